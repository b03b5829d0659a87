import { Diff, EmptyState, Notice, PageHeader, type Say, Section, Table, Tag } from "../../../ui/index.ts";
import { pageTexts as texts } from "../texts/page.ts";

export interface SinceView {
  readonly title: string;
  readonly lead: string;
  readonly figures: readonly { title: string; then: string; now: string; changed: boolean; gone: boolean }[];
  readonly sentences: readonly string[];
  readonly exhibits: readonly {
    title: string;
    changes: readonly { label: string; before: string; after: string }[] | null;
  }[];
  readonly comparisons: readonly {
    title: string;
    changes: readonly { label: string; before: string; after: string }[];
  }[];
}

/** What the world did after the publication; it itself stands. */
export const SincePage = ({ view, say }: { view: SinceView; say: Say }) => (
  <>
    <PageHeader title={say(texts.since)} above={view.title} lead={view.lead} />
    {view.sentences.length > 0 && (
      <Notice say={say} tone="info">
        <ul>
          {view.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
    )}
    <Section title={say(texts.sinceNumbers)}>
      <Table
        say={say}
        caption={say(texts.sinceNumbers)}
        quietCaption
        rows={view.figures}
        empty={<EmptyState title={say(texts.noNumbers)} />}
        columns={[
          { key: "title", label: say(texts.number), cell: (row) => row.title, head: true },
          { key: "then", label: say(texts.then), cell: (row) => row.then, align: "end" },
          { key: "now", label: say(texts.today), cell: (row) => row.now, align: "end" },
          {
            key: "changed",
            label: say(texts.changed),
            cell: (row) => (
              <span>
                <Tag tone={row.gone ? "idle" : row.changed ? "due" : "ok"}>
                  {say(row.gone ? texts.gone : row.changed ? texts.changed : texts.same)}
                </Tag>
              </span>
            ),
          },
        ]}
      />
    </Section>
    {view.exhibits.length > 0 && (
      <Section title={say(texts.sinceTables)}>
        {view.exhibits.map(({ title, changes }, index) => (
          <Section key={index} title={title} level={3}>
            {changes === null ? (
              <p>{say(texts.gone)}</p>
            ) : changes.length === 0 ? (
              <p>{say(texts.tableSame)}</p>
            ) : (
              <Diff say={say} changes={changes} />
            )}
          </Section>
        ))}
      </Section>
    )}
    {view.comparisons.map(({ title, changes }) => (
      <Section key={title} title={title}>
        {changes.length === 0 ? <p>{say(texts.sinceNoText)}</p> : <Diff say={say} changes={changes} />}
      </Section>
    ))}
  </>
);
