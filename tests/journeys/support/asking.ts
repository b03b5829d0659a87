import { type headerOf, linkIn, type PostOffice } from "./letters.ts";
import type { Visitor } from "./visitor.ts";

/** What a person asks, and of whom: `find` as a person types it. */
export interface Ask {
  readonly find: string;
  readonly title: string;
  readonly body: string;
  readonly name: string;
}

/** Signs a visitor in by the link that is mailed to them. */
export async function signIn(visitor: Visitor, office: PostOffice, email: string): Promise<void> {
  const before = (await office.to(email)).length;
  await visitor.open("/sq/sign-in");
  await visitor.submit("/sq/sign-in", { email });
  await followLink(visitor, linkIn(await office.awaitLetter(email, before + 1), "/sign-in/"));
}

/** Opens the link of a sign-in letter and presses its one button. @returns the page it leads to. */
export async function followLink(visitor: Visitor, link: string) {
  await visitor.open(link);
  return visitor.submit(link, {});
}

/** A signed-in visitor asks. @returns the path of the request's page, without its locale. */
export async function ask(visitor: Visitor, { find, title, body, name }: Ask): Promise<string> {
  const found = await visitor.open(`/sq/requests/new?q=${encodeURIComponent(find)}`);
  const institution = /\/requests\/new\?institution=([0-9a-f-]{36})/.exec(found.html)?.[1];
  if (!institution) throw new Error(`no institution found for ${find}`);
  await visitor.open(`/sq/requests/new?institution=${institution}`);
  const preview = await visitor.submit("/sq/requests/drafts", {
    institution,
    language: "sq",
    title,
    body,
    name,
    shown: "full",
  });
  const sending = /action="([^"]*\/sending)"/.exec(preview.html)?.[1];
  if (!sending) throw new Error(`no preview but ${preview.status}: ${preview.html.slice(0, 2000)}`);
  const sent = await visitor.submit(sending, {});
  const path = /\/sq(\/requests\/\d{4}-\d{6}[^"?#/]*)/.exec(sent.html)?.[1];
  if (sent.status !== 200 || !path) throw new Error(`not sent: ${sent.status}`);
  return path;
}

/** Address of the request alone, as the letter that left says it. */
export const ownAddress = (letter: Parameters<typeof headerOf>[0]): string => {
  const address = letter.from?.address ?? "";
  if (!address.startsWith("kerkesa-")) throw new Error(`${address} is no address of a request`);
  return address;
};
