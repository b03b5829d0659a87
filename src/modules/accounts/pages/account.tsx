import type { VNode } from "preact";
import type { Day } from "../../../kernel/day.ts";
import { LOCALES } from "../../../kernel/language.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Card,
  Checkboxes,
  Columns,
  Form,
  Notice,
  PageHeader,
  Row,
  Rows,
  Section,
  Select,
  Stack,
  Tag,
  TextField,
} from "../../../ui/index.ts";
import type { Account } from "../queries/account.ts";
import { CONSENT_KINDS, type ConsentEntry, isConsented } from "../rules/consents.ts";
import { isInForce } from "../rules/people.ts";
import { LOCALE_NAMES } from "../texts/roles.ts";
import { texts } from "../texts.ts";
import { GrantRow } from "./grants.tsx";
import { PasskeySection } from "./passkeys.tsx";
import type { FormState, View } from "./view.ts";

export interface AccountPageData extends View {
  readonly account: Account;
  readonly today: Day;
  readonly sessionId: string;
  readonly staff: boolean;
  readonly scopeNames: ReadonlyMap<string, string>;
  readonly profileForm?: FormState;
  readonly emailForm?: FormState;
}

/** Everything a person can see and settle about their own account. */
export const AccountPage = (data: AccountPageData): VNode => {
  const { say, csrf, href, account } = data;
  return (
    <>
      <PageHeader
        title={say(texts.account)}
        lead={say(texts.accountLead)}
        meta={<span>{account.person.email}</span>}
        actions={
          <ButtonForm say={say} action={href("/sign-out")} csrf={csrf} prefix="out">
            <Button kind="quiet">{say(texts.signOut)}</Button>
          </ButtonForm>
        }
      />
      <Columns aside={<Aside {...data} />}>
        <ProfileSection {...data} />
        <ConsentSection {...data} />
        <SessionSection {...data} />
        <PasskeySection {...data} passkeys={account.passkeys} />
      </Columns>
    </>
  );
};

const ProfileSection = ({ say, csrf, href, account, profileForm = {}, emailForm = {} }: AccountPageData): VNode => (
  <Section title={say(texts.profile)} id="profile">
    <Form
      say={say}
      action={href("/account/profile")}
      csrf={csrf}
      prefix="profile"
      values={profileForm.values ?? { name: account.person.name, locale: account.person.locale }}
      errors={profileForm.errors}
    >
      <TextField name="name" label={say(texts.name)} hint={say(texts.nameHint)} autocomplete="name" width="medium" />
      <Select
        name="locale"
        label={say(texts.language)}
        required
        empty={false}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
      />
      <Buttons>
        <Button>{say(texts.save)}</Button>
      </Buttons>
    </Form>
    <Form
      say={say}
      action={href("/account/email")}
      csrf={csrf}
      prefix="email"
      values={emailForm.values}
      errors={emailForm.errors}
    >
      <TextField
        name="email"
        label={say(texts.newEmail)}
        hint={say(texts.newEmailHint)}
        type="email"
        autocomplete="email"
        width="medium"
        required
      />
      <Buttons>
        <Button kind="quiet">{say(texts.changeEmail)}</Button>
      </Buttons>
    </Form>
  </Section>
);

const ConsentSection = ({ say, csrf, href, account, timeZone }: AccountPageData): VNode => (
  <Section title={say(texts.consents)} lead={say(texts.consentsLead)} id="consents">
    <Form
      say={say}
      action={href("/account/consents")}
      csrf={csrf}
      prefix="consents"
      values={{ consent: CONSENT_KINDS.filter((kind) => isConsented(account.consents.get(kind))) }}
    >
      <Checkboxes
        name="consent"
        label={say(texts.consentsLegend)}
        required
        choices={CONSENT_KINDS.map((kind) => ({
          value: kind,
          label: say(texts[`consent-${kind}`]),
          hint: consentNote({ say, timeZone }, account.consents.get(kind)),
        }))}
      />
      <Buttons>
        <Button kind="quiet">{say(texts.save)}</Button>
      </Buttons>
    </Form>
  </Section>
);

function consentNote(
  { say, timeZone }: Pick<View, "say" | "timeZone">,
  entry: ConsentEntry | undefined,
): string | undefined {
  if (!entry) return undefined;
  const moment = say.moment(entry.at, timeZone);
  const said = say(entry.given ? texts.consentGiven : texts.consentTaken, { moment });
  const version = say(texts.consentVersion, { day: say.day(entry.textVersion as Day) });
  const isOld = entry.given && !isConsented(entry);
  return `${said}, ${version}.${isOld ? ` ${say(texts.consentNew)}` : ""}`;
}

const SessionSection = ({ say, csrf, href, account, sessionId, timeZone }: AccountPageData): VNode => (
  <Section title={say(texts.sessions)} id="sessions">
    <Stack>
      <Rows>
        {thisFirst(account.sessions, sessionId).map((session) => {
          const device = session.device || say(texts.unknownDevice);
          return (
            <Row
              key={session.id}
              title={device}
              tag={session.id === sessionId ? <Tag tone="ok">{say(texts.thisSession)}</Tag> : undefined}
              meta={[
                say(texts.sessionSince, { moment: say.moment(session.created_at, timeZone) }),
                say(texts.sessionSeen, { moment: say.moment(session.last_seen_at, timeZone) }),
              ]}
            >
              {session.id !== sessionId && (
                <ButtonForm
                  say={say}
                  action={href(`/account/sessions/${session.id}/end`)}
                  csrf={csrf}
                  prefix={session.id}
                >
                  <Button kind="quiet" small label={say(texts.endSessionOf, { device })}>
                    {say(texts.endSession)}
                  </Button>
                </ButtonForm>
              )}
            </Row>
          );
        })}
      </Rows>
      {account.sessions.length > 1 && (
        <ButtonForm say={say} action={href("/account/sessions/end-others")} csrf={csrf} prefix="others">
          <Button kind="quiet">{say(texts.endOthers)}</Button>
        </ButtonForm>
      )}
    </Stack>
  </Section>
);

const thisFirst = (sessions: Account["sessions"], sessionId: string) =>
  sessions.toSorted((a, b) => Number(b.id === sessionId) - Number(a.id === sessionId));

const Aside = ({ say, csrf, href, account, staff, today, scopeNames }: AccountPageData): VNode => (
  <Stack>
    <Card title={say(texts.roles)}>
      {account.grants.length === 0 ? (
        <p>{say(texts.noRoles)}</p>
      ) : (
        <Rows>
          {account.grants
            .filter((grant) =>
              isInForce({ role: grant.role, validFrom: grant.valid_from, validTo: grant.valid_to }, today),
            )
            .map((grant) => (
              <GrantRow key={grant.id} say={say} grant={grant} today={today} scopeNames={scopeNames} />
            ))}
        </Rows>
      )}
    </Card>
    {staff && (
      <Card title={say(texts.secondFactor)}>
        <p>{say(texts.secondFactorLead)}</p>
        <ButtonLink kind="quiet" small href={href("/account/second-factor")}>
          {say(texts.secondFactor)}
        </ButtonLink>
      </Card>
    )}
    <Card title={say(texts.myData)}>
      <p>{say(texts.myDataLead)}</p>
      <ButtonForm say={say} action={href("/account/export")} csrf={csrf} prefix="export">
        <Button kind="quiet" small>
          {say(texts.download)}
        </Button>
      </ButtonForm>
    </Card>
    <Card title={say(texts.leave)}>
      <p>{say(texts.leaveLead)}</p>
      <ButtonLink kind="quiet" small href={href("/account/erasure")}>
        {say(texts.toErasure)}
      </ButtonLink>
    </Card>
  </Stack>
);

/** What goes, what stays and why, before anything happens. */
export const ErasurePage = ({
  say,
  csrf,
  href,
  email,
  stays,
  form,
}: View & { email: string; stays: readonly string[]; form: FormState }): VNode => (
  <>
    <PageHeader title={say(texts.leave)} lead={say(texts.leaveLead)} />
    <Section title={say(texts.erasureGoes)}>
      <p>{say(texts.erasureGoesList)}</p>
    </Section>
    <Section title={say(texts.erasureStays)}>
      <Rows>
        {stays.map((sentence) => (
          <Row key={sentence} title={sentence} />
        ))}
      </Rows>
    </Section>
    <Notice say={say} tone="due">
      <Form say={say} action={href("/account/erasure")} csrf={csrf} values={form.values} errors={form.errors}>
        <TextField name="email" label={say(texts.erasureType, { email })} autocomplete="off" width="medium" required />
        <Buttons>
          <Button kind="danger">{say(texts.erase)}</Button>
          <ButtonLink kind="plain" href={href("/account")}>
            {say(texts.account)}
          </ButtonLink>
        </Buttons>
      </Form>
    </Notice>
  </>
);
