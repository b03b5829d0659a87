import { expect, test } from "vitest";
import { formToken, hashRecoveryCode, hashToken, newRecoveryCode, newToken, seal, unseal } from "./secrets.ts";

const SECRET = "the operator's secret of at least 32 characters";

test("tokens differ, and their hashes tell nothing of them", () => {
  const tokens = Array.from({ length: 100 }, newToken);
  expect(new Set(tokens).size).toBe(100);
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
  expect(hashToken(tokens[0]!)).not.toContain(tokens[0]!.slice(0, 10));
});

test("what is sealed opens for its owner and its secret alone, unchanged", () => {
  const sealed = seal(SECRET, "arta", "JBSWY3DP");
  expect(sealed).not.toBe(seal(SECRET, "arta", "JBSWY3DP"));
  expect(unseal(SECRET, "arta", sealed)).toBe("JBSWY3DP");
  expect(() => unseal(SECRET, "blerim", sealed)).toThrow();
  expect(() => unseal(`${SECRET}!`, "arta", sealed)).toThrow();
  const bytes = Buffer.from(sealed, "base64url");
  bytes[bytes.length - 1]! ^= 1;
  expect(() => unseal(SECRET, "arta", bytes.toString("base64url"))).toThrow();
  expect(() => unseal(SECRET, "arta", "")).toThrow();
});

test("form tokens and recovery codes are bound to session, person and secret", () => {
  expect(formToken(SECRET, "a")).toBe(formToken(SECRET, "a"));
  expect(new Set([formToken(SECRET, "a"), formToken(SECRET, "b"), formToken(`${SECRET}!`, "a")]).size).toBe(3);
  expect(hashRecoveryCode(SECRET, "arta", "AAAAAAAAAA")).not.toBe(hashRecoveryCode(SECRET, "blerim", "AAAAAAAAAA"));
  expect(newRecoveryCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
});
