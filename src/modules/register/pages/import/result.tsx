import type { VNode } from "preact";
import type { Translated } from "../../../../kernel/translated.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Diff,
  EmptyState,
  Figures,
  Form,
  Notice,
  PageHeader,
  Row,
  Rows,
  Section,
  Select,
} from "../../../../ui/index.ts";
import type { ImportRun } from "../../queries/import.ts";
import type { RowError, RowReport, RowVerdict } from "../../rules/import/shapes.ts";
import { texts } from "../../texts.ts";
import { type View, word } from "../view.ts";
import { ImportSteps } from "./list.tsx";

/** As many rows of each sort as a page shows. */
const MOST_SHOWN = 100;

export interface ResultPageProps {
  readonly view: View;
  readonly run: ImportRun;
  readonly placeNames: ReadonlyMap<string, Translated>;
  /** Why undoing or applying was refused. */
  readonly problem: string | null;
}

/** The dry run: what would be new, what would change and how, what is wrong or unclear. After applying: what was done. */
export const ResultPage = ({ view, run, placeNames, problem }: ResultPageProps): VNode => {
  const { say, href } = view;
  const { counts, rows = [], errors = [] } = run.result;
  const isDone = run.state === "applied" || run.state === "undone";
  const writing = (counts?.new ?? 0) + (counts?.changed ?? 0);
  const of = (verdict: RowVerdict) => rows.filter((row) => row.verdict === verdict);
  return (
    <>
      <PageHeader
        title={say(isDone ? texts.importResultDone : texts.importResult)}
        above={run.file_name}
        meta={<span>{say(word("importState", run.state))}</span>}
      />
      <ImportSteps view={view} current={isDone ? 4 : 3} />
      {problem && (
        <Notice say={say} tone="late" live>
          <p>{problem}</p>
        </Notice>
      )}
      {counts && (
        <Figures
          say={say}
          items={(["new", "changed", "same", "ambiguous", "wrong"] as const).map((verdict) => ({
            label: say(word("verdict", verdict)),
            value: counts[verdict],
          }))}
        />
      )}
      {!isDone && <Applying view={view} run={run} writing={writing} />}
      <Errors view={view} errors={errors} placeNames={placeNames} />
      {!isDone && <Ambiguous view={view} run={run} rows={of("ambiguous")} />}
      <Changes view={view} rows={of("changed")} />
      <News view={view} rows={of("new")} />
      {run.state === "applied" && (
        <Section title={say(texts.importUndo)} lead={say(texts.importUndoLead)}>
          <ButtonForm say={say} action={href(`/register/imports/${run.id}/undo`)} csrf={view.csrf}>
            <Button kind="danger" confirm={say(texts.importUndoSure)}>
              {say(texts.importUndo)}
            </Button>
          </ButtonForm>
        </Section>
      )}
    </>
  );
};

const Applying = ({ view, run, writing }: { view: View; run: ImportRun; writing: number }): VNode => {
  const { say, href } = view;
  const back = (
    <ButtonLink kind="quiet" href={href(`/register/imports/${run.id}`, { step: "columns" })}>
      {say(texts.importColumns)}
    </ButtonLink>
  );
  if (writing === 0)
    return (
      <EmptyState title={say(texts.importNothing)} action={back}>
        <p>{say(texts.importNothingHelp)}</p>
      </EmptyState>
    );
  return (
    <Form say={say} action={href(`/register/imports/${run.id}/application`)} csrf={view.csrf}>
      <Buttons>
        <Button>{say(texts.importApply, { count: writing })}</Button>
        {back}
      </Buttons>
    </Form>
  );
};

const Errors = ({
  view,
  errors,
  placeNames,
}: {
  view: View;
  errors: readonly RowError[];
  placeNames: ReadonlyMap<string, Translated>;
}): VNode | null =>
  errors.length === 0 ? null : (
    <Section title={view.say(texts.importErrors)} lead={view.say(texts.importErrorsLead)}>
      <ul>
        {errors.slice(0, MOST_SHOWN).map((error, at) => (
          <li key={at}>{errorSentence(view, error, placeNames)}</li>
        ))}
      </ul>
      <More view={view} count={errors.length - MOST_SHOWN} />
    </Section>
  );

/** A sentence that names row, column and value and says what to do. */
export function errorSentence(
  { say }: Pick<View, "say">,
  error: RowError,
  placeNames: ReadonlyMap<string, Translated>,
): string {
  const place = error.hint ? placeNames.get(error.hint) : undefined;
  const hint = place ? say.translated(place) : (error.hint ?? "none");
  return say(word("rowProblem", error.problem), { line: error.line, column: error.column, value: error.value, hint });
}

const Ambiguous = ({ view, run, rows }: { view: View; run: ImportRun; rows: readonly RowReport[] }): VNode | null => {
  const { say, href } = view;
  if (rows.length === 0) return null;
  const hidden = Object.fromEntries(run.mapping.columns.map((target, at) => [`column.${at}`, target ?? ""]));
  return (
    <Section title={say(texts.importAmbiguous)} lead={say(texts.importAmbiguousLead)}>
      <Form
        say={say}
        action={href(`/register/imports/${run.id}`)}
        csrf={view.csrf}
        hidden={{ ...hidden, kind: run.mapping.kind }}
        prefix="a"
      >
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <Select
            key={row.line}
            name={`choice.${row.line}`}
            label={say(texts.importChoice, { line: row.line, name: row.name })}
            required
            options={[
              ...(row.candidates ?? []).map((each) => ({ value: each.id, label: each.name })),
              { value: "new", label: say(texts.importChoiceNew) },
              { value: "skip", label: say(texts.importChoiceSkip) },
            ]}
          />
        ))}
        <Buttons>
          <Button kind="quiet">{say(texts.importTryAgain)}</Button>
        </Buttons>
      </Form>
    </Section>
  );
};

const Changes = ({ view, rows }: { view: View; rows: readonly RowReport[] }): VNode | null => {
  const { say } = view;
  if (rows.length === 0) return null;
  return (
    <Section title={say(texts.importChanges)}>
      <Rows label={say(texts.importChanges)}>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <Row key={row.line} title={row.name}>
            <Diff
              say={say}
              changes={Object.entries(row.changes ?? {}).map(([field, [before, after]]) => ({
                label: say(fieldText(field)),
                before: wordsOf(before),
                after: wordsOf(after),
              }))}
            />
          </Row>
        ))}
      </Rows>
      <More view={view} count={rows.length - MOST_SHOWN} />
    </Section>
  );
};

const FIELDS: Record<string, (typeof texts)["field_names"]> = {
  names: texts.field_names,
  shortNames: texts.field_short_names,
  placeCode: texts.field_place,
  validFrom: texts.field_valid_from,
  validTo: texts.field_valid_to,
  email: texts.channel_email,
  phone: texts.channel_phone,
  post: texts.channel_post,
};

const fieldText = (field: string) => {
  if (field.startsWith("identifier ")) return word("scheme", field.slice(11));
  return FIELDS[field] ?? word("field", field);
};

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join("; ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([key, each]) => `${key}: ${each}`)
      .join("; ");
  return String(value);
}

const News = ({ view, rows }: { view: View; rows: readonly RowReport[] }): VNode | null =>
  rows.length === 0 ? null : (
    <Section title={view.say(texts.importNewOnes)}>
      <ul>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.line}>{row.name}</li>
        ))}
      </ul>
      <More view={view} count={rows.length - MOST_SHOWN} />
    </Section>
  );

const More = ({ view, count }: { view: View; count: number }): VNode | null =>
  count > 0 ? <p>{view.say(texts.importMoreRows, { count })}</p> : null;
