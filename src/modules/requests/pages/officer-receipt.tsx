import type { Say } from "../../../say/index.ts";
import { ButtonLink, Facts, Notice, PageHeader, Section, Table } from "../../../ui/index.ts";
import type { ReceiptFacts } from "../rules/officer.ts";
import { officerTexts as texts } from "../texts/officer.ts";

/** What an institution keeps as proof of what it sent, and when. */
export const OfficerReceipt = ({
  receipt,
  lang,
  backHref,
  say,
}: {
  receipt: ReceiptFacts;
  lang: string;
  backHref: string;
  say: Say;
}) => (
  <Section>
    <PageHeader title={say(texts.receiptTitle)} lead={say(texts.receiptLead)} />
    <Facts
      items={[
        { term: say(texts.receiptNumber), value: receipt.number },
        {
          term: say(texts.receiptRequest),
          value: (
            <>
              {receipt.requestNumber} <span lang={lang}>{receipt.title}</span>
            </>
          ),
        },
        { term: say(texts.receiptAt), value: receipt.at },
        { term: say(texts.receiptKind), value: say(texts[`kind-${receipt.kind}`]) },
      ]}
    />
    <Table
      say={say}
      caption={say(texts.receiptFiles)}
      rows={receipt.files}
      columns={[
        { key: "name", label: say(texts.receiptFile), cell: ({ name }) => name, head: true },
        { key: "size", label: say(texts.receiptSize), cell: ({ size }) => say.bytes(size), align: "end" },
        { key: "sum", label: "SHA-256", cell: ({ sha256 }) => <code class="break">{sha256}</code> },
      ]}
      empty={<p>{say(texts.receiptNoFiles)}</p>}
    />
    <Notice say={say} tone="info">
      <p>{say(texts.receiptKeep)}</p>
    </Notice>
    <p>
      <ButtonLink kind="quiet" href={backHref}>
        {say(texts.receiptAdd)}
      </ButtonLink>
    </p>
  </Section>
);
