import { uuidv7 } from "../../platform/db/uuid.ts";
import type { Work } from "../../platform/work/index.ts";
import { house, readingIn } from "./actions/house.ts";
import { lockOrMakeFollower, putFollow, removeExamples } from "./queries/follows.ts";
import { listPublicRecords } from "./queries/news.ts";
import type { How } from "./rules/letters.ts";

const FOLLOWERS: readonly { email: string; how: How }[] = [
  { email: "lexuese@posta.example", how: "now" },
  { email: "gazetar@posta.example", how: "daily" },
  { email: "citalac@posta.example", how: "weekly" },
];

/** A few addresses that follow example records; their letters stay in the outbox, as no server takes ".example". */
export async function loadExample(work: Work): Promise<void> {
  const whats = await thingsOf(work);
  if (whats.length === 0) return;
  await work.inTransaction(async (tx) => {
    for (const { email, how } of FOLLOWERS) {
      const follower = await lockOrMakeFollower(tx, {
        id: uuidv7(),
        email,
        locale: "sq",
        example: true,
        created_at: work.now,
      });
      for (const what of whats)
        await putFollow(tx, {
          id: uuidv7(),
          follower_id: follower.id,
          what,
          how,
          asked_at: work.now,
          confirmed_at: work.now,
        });
    }
  });
}

/** Example records that can be followed, as the departments themselves say; and a search of each that has one. */
async function thingsOf(work: Work): Promise<string[]> {
  const reading = readingIn("sq", work);
  const asked = await listPublicRecords(work.db);
  const found = await Promise.all(
    house()
      .news()
      .map(async (news) => {
        const things = [...(await news.followed(asked, reading)).values()].filter(({ example }) => example);
        const late = news.searches
          ? [...(await news.followed([`${news.searches.kind}:state=late`], reading)).values()]
          : [];
        return [...things.slice(0, 3), ...late];
      }),
  );
  return found.flat().map(({ what }) => what);
}

export const removeExample = (work: Work): Promise<void> =>
  work.inTransaction(async (tx) => {
    await removeExamples(tx);
  });
