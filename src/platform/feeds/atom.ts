/** One thing that happened, as a reader of feeds shows it. */
export interface FeedEntry {
  /** Stays the same for ever: a permanent address. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly updated: Date;
  readonly published?: Date;
  readonly author?: string;
  readonly summary: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  /** Language tag of the titles and summaries. */
  readonly lang: string;
  /** Address of the feed itself, and of the page it follows. */
  readonly self: string;
  readonly href: string;
  readonly author: string;
  /** When it last changed, for a feed that has no entry yet. */
  readonly updated: Date;
  readonly entries: readonly FeedEntry[];
}

export const ATOM = "application/atom+xml; charset=utf-8";

/** A feed as RFC 4287 wants it: ids that last, an author, dates in UTC, and nothing in it that XML forbids. */
export function atom(feed: AtomFeed): string {
  const updated = feed.entries.reduce(
    (latest, entry) => (entry.updated > latest ? entry.updated : latest),
    new Date(0),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${safe(feed.lang)}">
  <id>${safe(feed.id)}</id>
  <title>${safe(feed.title)}</title>
  <updated>${(feed.entries.length > 0 ? updated : feed.updated).toISOString()}</updated>
  <author><name>${safe(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${safe(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${safe(feed.href)}"/>
${feed.entries.map(entryOf).join("")}</feed>
`;
}

const entryOf = (entry: FeedEntry): string => `  <entry>
    <id>${safe(entry.id)}</id>
    <title>${safe(entry.title)}</title>
    <updated>${entry.updated.toISOString()}</updated>
${entry.published ? `    <published>${entry.published.toISOString()}</published>\n` : ""}${entry.author ? `    <author><name>${safe(entry.author)}</name></author>\n` : ""}    <link rel="alternate" type="text/html" href="${safe(entry.href)}"/>
    <summary>${safe(entry.summary)}</summary>
  </entry>
`;

/** Text as XML holds it: whole signs, no controls, the five marks written out. */
const safe = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
