import type { Say } from "../../../say/index.ts";
import { Button, ButtonForm, PageHeader, Row, Rows, SearchBox, Section } from "../../../ui/index.ts";
import { listTexts } from "../texts/list.ts";
import { requestTexts } from "../texts/request.ts";
import { staffTexts as texts } from "../texts/staff.ts";
import { type RequestLine, RequestRow } from "./row.tsx";

export interface StaffView {
  readonly csrf: string;
  readonly listHref: string;
  readonly trouble: readonly {
    title: string;
    href: string;
    institution: string;
    institutionHref: string;
    address: string;
    what: string;
    resendAction: string;
  }[];
  readonly unverified: readonly { title: string; href: string; institution: string; from: string; day: string }[];
  readonly late: readonly RequestLine[];
}

export const StaffDesk = ({ view, say }: { view: StaffView; say: Say }) => (
  <>
    <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
    <Section>
      <SearchBox say={say} action={view.listHref} label={say(texts.searchTitle)} labelled />
    </Section>
    <Section title={say(texts.troubleTitle)} lead={say(texts.troubleLead)}>
      {view.trouble.length === 0 ? (
        <p>{say(texts.troubleNone)}</p>
      ) : (
        <Rows keys label={say(texts.troubleTitle)}>
          {view.trouble.map((letter) => (
            <Row
              key={letter.resendAction}
              title={letter.title}
              href={letter.href}
              meta={[
                letter.institution,
                letter.address && say(texts.failedTo, { address: letter.address }),
                letter.what,
              ]}
            >
              <p>
                <a href={letter.institutionHref}>{say(texts.openRegister)}</a>
              </p>
              <ButtonForm
                say={say}
                action={letter.resendAction}
                csrf={view.csrf}
                prefix={letter.resendAction.slice(-46, -10)}
              >
                <Button small kind="quiet">
                  {say(requestTexts.resend)}
                </Button>
              </ButtonForm>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
    <Section title={say(texts.unverifiedTitle)} lead={say(texts.unverifiedLead)}>
      {view.unverified.length === 0 ? (
        <p>{say(texts.unverifiedNone)}</p>
      ) : (
        <Rows keys label={say(texts.unverifiedTitle)}>
          {view.unverified.map((letter) => (
            <Row
              key={letter.href}
              title={letter.title}
              href={letter.href}
              meta={[letter.institution, letter.from, letter.day]}
            />
          ))}
        </Rows>
      )}
    </Section>
    <Section title={say(texts.lateTitle)}>
      {view.late.length === 0 ? (
        <p>{say(texts.lateNone)}</p>
      ) : (
        <Rows keys label={say(listTexts["state-late"])}>
          {view.late.map((line) => (
            <RequestRow key={line.href} line={line} say={say} />
          ))}
        </Rows>
      )}
    </Section>
  </>
);
