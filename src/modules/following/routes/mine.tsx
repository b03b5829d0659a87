import { notFound, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import { getPersonForLetter } from "../../accounts/index.ts";
import { changeHow, resume, stopAll, stopByToken, stopOne } from "../actions/follow.ts";
import { idIn } from "../actions/signing.ts";
import { MinePage, PressPage, StoppedPage } from "../pages/follow.tsx";
import { type FollowerRow, findFollow, findFollower, findFollowerByEmail, listFollows } from "../queries/follows.ts";
import { isHow } from "../rules/letters.ts";
import { followTexts as texts } from "../texts/page.ts";
import { findFollowed } from "./things.ts";

/** Whose page it is: by the secret link in a letter, or by the address of the account. */
async function followerOf(visit: Visit): Promise<FollowerRow | undefined> {
  const { token } = visit.params;
  if (token !== undefined) {
    const id = idIn("all", token);
    return (id && (await findFollower(visit.work.db, id))) || undefined;
  }
  const person = visit.viewer && (await getPersonForLetter(visit.work.db, visit.viewer.id));
  return person ? findFollowerByEmail(visit.work.db, person.address) : undefined;
}

const pathOf = ({ params, href }: Visit): string => href(params.token ? `/following/${params.token}` : "/following");

/** All that somebody follows. The link in a letter outlives what it shows: then it says that nothing is followed. */
export async function showMine(visit: Visit): Promise<Reply> {
  const { say, work, params } = visit;
  if (params.token !== undefined && !idIn("all", params.token)) return notFound();
  const follower = await followerOf(visit);
  const follows = follower ? await listFollows(work.db, follower.id) : [];
  const { all } = await findFollowed(
    visit,
    follows.map(({ what }) => what),
  );
  return page({
    title: say(texts.mineTitle),
    robots: "noindex",
    secret: params.token !== undefined ? true : undefined,
    body: (
      <MinePage
        say={say}
        view={{
          action: pathOf(visit),
          csrf: visit.csrf,
          address: follower?.email ?? "",
          paused: follower?.pause_reason ?? null,
          lines: follows.map(({ id, what, how }) => {
            const thing = all.get(what);
            return { id, how, title: thing?.title ?? null, href: thing?.href ?? "" };
          }),
        }}
      />
    ),
  });
}

export async function postMine(visit: Visit): Promise<Reply> {
  const { say, work } = visit;
  const typed = await visit.form();
  const follower = await followerOf(visit);
  if (!follower) return seeOther(pathOf(visit));
  const follow = typed.get("follow");
  const how = typed.get("how");
  const deed = typed.get("deed");
  if (deed === "stop-all") {
    await stopAll(work, follower.id);
    return seeOther(pathOf(visit), say(texts.stoppedAll));
  }
  if (deed === "stop") {
    await stopOne(work, follower.id, follow);
    return seeOther(pathOf(visit), say(texts.stopped));
  }
  if (deed === "resume") {
    await resume(work, follower.id);
    return seeOther(pathOf(visit), say(texts.resumed));
  }
  if (deed === "change" && isHow(how)) await changeHow(work, follower.id, follow, how);
  return seeOther(pathOf(visit), say(texts.saved));
}

/** Behind the link of a letter: a page with a button, since only a press may stop anything. */
export async function showStop(visit: Visit): Promise<Reply> {
  const { say } = visit;
  const token = visit.params.token ?? "";
  const id = idIn("stop", token) ?? notFound();
  const follow = await findFollow(visit.work.db, id);
  if (!follow) return stoppedPage(visit);
  return page({
    title: say(texts.stopTitle),
    robots: "noindex",
    secret: true,
    body: (
      <PressPage
        say={say}
        title={say(texts.stopTitle)}
        thing={(await findFollowed(visit, [follow.what])).one}
        action={visit.href(`/follow/stop/${token}`)}
        button={say(texts.stopYes)}
      />
    ),
  });
}

/** One press in a mail program comes without cookie, origin or form (RFC 8058): the token is proof enough. */
export async function postStop(visit: Visit): Promise<Reply> {
  const token = visit.params.token ?? "";
  if (!idIn("stop", token)) return notFound();
  await stopByToken(visit.work, token);
  return stoppedPage(visit);
}

export async function showStopAll(visit: Visit): Promise<Reply> {
  const { say } = visit;
  const token = visit.params.token ?? "";
  if (!idIn("all", token)) return notFound();
  return page({
    title: say(texts.stopAll),
    robots: "noindex",
    secret: true,
    body: (
      <PressPage
        say={say}
        title={say(texts.stopAll)}
        lead={say(texts.stopAllText)}
        thing={{ title: say(texts.mineTitle), href: visit.href(`/following/${token}`) }}
        action={visit.href(`/follow/stop-all/${token}`)}
        button={say(texts.stopAll)}
      />
    ),
  });
}

export async function postStopAll(visit: Visit): Promise<Reply> {
  const id = idIn("all", visit.params.token ?? "") ?? notFound();
  await stopAll(visit.work, id);
  return stoppedPage(visit);
}

const stoppedPage = ({ say }: Visit): Reply =>
  page({ title: say(texts.stopped), robots: "noindex", secret: true, body: <StoppedPage say={say} /> });
