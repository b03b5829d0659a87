import type { VNode } from "preact";
import { TAGS } from "../../../kernel/language.ts";
import { shown, type Translated } from "../../../kernel/translated.ts";
import { Row, Tag } from "../../../ui/index.ts";
import type { ListedOrganisation } from "../queries/list.ts";
import { texts } from "../texts.ts";
import { themeText, type View, withShort, word } from "./view.ts";

/** Language a name is really shown in, for the `lang` of a line; undefined when it is the page's own. */
export function langOf(view: Pick<View, "say">, names: Translated): string | undefined {
  const { language, own } = shown(names, view.say.language);
  return own ? undefined : TAGS[language].lang;
}

/** One organisation of a list: its name, what it is, where, and what must not be missed (example, ended, member). */
export const OrganisationRow = ({
  view,
  organisation,
  placeNames,
}: {
  view: View;
  organisation: ListedOrganisation;
  placeNames: ReadonlyMap<string, Translated>;
}): VNode => {
  const { say } = view;
  const place = placeNames.get(organisation.placeCode ?? "");
  return (
    <Row
      title={withShort(say, organisation.names, organisation.shortNames)}
      lang={langOf(view, organisation.names)}
      href={view.href(organisation.path)}
      tag={<Marks view={view} organisation={organisation} />}
      meta={[
        say(word("kind", organisation.kind)),
        place && say.translated(place),
        organisation.themes.length > 0 && say.list(organisation.themes.map((theme) => say(themeText(theme)))),
      ]}
    />
  );
};

const Marks = ({ view, organisation }: { view: View; organisation: ListedOrganisation }): VNode | null => {
  const { say } = view;
  if (organisation.example) return <Tag tone="due">{say(texts.exampleTag)}</Tag>;
  if (organisation.validTo !== null) return <Tag tone="idle">{say(texts.endedTag)}</Tag>;
  if (organisation.member) return <Tag tone="ok">{say(texts.memberTag)}</Tag>;
  return null;
};
