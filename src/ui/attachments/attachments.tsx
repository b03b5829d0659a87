import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { texts } from "../texts.ts";

export type Attachment = {
  name: string;
  /** Left out where the file is held back; the note says why. */
  href?: string;
  /** Two to five capitals that people know: "PDF", "DOCX", "JPG". */
  type: string;
  bytes?: number;
  pages?: number;
  /** "text recognised", "held until checked". */
  note?: string;
  /** Further ways: look inside, check. */
  links?: readonly { label: string; href: string }[];
};

export const Attachments = ({ files, say, title }: { files: readonly Attachment[]; say: Say; title?: string }) =>
  files.length === 0 ? null : (
    <ul class="attachments" aria-label={title ?? say(texts.attachments)}>
      {files.map((file) => (
        <li key={`${file.name} ${file.href}`} class="attachment">
          <span class="attachment__type">{file.type}</span>
          <span class="attachment__name">{file.href ? <a href={safeHref(file.href)}>{file.name}</a> : file.name}</span>
          <span class="attachment__facts">
            {facts(file, say).join(" · ")}
            {file.links?.map((link) => (
              <a key={link.href} href={safeHref(link.href)} aria-label={`${link.label}: ${file.name}`}>
                {link.label}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );

const facts = (file: Attachment, say: Say): string[] =>
  [
    file.bytes === undefined ? "" : say.bytes(file.bytes),
    file.pages === undefined ? "" : say(texts.pages, { pages: file.pages }),
    file.note ?? "",
  ].filter(Boolean);
