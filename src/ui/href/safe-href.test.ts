import { expect, test } from "vitest";
import { safeHref } from "./safe-href.ts";

test.each([
  "/sq/requests/2026-000123?q=uj%C3%AB#letter-1",
  "#main",
  "?page=2",
  "https://example.org/a:b",
  "mailto:zyra@komuna.example",
  "tel:+38338000000",
  "webcal://bashke.example/cal.ics",
  "requests/7",
  "../up",
])("%s may stand in a link", (href) => {
  expect(safeHref(href)).toBe(href);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " \u0001javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\u200bscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://example.org/1",
])("%j leads nowhere", (href) => {
  expect(safeHref(href)).toBe("#");
});
