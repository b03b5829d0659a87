import type { VNode } from "preact";
import { Facts, Section, safeHref } from "../../../ui/index.ts";
import type { ContactRow } from "../queries/parts.ts";
import type { Channel } from "../rules/contacts.ts";
import { holdsOn } from "../rules/kinds.ts";
import { texts } from "../texts.ts";
import { Lines } from "./lines.tsx";
import { type View, word } from "./view.ts";

/** How to reach it, by purpose. What only staff may see is left out for everyone else. */
export const ContactList = ({
  view,
  contacts,
  website,
  today,
}: {
  view: View;
  contacts: readonly ContactRow[];
  website: string | null;
  today: string;
}): VNode => {
  const { say } = view;
  const seen = contacts.filter((each) => holdsOn(each, today) && (each.visibility === "public" || view.mayEdit));
  const purposes = [...new Set(seen.map((each) => each.purpose))];
  return (
    <Section title={say(texts.contacts)} level={2}>
      {seen.length === 0 && !website && <p>{say(texts.contactsNone)}</p>}
      <Facts
        items={[
          ...purposes.map((purpose) => ({
            term: say(word("purpose", purpose)),
            value: (
              <Lines
                items={seen
                  .filter((each) => each.purpose === purpose)
                  .map((each) => (
                    <>
                      <ContactValue channel={each.channel} value={each.value} />
                      {each.visibility === "staff" && <> ({say(texts.contactStaffOnly)})</>}
                    </>
                  ))}
              />
            ),
          })),
          { term: say(texts.field_website), value: website && <a href={safeHref(website)}>{bare(website)}</a> },
        ]}
      />
    </Section>
  );
};

export const ContactValue = ({ channel, value }: { channel: Channel; value: string }): VNode => {
  if (channel === "email") return <a href={safeHref(`mailto:${value}`)}>{value}</a>;
  if (channel === "phone") return <a href={safeHref(`tel:${value.replace(/[^\d+]/g, "")}`)}>{value}</a>;
  if (channel === "web") return <a href={safeHref(value)}>{bare(value)}</a>;
  return <>{value}</>;
};

const bare = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
