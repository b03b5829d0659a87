import { again, notFound, type Page, page, type Reply, seeOther } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import type { Followed } from "../../../platform/module/news.ts";
import { getPersonForLetter } from "../../accounts/index.ts";
import { askToFollow, confirmFollow, followAsPerson } from "../actions/follow.ts";
import { idIn } from "../actions/signing.ts";
import { FollowPage, PressPage, SentPage } from "../pages/follow.tsx";
import { findFollow } from "../queries/follows.ts";
import { isHow } from "../rules/letters.ts";
import { followTexts as texts } from "../texts/page.ts";
import { findFollowed } from "./things.ts";

/** The small page before following: what, where to, how often. */
export async function showFollow(visit: Visit): Promise<Reply> {
  const followed = (await findFollowed(visit, [visit.query.get("what") ?? ""])).one ?? notFound();
  return page(await formPage(visit, followed, {}, {}));
}

async function formPage(
  visit: Visit,
  followed: Followed,
  values: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): Promise<Page> {
  const { say, viewer } = visit;
  const person = viewer && (await getPersonForLetter(visit.work.db, viewer.id));
  return {
    title: `${say(texts.title)}: ${followed.title}`,
    robots: "noindex",
    body: (
      <FollowPage
        say={say}
        view={{
          action: visit.href("/follow"),
          csrf: visit.csrf,
          what: followed.what,
          title: followed.title,
          href: followed.href,
          address: person?.address ?? null,
          values,
          errors,
        }}
      />
    ),
  };
}

export async function postFollow(visit: Visit): Promise<Reply> {
  const { say, viewer, work, locale } = visit;
  const typed = await visit.form();
  const followed = (await findFollowed(visit, [typed.get("what")])).one ?? notFound();
  const how = typed.get("how");
  const person = viewer && (await getPersonForLetter(work.db, viewer.id));
  if (!isHow(how)) return again(await formPage(visit, followed, typed.values, { how: say(texts.howWrong) }));
  if (person) {
    await followAsPerson(work, { email: person.address, followed, how, locale });
    return seeOther(followed.href, say(texts.followed));
  }
  const asked = await askToFollow(work, { email: typed.get("email"), followed, how, locale });
  if (!asked.ok) return again(await formPage(visit, followed, typed.values, { email: say(texts.emailWrong) }));
  return seeOther(visit.href("/follow/sent"));
}

export async function showSent({ say }: Visit): Promise<Reply> {
  return page({ title: say(texts.sentTitle), robots: "noindex", body: <SentPage say={say} /> });
}

/** Looking changes nothing: scanners of mail follow every link. */
export async function showConfirm(visit: Visit): Promise<Reply> {
  const { say } = visit;
  const token = visit.params.token ?? "";
  const id = idIn("confirm", token);
  const follow = (id && (await findFollow(visit.work.db, id))) || notFound();
  const followed = (await findFollowed(visit, [follow.what])).one;
  return page({
    title: say(texts.confirmTitle),
    robots: "noindex",
    secret: true,
    body: (
      <PressPage
        say={say}
        title={say(texts.confirmTitle)}
        thing={followed}
        action={visit.href(`/follow/confirm/${token}`)}
        csrf={visit.csrf}
        button={say(texts.confirmYes)}
      />
    ),
  });
}

export async function postConfirm(visit: Visit): Promise<Reply> {
  const all = (await confirmFollow(visit.work, visit.params.token ?? "", visit.locale)) ?? notFound();
  return seeOther(visit.href(`/following/${all}`), visit.say(texts.confirmed));
}
