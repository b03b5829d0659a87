import type { Block, Paper } from "../../../kernel/paper.ts";
import {
  ButtonLink,
  Buttons,
  Card,
  Columns,
  Cover,
  type Fact,
  Facts,
  type Figure,
  Figures,
  Fingerprint,
  Meta,
  Notice,
  PageHeader,
  PaperBody,
  PaperContents,
  PlainText,
  type Say,
  Section,
  Stack,
} from "../../../ui/index.ts";
import { pageTexts as texts } from "../texts/page.ts";

export interface PublicationView {
  readonly title: string;
  readonly titleLang: string | undefined;
  readonly summary: string;
  readonly summaryLang: string | undefined;
  readonly kind: string;
  readonly meta: readonly string[];
  readonly lang: string | undefined;
  readonly blocks: readonly Block[];
  readonly notes: NonNullable<Paper["notes"]>;
  readonly pictureHref: (key: string) => string | null;
  readonly figureHref: (key: string) => string | null;
  readonly file: { readonly pages: string; readonly sha256: string } | null;
  readonly cover: { readonly href: string; readonly alt: string };
  readonly pdfHref: string;
  readonly docxHref: string | null;
  readonly sinceHref: string;
  readonly editHref: string | null;
  readonly withdrawn: { readonly title: string; readonly because: string } | null;
  readonly superseded: { readonly text: string; readonly href: string } | null;
  readonly otherLanguage: string | null;
  readonly facts: readonly Fact[];
  readonly citation: string;
  readonly figures: readonly Figure[];
  readonly figuresLead: string;
  readonly sha256: string;
  readonly jsonHref: string;
  readonly editions: readonly { readonly label: string; readonly href: string }[];
}

/** A publication to read: the words first; beside them contents, what it is, and the proof that it never moved. */
export const PublicationPage = ({ view, say }: { view: PublicationView; say: Say }) => (
  <>
    <PageHeader
      above={view.kind}
      title={view.titleLang ? <span lang={view.titleLang}>{view.title}</span> : view.title}
      lead={view.summaryLang ? <span lang={view.summaryLang}>{view.summary}</span> : view.summary}
      meta={view.meta.map((piece) => <span key={piece}>{piece}</span>)}
      actions={
        <Buttons>
          <ButtonLink href={view.pdfHref}>{say(texts.downloadPdf)}</ButtonLink>
          {view.docxHref && (
            <ButtonLink href={view.docxHref} kind="quiet">
              {say(texts.downloadDocx)}
            </ButtonLink>
          )}
          <ButtonLink href={view.sinceHref} kind="quiet">
            {say(texts.since)}
          </ButtonLink>
          {view.editHref && (
            <ButtonLink href={view.editHref} kind="quiet">
              {say(texts.edit)}
            </ButtonLink>
          )}
        </Buttons>
      }
    />
    <Stack>
      {view.withdrawn && (
        <Notice say={say} tone="late" title={view.withdrawn.title}>
          <PlainText text={view.withdrawn.because} />
        </Notice>
      )}
      {view.superseded && (
        <Notice say={say} tone="due">
          <p>
            {view.superseded.text} <a href={view.superseded.href}>{say(texts.toLatest)}</a>
          </p>
        </Notice>
      )}
      {view.otherLanguage && (
        <Notice say={say} tone="info">
          <p>{view.otherLanguage}</p>
        </Notice>
      )}
    </Stack>
    <Columns
      aside={
        <>
          <Card title={say(texts.about)}>
            <Facts items={view.facts} />
          </Card>
          <Card title={say(texts.cite)}>
            <p class="plain-text">{view.citation}</p>
          </Card>
          <Card title={say(texts.proof)}>
            <p>{say(texts.proofLead)}</p>
            <Fingerprint value={view.sha256} />
            {view.file && <Fingerprint label={say(texts.proofFile)} value={view.file.sha256} />}
            <p>
              <a href={view.jsonHref}>{say(texts.frozenData)}</a>
            </p>
          </Card>
          {view.editions.length > 1 && (
            <Card title={say(texts.editions)}>
              <ul>
                {view.editions.map(({ label, href }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </>
      }
    >
      {view.file ? (
        <>
          <p>
            {say(texts.fileLead)} {view.file.pages}
          </p>
          <p>
            <a href={view.pdfHref}>
              <Cover href={view.cover.href} alt={view.cover.alt} />
            </a>
          </p>
        </>
      ) : (
        <Stack gap="large">
          <PaperContents blocks={view.blocks} say={say} lang={view.lang} />
          <PaperBody
            say={say}
            blocks={view.blocks}
            notes={view.notes}
            lang={view.lang}
            pictureHref={view.pictureHref}
            figureHref={view.figureHref}
          />
        </Stack>
      )}
      {view.figures.length > 0 && (
        <Section title={say(texts.numbers)} lead={view.figuresLead} id="numbers">
          <Figures say={say} items={view.figures} />
        </Section>
      )}
    </Columns>
  </>
);

export interface EvidenceView {
  readonly title: string;
  readonly lead: string;
  readonly definition: string;
  readonly count: string;
  readonly items: readonly { readonly title: string; readonly href: string }[];
  readonly note: string | null;
}

/** What one number of a publication counted. */
export const EvidencePage = ({ view, say }: { view: EvidenceView; say: Say }) => (
  <Section>
    <PageHeader title={say(texts.evidenceTitle, { title: view.title })} lead={view.lead} />
    <p>{view.definition}</p>
    <Meta>
      <span>{view.count}</span>
    </Meta>
    {view.items.length > 0 && (
      <ul>
        {view.items.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    )}
    {view.note && <p>{view.note}</p>}
  </Section>
);
