import { Fragment } from "preact";
import type { Dataset } from "../../../platform/module/answers.ts";
import type { Say, Text } from "../../../say/index.ts";
import { PageHeader, Prose, Stack } from "../../../ui/page/page.tsx";
import { Table } from "../../../ui/table/table.tsx";
import { texts } from "../texts.ts";

interface Chapter {
  readonly title: Text;
  readonly text: Text;
}

const Chapters = ({
  say,
  title,
  lead,
  chapters,
}: {
  say: Say;
  title: Text;
  lead: Text;
  chapters: readonly Chapter[];
}) => (
  <Stack>
    <PageHeader title={say(title)} lead={say(lead)} />
    <Prose>
      {chapters.map((chapter) => (
        <Fragment key={chapter.title.en}>
          <h2>{say(chapter.title)}</h2>
          <p>{say(chapter.text)}</p>
        </Fragment>
      ))}
    </Prose>
  </Stack>
);

export const About = ({ say }: { say: Say }) => (
  <Chapters
    say={say}
    title={texts.aboutTitle}
    lead={texts.aboutLead}
    chapters={[
      { title: texts.aboutClock, text: texts.aboutClockText },
      { title: texts.aboutNumbers, text: texts.aboutNumbersText },
      { title: texts.aboutExample, text: texts.aboutExampleText },
    ]}
  />
);

export const Privacy = ({ say }: { say: Say }) => (
  <Chapters
    say={say}
    title={texts.privacyTitle}
    lead={texts.privacyLead}
    chapters={[
      { title: texts.privacyNoTrackers, text: texts.privacyNoTrackersText },
      { title: texts.privacyName, text: texts.privacyNameText },
      { title: texts.privacyRights, text: texts.privacyRightsText },
    ]}
  />
);

export const OpenData = ({
  say,
  datasets,
  href,
}: {
  say: Say;
  datasets: readonly Dataset[];
  href: (path: string) => string;
}) => (
  <Stack>
    <PageHeader title={say(texts.dataTitle)} lead={say(texts.dataLead)} />
    <Table
      say={say}
      caption={say(texts.dataTitle)}
      quietCaption
      rows={datasets}
      rowKey={(dataset) => dataset.name}
      columns={[
        { key: "title", label: say(texts.dataSet), head: true, cell: (dataset) => say.translated(dataset.title) },
        { key: "standard", label: say(texts.dataStandard), cell: (dataset) => dataset.standard },
        { key: "get", label: say(texts.dataGet), cell: (dataset) => <a href={href(dataset.path)}>{dataset.path}</a> },
      ]}
    />
  </Stack>
);
