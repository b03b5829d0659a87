import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Card,
  Cards,
  Notice,
  PageHeader,
  PlainText,
  Section,
  Stack,
} from "../../../ui/index.ts";
import { makingTexts as texts } from "../texts/making.ts";

export interface CheckView {
  readonly csrf: string;
  readonly path: string;
  readonly title: string;
  readonly lang: string;
  readonly state: "draft" | "submitted";
  readonly count: number;
  readonly minutes: number;
  readonly without: readonly string[];
  readonly examples: readonly { institution: string; body: string }[];
  readonly institutions: readonly string[];
  /** Leaves at once; otherwise to staff. */
  readonly atOnce: boolean;
  readonly returned: string | null;
  readonly fault: string | null;
}

/** What will leave, to whom, how fast: three letters as they will be read. */
export const Check = ({ view, say }: { view: CheckView; say: Say }) => (
  <Stack>
    <PageHeader
      above={say(texts.checkTitle)}
      title={<span lang={view.lang}>{view.title || say(texts.untitled)}</span>}
      lead={say(texts.checkSentence, { count: view.count, minutes: view.minutes })}
    />
    {view.fault && (
      <Notice say={say} tone="late" live>
        <p>{view.fault}</p>
      </Notice>
    )}
    {view.returned && (
      <Notice say={say} tone="due">
        <p>{say(texts.returned, { reason: view.returned })}</p>
      </Notice>
    )}
    {view.state === "submitted" && (
      <Notice say={say} tone="info">
        <p>{say(texts.submitted)}</p>
      </Notice>
    )}
    {view.without.length > 0 && (
      <Notice say={say} tone="due">
        <p>{say(texts.checkWithout, { institutions: say.list([...view.without]) })}</p>
      </Notice>
    )}
    <Section title={say(texts.exampleLetters)}>
      <Cards>
        {view.examples.map(({ institution, body }) => (
          <Card key={institution} title={say(texts.to, { institution })} level={3}>
            <PlainText text={body} lang={view.lang} />
          </Card>
        ))}
      </Cards>
    </Section>
    <Section title={say(texts.toMany, { count: view.institutions.length })}>
      <p>{say.list([...view.institutions])}</p>
    </Section>
    {view.state === "draft" && (
      <>
        {!view.atOnce && <p>{say(texts.submitHint)}</p>}
        <Buttons>
          <ButtonForm say={say} action={`${view.path}/sending`} csrf={view.csrf}>
            <Button kind="primary">{say(view.atOnce ? texts.send : texts.submit)}</Button>
          </ButtonForm>
          <ButtonLink href={`${view.path}/edit`}>{say(texts.change)}</ButtonLink>
          <ButtonForm say={say} action={`${view.path}/removal`} csrf={view.csrf}>
            <Button kind="plain">{say(texts.discard)}</Button>
          </ButtonForm>
        </Buttons>
      </>
    )}
  </Stack>
);
