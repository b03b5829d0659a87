import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Checkbox,
  DateField,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  Notice,
  PageHeader,
  Row,
  Rows,
  Section,
  Select,
  Table,
  Tag,
  TextField,
  type Tone,
} from "../../../ui/index.ts";
import type { RoundDeed, RoundState } from "../rules/round.ts";
import { formTexts as texts } from "../texts/forms.ts";
import { pageTexts } from "../texts/page.ts";

export type Tried = { readonly name: string; readonly values: FormValues; readonly errors: FormErrors };
const tried = (form: Tried, name: string, values: FormValues = {}) =>
  form.name === name ? { values: form.values, errors: form.errors } : { values, errors: {} };

/** A strategy is begun as a draft. */
export const NewStrategyPage = ({
  csrf,
  action,
  form,
  say,
}: {
  csrf: string;
  action: string;
  form: Tried;
  say: Say;
}) => (
  <>
    <PageHeader title={say(texts.new)} lead={say(texts.newLead)} />
    <Form say={say} action={action} csrf={csrf} {...tried(form, "new")} guard>
      <TextField name="name_sq" label={say(texts.nameSq)} maxLength={300} required />
      <TextField name="name_sr" label={say(texts.nameSr)} maxLength={300} />
      <TextField name="name_en" label={say(texts.nameEn)} maxLength={300} />
      <TextField name="act" label={say(texts.act)} maxLength={500} required />
      <DateField name="from" label={say(texts.from)} required />
      <DateField name="to" label={say(texts.to)} required />
      <Buttons>
        <Button>{say(texts.save)}</Button>
      </Buttons>
    </Form>
  </>
);

export interface ManageView {
  readonly csrf: string;
  readonly path: string;
  readonly title: string;
  readonly state: "draft" | "adopted" | "ended";
  readonly activities: number;
  readonly rounds: readonly { href: string; title: string; state: RoundState }[];
  /** What the last table said, while it is on the page. */
  readonly told: { readonly sentence: string; readonly dry: boolean; readonly problems: readonly string[] } | null;
  readonly form: Tried;
}

const ROUND_TONES: Readonly<Record<RoundState, Tone>> = {
  open: "idle",
  collecting: "due",
  drafting: "due",
  validation: "due",
  published: "ok",
  frozen: "ok",
};

/** A strategy for those who keep it: its table in and out, and its rounds. */
export const ManagePage = ({ view, say }: { view: ManageView; say: Say }) => (
  <>
    <PageHeader above={say(pageTexts[`state-${view.state}`])} title={view.title} />
    {view.told && (
      <Notice say={say} tone={view.told.problems.length > 0 ? "due" : "ok"} title={view.told.sentence}>
        {view.told.dry && <p>{say(texts.dryDone)}</p>}
        {view.told.problems.length > 0 && (
          <ul>
            {view.told.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </Notice>
    )}
    <Section title={say(texts.rounds)}>
      <Rows label={say(texts.rounds)}>
        {view.rounds.map(({ href, title, state }) => (
          <Row
            key={href}
            title={title}
            href={href}
            tag={<Tag tone={ROUND_TONES[state]}>{say(pageTexts[`round-${state}`])}</Tag>}
          />
        ))}
      </Rows>
      {view.state !== "draft" && (
        <Form say={say} action={`${view.path}/rounds`} csrf={view.csrf} prefix="round-" {...tried(view.form, "round")}>
          <TextField name="period" label={say(texts.periodField)} hint={say(texts.periodHint)} width="short" required />
          <Buttons>
            <Button kind="quiet">{say(texts.newRound)}</Button>
          </Buttons>
        </Form>
      )}
    </Section>
    <Section title={say(texts.import)} lead={say(texts.importLead)}>
      {view.state !== "draft" && <p class="meta">{say(texts.datesStay)}</p>}
      <Buttons>
        <ButtonLink href={`${view.path}/table.xlsx`} kind="quiet">
          {say(pageTexts.tableXlsx)}
        </ButtonLink>
        <ButtonLink href={`${view.path}/table.csv`} kind="quiet">
          {say(pageTexts.tableCsv)}
        </ButtonLink>
      </Buttons>
      <Form
        say={say}
        action={`${view.path}/table`}
        csrf={view.csrf}
        prefix="table-"
        files
        {...tried(view.form, "table")}
      >
        <FileField name="file" label={say(texts.file)} accept=".csv,.xlsx" mostBytes={5 * 1_048_576} required />
        <Checkbox name="dry" label={say(texts.dryRun)} />
        <Buttons>
          <Button kind={view.activities === 0 ? "primary" : "quiet"}>{say(texts.take)}</Button>
        </Buttons>
      </Form>
    </Section>
    {view.state === "draft" && view.activities > 0 && (
      <Section title={say(texts.nextStep)}>
        <Form say={say} action={`${view.path}/adoption`} csrf={view.csrf} {...tried(view.form, "adopt")}>
          <Buttons>
            <Button>{say(texts.adopt)}</Button>
          </Buttons>
        </Form>
      </Section>
    )}
  </>
);

export interface RoundView {
  readonly csrf: string;
  readonly path: string;
  readonly above: string;
  readonly title: string;
  readonly state: RoundState;
  readonly deed: RoundDeed | null;
  readonly closes: string;
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly standing: "waiting" | "answered" | "silent" | "unreachable";
    readonly about: string;
  }[];
  readonly problems: readonly {
    id: string;
    line: number;
    institution: string;
    code: string;
    words: string;
    reason: string;
  }[];
  readonly toFind: readonly { href: string; title: string; about: string }[];
  readonly canReport: boolean;
  readonly takesClaims: boolean;
  readonly form: Tried;
}

const SHEET_TONES = { waiting: "due", answered: "ok", silent: "late", unreachable: "late" } as const;

/** One round for those who run it: the next step, the sheets, the rows that could not be taken, and what waits for a finding. */
export const RoundPage = ({ view, say }: { view: RoundView; say: Say }) => (
  <>
    <PageHeader
      above={
        <>
          {view.above} <Tag tone={ROUND_TONES[view.state]}>{say(pageTexts[`round-${view.state}`])}</Tag>
        </>
      }
      title={view.title}
      meta={view.closes === "" ? undefined : <span>{view.closes}</span>}
    />
    {view.deed && (
      <Section title={say(texts.nextStep)}>
        <Form
          say={say}
          action={`${view.path}/deeds`}
          csrf={view.csrf}
          prefix="deed-"
          hidden={{ deed: view.deed }}
          {...tried(view.form, "deed")}
        >
          <p>{say(texts[`about-${view.deed}`])}</p>
          {view.deed === "collect" && <DateField name="closes" label={say(texts.closesOn)} required />}
          <Buttons>
            <Button>{say(texts[`deed-${view.deed}`])}</Button>
          </Buttons>
        </Form>
      </Section>
    )}
    {view.canReport && (
      <ButtonForm say={say} action={`${view.path}/report`} csrf={view.csrf}>
        <Button kind="quiet">{say(texts.report)}</Button>
      </ButtonForm>
    )}
    {view.sheets.length > 0 && (
      <Section title={say(texts.sheets)}>
        <Rows label={say(texts.sheets)}>
          {view.sheets.map(({ id, name, href, standing, about }) => (
            <Row
              key={id}
              title={name}
              href={href}
              tag={<Tag tone={SHEET_TONES[standing]}>{say(texts[`sheet-${standing}`])}</Tag>}
              meta={[about]}
            />
          ))}
        </Rows>
        {view.takesClaims && (
          <details open={view.form.name === "sheet"}>
            <summary>{say(texts.enter)}</summary>
            <Form
              say={say}
              action={`${view.path}/sheets`}
              csrf={view.csrf}
              prefix="sheet-"
              files
              {...tried(view.form, "sheet")}
            >
              <Select
                name="sheet"
                label={say(pageTexts.institution)}
                required
                options={view.sheets.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <FileField name="file" label={say(texts.file)} accept=".csv,.xlsx" mostBytes={5 * 1_048_576} required />
              <Select
                name="how"
                label={say(texts.how)}
                empty={false}
                options={(["paper", "mail", "phone", "meeting"] as const).map((how) => ({
                  value: how,
                  label: say(texts[`how-${how}`]),
                }))}
              />
              <Buttons>
                <Button kind="quiet">{say(texts.take)}</Button>
              </Buttons>
            </Form>
          </details>
        )}
      </Section>
    )}
    {view.problems.length > 0 && (
      <Section title={say(texts.problems)}>
        <Table
          say={say}
          caption={say(texts.problems)}
          quietCaption
          rows={view.problems}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "institution",
              label: say(pageTexts.institution),
              head: true,
              cell: ({ institution }) => institution,
            },
            { key: "code", label: say(pageTexts.activity), cell: ({ code }) => code || "–" },
            { key: "words", label: say(pageTexts.claimed), cell: ({ words }) => words },
            { key: "reason", label: say(pageTexts.reason), cell: ({ reason }) => reason },
            {
              key: "do",
              label: say(texts.settle),
              cell: ({ id, line }) => (
                <ButtonForm say={say} action={`${view.path}/problems/${id}`} csrf={view.csrf}>
                  <Button kind="plain" label={say(texts.settleOf, { line })}>
                    {say(texts.settle)}
                  </Button>
                </ButtonForm>
              ),
            },
          ]}
        />
      </Section>
    )}
    <Section title={say(texts.toFind)}>
      {view.toFind.length === 0 ? (
        <p class="meta">{say(texts.nothing)}</p>
      ) : (
        <Rows label={say(texts.toFind)} keys>
          {view.toFind.map(({ href, title, about }) => (
            <Row key={href} title={title} href={href} meta={[about]} />
          ))}
        </Rows>
      )}
    </Section>
  </>
);
