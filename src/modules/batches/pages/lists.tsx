import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  EmptyState,
  Form,
  PageHeader,
  Pagination,
  Row,
  Rows,
  Section,
  Stack,
  Tag,
  Textarea,
  type Tone,
} from "../../../ui/index.ts";
import { makingTexts } from "../texts/making.ts";
import { batchTexts } from "../texts/page.ts";

export interface BatchLine {
  readonly title: string;
  readonly href: string;
  readonly lang: string;
  readonly tag: { readonly tone: Tone; readonly text: string } | null;
  readonly meta: readonly string[];
}

const Lines = ({ lines }: { lines: readonly BatchLine[] }) => (
  <Rows>
    {lines.map((line) => (
      <Row
        key={line.href}
        title={line.title}
        href={line.href}
        lang={line.lang}
        tag={line.tag ? <Tag tone={line.tag.tone}>{line.tag.text}</Tag> : undefined}
        meta={[...line.meta]}
      />
    ))}
  </Rows>
);

export interface ListView {
  readonly lines: readonly BatchLine[];
  readonly page: number;
  readonly pages: number;
  readonly pageHref: (page: number) => string;
  readonly newHref: string;
}

export const BatchList = ({ view, say, mine }: { view: ListView; say: Say; mine?: boolean }) => (
  <>
    <PageHeader
      title={say(mine ? makingTexts.mineTitle : batchTexts.department)}
      lead={say(batchTexts.lead)}
      actions={<ButtonLink href={view.newHref}>{say(makingTexts.newTitle)}</ButtonLink>}
    />
    {view.lines.length === 0 ? (
      <EmptyState title={say(mine ? makingTexts.mineEmpty : batchTexts.none)} />
    ) : (
      <Lines lines={view.lines} />
    )}
    <Pagination say={say} page={view.page} pages={view.pages} href={view.pageHref} />
  </>
);

export interface StaffView {
  readonly csrf: string;
  readonly waiting: readonly (BatchLine & { action: string; error: string | null })[];
  readonly without: readonly { title: string; action: string; institutions: readonly BatchLine[] }[];
}

/** What waits for the secretariat: batches to approve, and institutions no letter could be written to. */
export const StaffPage = ({ view, say }: { view: StaffView; say: Say }) => (
  <Stack>
    <PageHeader title={say(makingTexts.staffTitle)} />
    <Section title={say(makingTexts.waiting)}>
      {view.waiting.length === 0 && <p>{say(makingTexts.staffNone)}</p>}
      {view.waiting.map((line, at) => (
        <Stack key={line.href}>
          <Lines lines={[line]} />
          <Form
            say={say}
            action={line.action}
            csrf={view.csrf}
            prefix={`b${at}-`}
            errors={line.error ? { reason: line.error } : undefined}
          >
            <Textarea name="reason" label={say(makingTexts.reason)} rows={3} />
            <Buttons>
              <Button kind="primary" name="deed" value="approve">
                {say(makingTexts.approve)}
              </Button>
              <Button kind="quiet" name="deed" value="return">
                {say(makingTexts.giveBack)}
              </Button>
            </Buttons>
          </Form>
        </Stack>
      ))}
    </Section>
    {view.without.length > 0 && (
      <Section title={say(makingTexts.noAddressTitle)} lead={say(makingTexts.noAddressLead)}>
        {view.without.map((batch) => (
          <Section key={batch.action} title={batch.title} level={3}>
            <Lines lines={batch.institutions} />
            <ButtonForm say={say} action={batch.action} csrf={view.csrf}>
              <Button kind="quiet">{say(makingTexts.tryAgain)}</Button>
            </ButtonForm>
          </Section>
        ))}
      </Section>
    )}
  </Stack>
);
