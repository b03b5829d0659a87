import PostalMime, { type Email } from "postal-mime";
import type { SMTPServerOptions } from "smtp-server";
import { mailServer, type Received } from "../../support/mail.ts";
import { until } from "./app.ts";

/** A mail server for everyone the site writes to: institutions and citizens. */
export interface PostOffice {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** How it answers for an address from now on: an SMTP reply code such as 550, or 250 to take letters again. */
  answer(address: string, code: number): void;
  /** Every letter that came, read. */
  all(): Promise<Email[]>;
  /** Waits for the letter that a request sent to its institution, found by the request's title. */
  awaitRequest(title: string): Promise<Email>;
  /** Letters that reached an address, read. */
  to(address: string): Promise<Email[]>;
  /** Waits until so many letters reached the address. @returns the last of them. */
  awaitLetter(address: string, count?: number): Promise<Email>;
}

/** @param more how the server behaves otherwise: slow, for example. */
export async function openPostOffice(more: SMTPServerOptions = {}): Promise<PostOffice> {
  const answers = new Map<string, number>();
  const server = await mailServer({
    onRcptTo({ address }, _session, done) {
      const code = answers.get(address.toLowerCase()) ?? 250;
      if (code === 250) return done();
      const words = code === 550 ? "5.1.1 User unknown" : "4.2.0 Try again later";
      done(Object.assign(new Error(words), { responseCode: code }));
    },
    ...more,
  });
  const of = (address: string) =>
    server.received.filter(({ to }) => to.some((one) => one.toLowerCase() === address.toLowerCase()));
  const office: PostOffice = {
    url: server.url,
    port: server.port,
    received: server.received,
    answer: (address, code) => answers.set(address.toLowerCase(), code),
    all: () => Promise.all(server.received.map(({ raw }) => PostalMime.parse(raw))),
    awaitRequest: (title) =>
      until(
        async () =>
          (await office.all()).find(
            ({ subject, from }) => subject?.includes(title) && from?.address?.startsWith("kerkesa-"),
          ),
        20_000,
        `the letter of ${title}`,
      ),
    to: (address) => Promise.all(of(address).map(({ raw }) => PostalMime.parse(raw))),
    async awaitLetter(address, count = 1) {
      await until(() => of(address).length >= count, 20_000, `letter ${count} to ${address}`);
      return PostalMime.parse(of(address)[count - 1]!.raw);
    },
  };
  return office;
}

/** The address in a letter that leads to `path`, such as "/sign-in/". */
export function linkIn(letter: Email, path: string): string {
  const link = new RegExp(`https?://\\S*${path}[^\\s<>"]*`).exec(letter.text ?? "")?.[0];
  if (!link) throw new Error(`no link to ${path} in: ${letter.text}`);
  return link;
}

/** A header of a letter, by name in any case. */
export const headerOf = (letter: Email, name: string): string =>
  letter.headers.find(({ key }) => key === name.toLowerCase())?.value ?? "";

export interface Writing {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachment?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
}

/** A raw message as an institution's program makes one, with the headers the last server adds. */
export function rawLetter({ from, to, subject, text, headers = {}, attachment }: Writing): string {
  const own = { "Content-Type": "text/plain; charset=utf-8", ...headers };
  const head = [
    `Return-Path: <${from}>`,
    `Delivered-To: ${to}`,
    `From: Zyra <${from}>`,
    `To: ${to}`,
    `Subject: ${/^[\x20-\x7e]*$/.test(subject) ? subject : `=?utf-8?B?${Buffer.from(subject).toString("base64")}?=`}`,
    `Message-ID: <${crypto.randomUUID()}@posta.example>`,
    "MIME-Version: 1.0",
    ...Object.entries(attachment ? headers : own).map(([name, value]) => `${name}: ${value}`),
  ];
  if (!attachment) return [...head, "", text, ""].join("\r\n");
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary="kufi"',
    "",
    "--kufi",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "--kufi",
    `Content-Type: ${attachment.type}; name="${attachment.name}"`,
    `Content-Disposition: attachment; filename="${attachment.name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(attachment.bytes).toString("base64").replace(/.{76}/g, "$&\r\n"),
    "--kufi--",
    "",
  ].join("\r\n");
}
