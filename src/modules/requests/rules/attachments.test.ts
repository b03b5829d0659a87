import { describe, expect, test } from "vitest";
import { afterReading, firstCheck, isOpen, publicFile } from "./attachments.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

describe("whether the public may have a file", () => {
  test.each([
    ["application/pdf", "vendim.pdf", "clear"],
    ["image/jpeg", "foto.jpg", "clear"],
    ["text/plain", "lista.xlsx", "clear"],
    [XLSX, "lista", "waiting"],
    ["application/vnd.ms-excel", "lista.xls", "waiting"],
    ["application/msword", "v.doc", "waiting"],
    ["application/zip", "x.zip", "waiting"],
    ["application/octet-stream", "lista.xlsb", "waiting"],
  ])("%s %s comes in %s", (type, name, expected) => expect(firstCheck(type, name)).toBe(expected));

  test.each([
    ["waiting", { kind: "sheet", problems: [] }, false, "clear"],
    ["waiting", { kind: "sheet", problems: [] }, true, "held"],
    ["waiting", { kind: "sheet", problems: ["locked"] }, false, "held"],
    ["waiting", { kind: "sheet", problems: ["too-large"] }, false, "held"],
    ["waiting", { kind: "word", problems: ["cut"] }, false, "clear"],
    ["waiting", { kind: "word", problems: ["unlooked"] }, false, "held"],
    ["waiting", { kind: "archive", problems: [] }, false, "held"],
    ["clear", { kind: "pdf", problems: ["unreadable"] }, false, "clear"],
    ["clear", { kind: "pdf", problems: [] }, true, "held"],
    ["released", { kind: "sheet", problems: [] }, true, "released"],
    ["held", { kind: "sheet", problems: [] }, false, "held"],
  ] as const)("%s, read as %o, concealing much: %s → %s", (before, reading, conceals, expected) =>
    expect(afterReading(before, reading, conceals)).toBe(expected),
  );

  test("hidden by staff, it is nobody's, whatever was found", () => {
    const hidden_at = new Date();
    expect(isOpen({ hidden_at, checked: "released" })).toBe(false);
    expect(isOpen({ hidden_at: null, checked: "released" })).toBe(true);
    expect(isOpen({ hidden_at: null, checked: "waiting" })).toBe(false);
    expect(isOpen({ hidden_at: null, checked: "held" })).toBe(false);
  });
});

test("the public version has its own type and ending", () => {
  const file = { name: "Lista.XLS", public_name: null, sha256: "a", type: "application/vnd.ms-excel", size: 1 };
  const none = { public_sha256: null, public_type: null, public_size: null };
  expect(publicFile({ ...file, ...none })).toEqual({ name: "Lista.XLS", sha256: "a", type: file.type, size: 1 });
  expect(publicFile({ ...file, public_sha256: "b", public_type: XLSX, public_size: 2 })).toEqual({
    name: "Lista.xlsx",
    sha256: "b",
    type: XLSX,
    size: 2,
  });
});
