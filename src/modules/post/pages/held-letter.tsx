import { dayAt } from "../../../kernel/day.ts";
import type { ArrivedMail } from "../../../platform/module/answers.ts";
import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Columns,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  Letter,
  Notice,
  PageHeader,
  Row,
  Rows,
  Section,
  Stack,
  Tag,
  TextField,
} from "../../../ui/index.ts";
import type { HeldRow } from "../queries/held.ts";
import { IN_STATES } from "../rules.ts";
import { texts } from "../texts.ts";
import { shortType } from "./outbox-letter.tsx";
import { classWord, IN_WORDS, reasonWords } from "./words.ts";

export interface HeldLetterPage {
  readonly say: Say;
  readonly timeZone: string;
  readonly href: (path: string) => string;
  readonly csrf: string;
  readonly row: HeldRow;
  /** Null where the letter cannot be read. */
  readonly arrived: ArrivedMail | null;
  readonly record: { readonly title: string; readonly href: string } | null;
  readonly errors?: { readonly place?: FormErrors; readonly aside?: FormErrors };
  readonly values?: FormValues;
}

/** One letter that waits: what it says, why it waits, and the ways to deal with it. */
export function HeldLetterView(props: HeldLetterPage) {
  const { say, timeZone, href, row, arrived, record } = props;
  const state = IN_WORDS[row.state];
  const mayPlace = IN_STATES[row.state].mayPlace;
  return (
    <Stack>
      <PageHeader
        title={row.subject || say(texts.noSubject)}
        above={<Tag tone={state.tone}>{say(state.word)}</Tag>}
        meta={record ? <a href={record.href}>{record.title}</a> : undefined}
      />
      <Notice say={say} tone={row.state === "failed" ? "late" : "info"} title={say(texts.why)}>
        {reasonWords(say, row.reason)}
      </Notice>
      <Columns aside={mayPlace ? <Deeds {...props} /> : null}>
        {arrived && <TheLetter {...props} arrived={arrived} />}
        <Buttons>
          <ButtonLink kind="quiet" href={href(`/held/${row.id}/raw`)} download>
            {say(texts.rawLetter)}
          </ButtonLink>
        </Buttons>
        <Section title={say(texts.details)}>
          <Facts
            items={[
              { term: say(texts.sender), value: row.from },
              { term: say(texts.recipients), value: say.list(arrived?.recipients ?? row.to) },
              { term: say(texts.arrived), value: say.moment(row.receivedAt, timeZone) },
              { term: say(texts.cameBy), value: row.source.toUpperCase() },
              { term: say(texts.class), value: classWord(say, row.class) },
              { term: say(texts.proof), value: arrived && proofOf(arrived) },
              { term: say(texts.size), value: say.bytes(row.size) },
            ]}
          />
        </Section>
      </Columns>
    </Stack>
  );
}

const proofOf = ({ authenticity: { spf, dkim, dmarc } }: ArrivedMail) => `${spf}, ${dkim}, ${dmarc}`;

function TheLetter({
  say,
  timeZone,
  href,
  row,
  arrived: { mail, classification },
}: HeldLetterPage & { arrived: ArrivedMail }) {
  const from = mail.from?.name || mail.from?.address || say(texts.unknownSender);
  return (
    <Letter
      say={say}
      kind={classification.class === "answer" ? "received" : "automatic"}
      from={from}
      day={dayAt(row.receivedAt, timeZone)}
      subject={mail.subject}
      parts={mail.segments.map(({ kind, text }) => ({ text, folded: kind === "quoted" }))}
      attachments={mail.attachments.map((file, index) => ({
        name: file.name,
        type: shortType(file.name, file.type),
        bytes: file.size,
        href: href(`/held/${row.id}/attachments/${index + 1}`),
      }))}
    />
  );
}

/** What staff can do with it, the likeliest place first. */
function Deeds({ say, href, csrf, row, errors, values }: HeldLetterPage) {
  const placing = href(`/held/${row.id}/placing`);
  return (
    <Stack>
      <Section title={say(texts.suggestions)}>
        {row.suggestions.length === 0 ? (
          <p>{say(texts.noSuggestions)}</p>
        ) : (
          <Rows label={say(texts.suggestions)}>
            {row.suggestions.map((one, index) => (
              <Row
                key={one.recordId}
                title={one.title || one.recordId}
                meta={[reasonWords(say, one.why), say(texts.likely, { share: say.percent(one.score, 1) })]}
              >
                <ButtonForm
                  say={say}
                  action={placing}
                  csrf={csrf}
                  prefix={`s${index}`}
                  hidden={{ record: one.recordId }}
                >
                  <Button
                    kind={index === 0 ? "primary" : "quiet"}
                    small
                    label={say(texts.placeHere, { title: one.title })}
                  >
                    {say(texts.placeButton)}
                  </Button>
                </ButtonForm>
              </Row>
            ))}
          </Rows>
        )}
      </Section>
      <Section title={say(texts.place)}>
        <Form say={say} action={placing} csrf={csrf} errors={errors?.place} values={values} prefix="place">
          <TextField
            name="record"
            label={say(texts.reference)}
            hint={say(texts.referenceHint)}
            required
            width="medium"
          />
          <Button kind={row.suggestions.length === 0 ? "primary" : "quiet"}>{say(texts.placeButton)}</Button>
        </Form>
      </Section>
      {IN_STATES[row.state].next.includes("set-aside") && (
        <Section title={say(texts.setAside)}>
          <Form
            say={say}
            action={href(`/held/${row.id}/setting-aside`)}
            csrf={csrf}
            errors={errors?.aside}
            values={values}
            prefix="aside"
          >
            <TextField
              name="reason"
              label={say(texts.setAsideReason)}
              hint={say(texts.setAsideHint)}
              required
              maxLength={300}
            />
            <Button kind="quiet">{say(texts.setAside)}</Button>
          </Form>
        </Section>
      )}
      {IN_STATES[row.state].mayReadAgain && (
        <ButtonForm say={say} action={href(`/held/${row.id}/reading`)} csrf={csrf}>
          <Button kind="plain">{say(texts.readAgain)}</Button>
        </ButtonForm>
      )}
    </Stack>
  );
}
