import type { VNode } from "preact";
import { Button, ButtonLink, Buttons, Form, PageHeader, Prose, Section, Stack, TextField } from "../../../ui/index.ts";
import { texts } from "../texts.ts";
import { PasskeySaid } from "./passkeys.tsx";
import type { FormState, View } from "./view.ts";

/** Where one says the address to which the link goes. */
export const SignInPage = ({ say, csrf, href, form, then }: View & { form: FormState; then: string }): VNode => (
  <>
    <PageHeader title={say(texts.signIn)} lead={say(texts.signInLead)} />
    <Form say={say} action={href("/sign-in")} csrf={csrf} values={form.values} errors={form.errors} hidden={{ then }}>
      <TextField
        name="email"
        label={say(texts.email)}
        hint={say(texts.emailHint)}
        type="email"
        autocomplete="email"
        inputMode="email"
        width="medium"
        required
      />
      <Buttons>
        <Button>{say(texts.sendLink)}</Button>
      </Buttons>
    </Form>
    <div data-passkey="sign-in" hidden>
      <Section title={say(texts.passkeySignIn)} lead={say(texts.passkeySignInLead)}>
        <Stack>
          <PasskeySaid say={say} />
          <Form say={say} action={href("/sign-in/passkey")} csrf={csrf} hidden={{ then }} prefix="passkey">
            <Button kind="quiet">{say(texts.passkeySignIn)}</Button>
          </Form>
        </Stack>
      </Section>
    </div>
  </>
);

/** The same for every address, whether it has an account or not. */
export const LetterSentPage = ({ say, href, email, then }: View & { email: string; then: string }): VNode => (
  <>
    <PageHeader title={say(texts.letterOnItsWay)} lead={say(texts.letterSent, { email })} />
    <Prose>
      <p>{say(texts.letterMissing)}</p>
    </Prose>
    <Buttons>
      <ButtonLink kind="quiet" href={href("/sign-in", { then })}>
        {say(texts.otherAddress)}
      </ButtonLink>
    </Buttons>
  </>
);

/** Behind the link of a letter: one button, because programs that look through mail open every link. */
export const LinkPage = ({ say, csrf, href, token, email }: View & { token: string; email: string }): VNode => (
  <>
    <PageHeader title={say(texts.signInAs, { email })} lead={say(texts.signInAsLead)} />
    <Form say={say} action={href(`/sign-in/${token}`)} csrf={csrf}>
      <Buttons>
        <Button>{say(texts.enter)}</Button>
      </Buttons>
    </Form>
  </>
);

/** Behind the console's link. The address is asked where the console did not say one. */
export const AdministratorLinkPage = ({
  say,
  csrf,
  href,
  token,
  email,
  form,
}: View & { token: string; email: string | null; form: FormState }): VNode => (
  <>
    <PageHeader title={say(texts.beAdministrator)} lead={say(texts.beAdministratorLead)} />
    <Form say={say} action={href(`/sign-in/${token}`)} csrf={csrf} values={form.values} errors={form.errors}>
      {email === null ? (
        <TextField name="email" label={say(texts.email)} type="email" autocomplete="email" width="medium" required />
      ) : (
        <p>{email}</p>
      )}
      <TextField name="name" label={say(texts.name)} hint={say(texts.nameHint)} autocomplete="name" width="medium" />
      <Buttons>
        <Button>{say(texts.beAdministrator)}</Button>
      </Buttons>
    </Form>
  </>
);

export type DeadLink = "unknown-link" | "used-link" | "expired-link" | "account-closed" | "address-taken";

export const DeadLinkPage = ({ say, href, reason }: View & { reason: DeadLink }): VNode => (
  <>
    <PageHeader title={say(texts.linkGone)} lead={say(texts[reason])} />
    <Buttons>
      <ButtonLink href={href("/sign-in")}>{say(texts.askNewLink)}</ButtonLink>
    </Buttons>
  </>
);

/** Confirms a new address; who opens this may be signed in or not. */
export const ConfirmEmailPage = ({ say, csrf, href, token, email }: View & { token: string; email: string }): VNode => (
  <>
    <PageHeader title={say(texts.confirmEmail)} lead={say(texts.confirmEmailLead, { email })} />
    <Form say={say} action={href(`/account/email/${token}`)} csrf={csrf}>
      <Buttons>
        <Button>{say(texts.confirm)}</Button>
      </Buttons>
    </Form>
  </>
);
