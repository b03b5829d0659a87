export { letterHtml, letterText, type MailLetter } from "./letter.ts";
