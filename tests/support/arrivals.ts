import { acceptMail, readArrived } from "../../src/platform/mail/in/index.ts";
import type { TestHouse } from "./house.ts";

/** A letter of an officer with one file, as it comes over the wire. */
export const letterWithFile = (
  to: string,
  name: string,
  bytes: Uint8Array,
  from = "zyra@komuna-lipjan.example",
): string =>
  [
    `From: Zyra <${from}>`,
    `To: ${to}`,
    "Subject: Pergjigje",
    `Message-ID: <${crypto.randomUUID()}@lipjan.example>`,
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Bashkëngjitur e gjeni dokumentin.",
    "--b",
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    (
      Buffer.from(bytes)
        .toString("base64")
        .match(/.{1,76}/g) ?? []
    ).join("\r\n"),
    "--b--",
    "",
  ].join("\r\n");

/** A raw letter is taken in and placed; files are not read yet. */
export async function takeLetter(house: TestHouse, raw: string, to: string): Promise<void> {
  const letter = await acceptMail(house.work(), new TextEncoder().encode(raw), {
    source: "command",
    envelopeFrom: "zyra@komuna-lipjan.example",
    envelopeTo: [to],
  });
  await readArrived(house.work(), letter.id);
}
