import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";

/** A letter of ours, as data: the same gives the HTML part and its plain twin. All strings are plain text. */
export type MailLetter = {
  say: Say;
  title: string;
  paragraphs: readonly string[];
  /** The one thing to do. A whole address: mail has no base. */
  button?: { label: string; href: string };
  /** Terms and values under the text: institution, date, number. */
  facts?: readonly { term: string; value: string }[];
  /** Why one gets this, how to stop it, who sends it. */
  footer: readonly string[];
};

/** The plain-text part: what many readers, and every archive, will see. */
export function letterText({ title, paragraphs, button, facts = [], footer }: MailLetter): string {
  const parts = [title, ...paragraphs];
  if (facts.length > 0) parts.push(facts.map(({ term, value }) => `${term}: ${value}`).join("\n"));
  if (button) parts.push(`${button.label}:\n${safeHref(button.href)}`);
  return `${parts.join("\n\n")}\n\n-- \n${footer.join("\n")}\n`;
}

const FONT = "'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif";
const SERIF = "'Source Serif 4',Georgia,'Times New Roman',serif";

/**
 * The HTML part. Tables and inline styles, because mail programs know little else; colours hold in light and in dark,
 * also where a program turns them round by itself. No picture, no tracking, nothing fetched.
 */
export function letterHtml({ say, title, paragraphs, button, facts = [], footer }: MailLetter): string {
  const body = [
    `<h1 class="ink" style="margin:0 0 18px;font:600 24px/1.25 ${SERIF};color:#1c2430">${escaped(title)}</h1>`,
    ...paragraphs.map(
      (text) => `<p class="ink" style="margin:0 0 16px;color:#1c2430">${escaped(text).replace(/\n/g, "<br>")}</p>`,
    ),
    facts.length > 0 ? factTable(facts) : "",
    button ? buttonTable(button) : "",
  ].join("\n");
  return `<!doctype html>
<html lang="${escaped(say.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(title)}</title>
<style>
@media (prefers-color-scheme: dark) {
.paper { background:#14191d !important }
.card { background:#1b2126 !important; border-color:#323b43 !important }
.ink { color:#ece8df !important }
.soft { color:#b1b8be !important }
.rule { border-color:#323b43 !important }
.brand { color:#82cdc8 !important }
.button { background:#82cdc8 !important }
.button a { color:#08282a !important }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fbfaf6">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#fbfaf6"><tr><td align="center" style="padding:28px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;text-align:left;font:17px/1.55 ${FONT}">
<tr><td class="brand" style="padding:0 4px 14px;font:600 22px/1 ${SERIF};color:#0b5d63">Bashkë</td></tr>
<tr><td class="card" style="background:#ffffff;border:1px solid #e4dfd3;border-radius:8px;padding:28px 24px">
${body}
</td></tr>
<tr><td class="soft" style="padding:18px 4px 0;font-size:14px;line-height:1.5;color:#535c6a">
${footer.map((line) => `<p style="margin:0 0 6px">${linked(line)}</p>`).join("\n")}
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

const factTable = (facts: NonNullable<MailLetter["facts"]>) =>
  `<table width="100%" cellpadding="0" cellspacing="0" style="margin:4px 0 20px;border-collapse:collapse;font-size:16px">${facts
    .map(
      ({ term, value }) =>
        `<tr><th scope="row" class="soft rule" style="text-align:left;vertical-align:top;font-weight:400;color:#535c6a;padding:9px 16px 9px 0;border-top:1px solid #e4dfd3;width:34%">${escaped(term)}</th>` +
        `<td class="ink rule" style="vertical-align:top;color:#1c2430;padding:9px 0;border-top:1px solid #e4dfd3">${escaped(value)}</td></tr>`,
    )
    .join("")}</table>`;

const buttonTable = ({ label, href }: NonNullable<MailLetter["button"]>) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 4px"><tr>` +
  `<td class="button" style="background:#0b5d63;border-radius:8px"><a href="${escaped(safeHref(href))}" style="display:inline-block;padding:13px 22px;font:600 17px/1.2 ${FONT};color:#ffffff;text-decoration:none">${escaped(label)}</a></td>` +
  `</tr></table>\n<p class="soft" style="margin:14px 0 0;font-size:14px;color:#535c6a;word-break:break-all">${escaped(safeHref(href))}</p>`;

/** Web addresses in a line of the footer become links; everything else stays text. */
const linked = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2 === 1
        ? `<a class="soft" href="${escaped(part)}" style="color:#535c6a">${escaped(part)}</a>`
        : escaped(part),
    )
    .join("");

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
