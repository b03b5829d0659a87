import { describe, expect, test } from "vitest";
import { readBody, readForm } from "./body.ts";

const URLENCODED = "application/x-www-form-urlencoded";
const bytes = (text: string) => new TextEncoder().encode(text);
const form = (text: string, type = URLENCODED) => readForm(bytes(text), type);
const multipart = (...parts: string[]) =>
  form(`${parts.map((part) => `--B\r\n${part}\r\n`).join("")}--B--\r\n`, "multipart/form-data; boundary=B");

describe("form text", () => {
  test("is trimmed, composed, with plain line ends and without control signs", async () => {
    const typed = await form("a=+e%CC%88%0D%0Ab%0Dc%00%07%1B[31m+&a=2&__proto__=x&constructor=y");
    expect(typed.get("a")).toBe("ë\nb\nc[31m");
    expect(typed.all("a")).toEqual(["ë\nb\nc[31m", "2"]);
    expect(typed.get("__proto__")).toBe("x");
    expect(typed.get("toString")).toBe("");
    expect(Object.keys(typed.values)).toEqual(["a", "__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("survives bad escapes and bad UTF-8", async () => {
    const typed = await form("a=%&b=%zz&c=%ff&=nameless&d");
    expect([typed.get("a"), typed.get("b"), typed.get("c"), typed.get("d")]).toEqual(["%", "%zz", "\ufffd", ""]);
  });

  test("a million fields are refused, and quickly", async () => {
    const started = performance.now();
    await expect(form("a&".repeat(500_000))).rejects.toMatchObject({ reason: "too-large" });
    expect(performance.now() - started).toBeLessThan(500);
  });

  test("what is no form is refused as such", async () => {
    await expect(form("{}", "application/json")).rejects.toMatchObject({ reason: "unsupported-type" });
    await expect(form("x", "multipart/form-data")).rejects.toMatchObject({ reason: "bad-request" });
    await expect(form("x", "multipart/form-data; boundary=B")).rejects.toMatchObject({ reason: "bad-request" });
    expect((await form("", "")).get("a")).toBe("");
  });
});

describe("uploads", () => {
  test("keep their bytes; names are claims, and an empty file field is none", async () => {
    const typed = await multipart(
      'Content-Disposition: form-data; name="f"; filename="../../etc/passwd"\r\nContent-Type: text/html\r\n\r\n\u0000a\r\nb',
      'Content-Disposition: form-data; name="f"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n',
      'Content-Disposition: form-data; name="text"\r\n\r\nPërshëndetje',
    );
    expect(typed.get("text")).toBe("Përshëndetje");
    expect(typed.uploads("f").map(({ name, bytes: { length } }) => [name, length])).toEqual([["../../etc/passwd", 5]]);
  });

  test.each([
    ["no end", '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'],
    ["no headers", "--B\r\n\r\nx\r\n--B--\r\n"],
    ["only dashes", "--B--\r\n"],
    ["another boundary", '--C\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--C--\r\n'],
    ["a header without end", `--B\r\nContent-Disposition: ${"x".repeat(100_000)}`],
  ])("a form with %s is refused or empty, never a crash", async (_, body) => {
    const outcome = await form(body, "multipart/form-data; boundary=B").then(
      (typed) => typed.get("a"),
      (error) => error.reason,
    );
    expect(["", "bad-request"]).toContain(outcome);
  });

  test("ten thousand parts are refused", async () => {
    const part = 'Content-Disposition: form-data; name="a"\r\n\r\nx';
    await expect(multipart(...Array<string>(10_000).fill(part))).rejects.toMatchObject({ reason: "too-large" });
  });
});

describe("limits", () => {
  const streamed = (chunks: number) => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > chunks) controller.close();
        else controller.enqueue(new Uint8Array(1_000));
      },
    });
    return {
      request: new Request("http://x/", { method: "POST", body, duplex: "half" } as RequestInit),
      sent: () => sent,
    };
  };

  test("hold without an announced length, and stop the reading", async () => {
    const { request, sent } = streamed(1_000_000);
    await expect(readBody(request, 10_000)).rejects.toMatchObject({ reason: "too-large" });
    expect(sent()).toBeLessThan(20);
    expect((await readBody(streamed(10).request, 10_000)).length).toBe(10_000);
  });
});
