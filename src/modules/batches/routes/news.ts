import type { Followed, News } from "../../../platform/module/news.ts";
import { listOpenBySlugs } from "../queries/batches.ts";

const PREFIX = "series:/batches/";

/** Who follows a batch is told what happens to its requests, which say themselves of which series they are. */
export const news: News = {
  facts: [],
  tell: async () => [],
  async followed(whats, reading) {
    const slugs = whats.flatMap((what) => (what.startsWith(PREFIX) ? [what.slice(PREFIX.length)] : []));
    const rows = slugs.length > 0 ? await listOpenBySlugs(reading.db, slugs, reading.today) : [];
    return new Map<string, Followed>(
      rows.map(({ slug, title }) => [
        `${PREFIX}${slug}`,
        { what: `${PREFIX}${slug}`, title, href: reading.href(`/batches/${slug}`) },
      ]),
    );
  },
};
