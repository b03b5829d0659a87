import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { classify, inspect, type ReadMail, readMail } from "../../src/platform/mail/reading/index.ts";

/** Raw messages with what is known about them, kept beside the project; where they are missing our own mails stand alone. */
const FOLDER = join(import.meta.dirname, "../../../shared/data/mail");
const present = existsSync(join(FOLDER, "expected.json"));

interface Facts {
  [fact: string]: unknown;
  attachments?: { name: string; type?: string; size?: number }[];
  authenticity?: Record<"SPF" | "DKIM" | "DMARC", "ok" | "failed">;
}
interface Case {
  spec: Facts[];
  derived: Facts;
}

const cases: Record<string, Case> = present
  ? JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")).cases
  : {};

// biome-ignore lint/suspicious/noExplicitAny: each check knows the shape of its own fact
type Check = (mail: ReadMail, expected: any, raw: Buffer) => void | Promise<void>;

const contains: Check = (mail, expected: string[]) => {
  for (const part of expected) expect(mail.text).toContain(part);
};

const checks: Record<string, Check> = {
  from_name: (mail, expected) => expect(mail.from?.name).toBe(expected),
  from_address: (mail, expected) => expect(mail.from?.address).toBe(expected),
  timestamp: (mail, expected) => expect(mail.date).toBe(expected === "now" ? null : expected),
  subject: (mail, expected) => expect(mail.subject).toBe(expected),
  subject_startswith: (mail, expected) => expect(mail.subject.startsWith(expected)).toBe(true),
  subject_must_contain: (mail, expected: string[]) => {
    for (const part of expected) expect(mail.subject).toContain(part);
  },
  recipient: (mail, expected) => expect([...mail.recipients, ...mail.to.map((to) => to.address)]).toContain(expected),
  to: (mail, expected) => expect(mail.to.map((to) => [to.name, to.address])).toEqual(expected),
  cc_count: (mail, expected) => expect(mail.cc).toHaveLength(expected),
  x_original_to_count: (mail, expected) =>
    expect(mail.headers.filter((line) => line.name === "x-original-to")).toHaveLength(expected),
  attachment_count: (mail, expected) => expect(mail.attachments).toHaveLength(expected),
  attachments: (mail, expected: Facts["attachments"]) => {
    for (const file of expected!) expect(mail.attachments).toContainEqual(expect.objectContaining(file));
    if (expected!.length === 0) expect(mail.attachments).toEqual([]);
  },
  authenticity: async (_mail, expected: NonNullable<Facts["authenticity"]>, raw) => {
    const verdict = (word: string) => (word === "ok" ? "pass" : "fail");
    const { authenticity } = await inspect(raw);
    expect(authenticity).toEqual({
      spf: verdict(expected.SPF),
      dkim: verdict(expected.DKIM),
      dmarc: verdict(expected.DMARC),
    });
  },
  auto_reply: (mail, expected) => expect(classify(mail).autoReply).toBe(expected),
  bounce: (mail, expected) => expect(classify(mail).class === "bounce").toBe(expected),
  bounce_type: (mail, expected) => expect(classify(mail).bounce?.kind).toBe(expected),
  status: (mail, expected: number[]) => expect(classify(mail).bounce?.status).toBe(expected.join(".")),
  body_nonempty: (mail) => expect(mail.text).not.toBe(""),
  body_must_contain: contains,
  body_must_contain_ideal: contains,
  body_must_not_contain: (mail, expected: string[]) => {
    for (const part of expected) expect(mail.text).not.toContain(part);
  },
  after_fold_must_contain: (mail, expected: string[]) => {
    for (const part of expected) expect(mail.visible).toContain(part);
  },
  after_fold_must_not_contain: (mail, expected: string[]) => {
    for (const part of expected) expect(mail.visible).not.toContain(part);
  },
};

describe("messages with known expectations", () => {
  test("are found beside the project, or our own mails are all there is", () => {
    expect(present ? Object.keys(cases).length : 1).toBeGreaterThan(0);
  });

  for (const [name, { spec, derived }] of Object.entries(cases)) {
    for (const facts of [...spec, derived]) {
      const asked = Object.keys(facts).filter((fact) => checks[fact]);
      if (asked.length === 0) continue;
      test(`${name}: ${asked.join(", ")}`, async () => {
        const raw = readFileSync(join(FOLDER, name));
        const mail = await readMail(raw);
        for (const fact of asked) await checks[fact]!(mail, facts[fact] as never, raw);
        expect(mail.segments.map((segment) => segment.text).join("")).toBe(mail.text);
      });
    }
  }
});
