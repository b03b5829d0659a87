import type { Followed, News } from "../../../platform/module/news.ts";
import { listOpenByEnds } from "../queries/batches.ts";

const PREFIX = "series:/batches/";

/** Who follows a batch is told what happens to its requests, which say themselves of which series they are. */
export const news: News = {
  facts: [],
  tell: async () => [],
  async followed(whats, reading) {
    const ends = whats.flatMap((what) => (what.startsWith(PREFIX) ? [what.slice(PREFIX.length)] : []));
    const rows = ends.length > 0 ? await listOpenByEnds(reading.db, ends, reading.today) : [];
    return new Map<string, Followed>(
      rows.map(({ slug, title }) => {
        const what = `${PREFIX}${slug.slice(-6)}`;
        return [what, { what, title, href: reading.href(`/batches/${slug}`) }];
      }),
    );
  },
};
