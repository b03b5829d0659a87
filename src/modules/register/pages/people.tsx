import type { VNode } from "preact";
import type { Day } from "../../../kernel/day.ts";
import { PersonLine, Section } from "../../../ui/index.ts";
import type { MembershipRow } from "../queries/parts.ts";
import type { Organisation } from "../queries/whole.ts";
import { holdsOn } from "../rules/kinds.ts";
import { texts } from "../texts.ts";
import type { View } from "./view.ts";

/** Who holds which post today, and below that who did before. */
export const PeopleInPosts = ({
  view,
  organisation,
  today,
}: {
  view: View;
  organisation: Organisation;
  today: Day;
}): VNode | null => {
  const { say } = view;
  const posts = organisation.posts.filter((post) => holdsOn(post, today));
  if (posts.length === 0) return null;
  const titles = new Map(organisation.posts.map((post) => [post.id, say.translated(post.title)]));
  const now = organisation.memberships.filter((each) => holdsOn(each, today));
  const before = organisation.memberships.filter((each) => each.valid_to !== null && each.valid_to < today);
  const line = (each: MembershipRow) => (
    <PersonLine
      key={each.id}
      say={say}
      name={each.person_name ?? say(texts.personForgotten)}
      role={titles.get(each.post_id)}
      since={each.valid_from ?? undefined}
      until={each.valid_to ?? undefined}
    />
  );
  return (
    <Section title={say(texts.people)}>
      {posts.map((post) => {
        const holders = now.filter((each) => each.post_id === post.id);
        if (holders.length > 0) return holders.map(line);
        return <PersonLine key={post.id} say={say} name={titles.get(post.id) ?? ""} role={say(texts.postVacant)} />;
      })}
      {before.length > 0 && (
        <details>
          <summary>{say(texts.peopleBefore)}</summary>
          {before.map(line)}
        </details>
      )}
    </Section>
  );
};
