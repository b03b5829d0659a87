import type { ComponentChildren, VNode } from "preact";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  Form,
  Notice,
  PageHeader,
  Prose,
  Section,
  Stack,
  TextField,
} from "../../../ui/index.ts";
import type { Account } from "../queries/account.ts";
import { texts } from "../texts.ts";
import { PasskeySaid, PasskeySection } from "./passkeys.tsx";
import type { FormState, View } from "./view.ts";

export interface SecondFactorData extends View {
  readonly account: Account;
  readonly staff: boolean;
  readonly given: boolean;
  readonly then: string;
  /** The secret that waits for its first code: picture as SVG data address, and by hand. */
  readonly pending: { uri: string; secret: string; picture: string } | null;
  readonly form: FormState;
}

/** Where the second factor is set up, given and looked after: one thing at a time, whichever comes next. */
export const SecondFactorPage = (data: SecondFactorData): VNode => {
  const { say, account, staff, given } = data;
  const hasProgram = account.program === "confirmed";
  const enrolled = hasProgram || account.passkeys.length > 0;
  return (
    <>
      <PageHeader title={say(texts.secondFactor)} lead={say(texts.secondFactorLead)} />
      {!staff && !enrolled ? (
        <p>{say(texts.secondFactorNotNeeded)}</p>
      ) : enrolled && !given ? (
        <Give {...data} hasProgram={hasProgram} />
      ) : (
        <Keep {...data} enrolled={enrolled} />
      )}
    </>
  );
};

const Give = ({
  say,
  csrf,
  href,
  form,
  then,
  account,
  hasProgram,
}: SecondFactorData & { hasProgram: boolean }): VNode => (
  <Stack gap="large">
    {hasProgram && (
      <CodeForm
        say={say}
        csrf={csrf}
        action={href("/account/second-factor/code")}
        form={form}
        then={then}
        hint={say(texts.codeOrRecovery)}
      >
        {say(texts.giveCode)}
      </CodeForm>
    )}
    {account.passkeys.length > 0 && (
      <>
        <div data-passkey="confirm" hidden>
          <Stack>
            <PasskeySaid say={say} />
            <Form
              say={say}
              action={href("/account/second-factor/passkey")}
              csrf={csrf}
              hidden={{ then }}
              prefix="passkey"
            >
              <Button kind={hasProgram ? "quiet" : "primary"}>{say(texts.confirmWithPasskey)}</Button>
            </Form>
          </Stack>
        </div>
        <noscript>
          <p>{say(texts.passkeyNeedsScript)}</p>
        </noscript>
      </>
    )}
  </Stack>
);

const Keep = (data: SecondFactorData & { enrolled: boolean }): VNode => {
  const { say, csrf, href, account, enrolled, given, then } = data;
  return (
    <Stack gap="large">
      {enrolled && given && (
        <Notice say={say} tone="ok">
          <p>{say(texts.secondFactorGiven)}</p>
          {then !== "/" && <ButtonLink href={href(then)}>{say(texts.giveCode)}</ButtonLink>}
        </Notice>
      )}
      {!enrolled && (
        <Notice say={say} tone="due">
          <p>{say(texts.secondFactorMustEnrol)}</p>
        </Notice>
      )}
      <Section title={say(texts.withProgram)} lead={say(texts.withProgramLead)} id="program">
        {account.program === "confirmed" ? <ProgramOn {...data} /> : <ProgramSetUp {...data} />}
      </Section>
      <PasskeySection say={say} csrf={csrf} href={href} timeZone={data.timeZone} passkeys={account.passkeys} />
    </Stack>
  );
};

const ProgramSetUp = ({ say, csrf, href, pending, form, then }: SecondFactorData): VNode =>
  pending ? (
    <Stack>
      <p>{say(texts.scan)}</p>
      <p>
        <img src={pending.picture} alt={say(texts.scanAlt)} width="240" height="240" />
      </p>
      <p>
        {say(texts.secretByHand)}: <code>{pending.secret}</code>
      </p>
      <p>
        <a href={pending.uri}>{say(texts.openInProgram)}</a>
      </p>
      <CodeForm
        say={say}
        csrf={csrf}
        action={href("/account/second-factor/confirmation")}
        form={form}
        then={then}
        hint={say(texts.codeHint)}
      >
        {say(texts.confirm)}
      </CodeForm>
    </Stack>
  ) : (
    <ButtonForm
      say={say}
      action={href("/account/second-factor/enrolment")}
      csrf={csrf}
      hidden={{ then }}
      prefix="enrol"
    >
      <Button>{say(texts.beginProgram)}</Button>
    </ButtonForm>
  );

const ProgramOn = ({ say, csrf, href, account }: SecondFactorData): VNode => (
  <Stack>
    <p>
      {say(texts.programOn)} {say(texts.codesLeft, { count: account.codesLeft })}
    </p>
    <Buttons>
      <ButtonForm say={say} action={href("/account/second-factor/recovery-codes")} csrf={csrf} prefix="codes">
        <Button kind="quiet">{say(texts.renewCodes)}</Button>
      </ButtonForm>
      <ButtonForm say={say} action={href("/account/second-factor/removal")} csrf={csrf} prefix="remove">
        <Button kind="quiet" confirm={say(texts.removeProgram)}>
          {say(texts.removeProgram)}
        </Button>
      </ButtonForm>
    </Buttons>
  </Stack>
);

const CodeForm = ({
  then,
  ...props
}: Pick<View, "say" | "csrf"> & {
  action: string;
  form: FormState;
  then: string;
  hint: string;
  children: ComponentChildren;
}): VNode => (
  <Form say={props.say} action={props.action} csrf={props.csrf} errors={props.form.errors} hidden={{ then }}>
    <TextField
      name="code"
      label={props.say(texts.code)}
      hint={props.hint}
      autocomplete="one-time-code"
      width="short"
      required
    />
    <Buttons>
      <Button>{props.children}</Button>
    </Buttons>
  </Form>
);

/** The recovery codes, this one time. */
export const RecoveryCodesPage = ({
  say,
  href,
  codes,
  then,
}: View & { codes: readonly string[]; then: string }): VNode => (
  <>
    <PageHeader title={say(texts.recoveryCodes)} lead={say(texts.recoveryCodesLead)} />
    <Prose>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </Prose>
    <Buttons>
      <ButtonLink href={href(then)}>{say(texts.codesKept)}</ButtonLink>
    </Buttons>
  </>
);
