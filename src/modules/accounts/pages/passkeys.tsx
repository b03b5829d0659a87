import type { VNode } from "preact";
import { dayAt } from "../../../kernel/day.ts";
import { Button, ButtonForm, Buttons, Form, Notice, Row, Rows, Section, Stack, TextField } from "../../../ui/index.ts";
import type { Account } from "../queries/account.ts";
import { texts } from "../texts.ts";
import type { View } from "./view.ts";

/** Passkeys one has, and the box to add one, which script shows. */
export const PasskeySection = ({
  say,
  csrf,
  href,
  timeZone,
  passkeys,
}: View & { passkeys: Account["passkeys"] }): VNode => (
  <Section title={say(texts.passkeys)} lead={say(texts.passkeysLead)} id="passkeys">
    <Stack>
      {passkeys.length === 0 ? (
        <p>{say(texts.noPasskeys)}</p>
      ) : (
        <Rows>
          {passkeys.map((passkey) => {
            const name = passkey.name || say(texts.passkeyNameless);
            return (
              <Row
                key={passkey.id}
                title={name}
                meta={[
                  say(texts.passkeyCreated, { day: say.day(dayAt(passkey.createdAt, timeZone)) }),
                  passkey.lastUsedAt && say(texts.passkeyUsed, { day: say.day(dayAt(passkey.lastUsedAt, timeZone)) }),
                ]}
              >
                <ButtonForm
                  say={say}
                  action={href(`/account/passkeys/${passkey.id}/removal`)}
                  csrf={csrf}
                  prefix={passkey.id}
                >
                  <Button
                    kind="quiet"
                    small
                    label={say(texts.removePasskeyOf, { name })}
                    confirm={say(texts.removePasskeyOf, { name })}
                  >
                    {say(texts.removePasskey)}
                  </Button>
                </ButtonForm>
              </Row>
            );
          })}
        </Rows>
      )}
      <AddPasskey say={say} csrf={csrf} href={href} timeZone={timeZone} />
      <noscript>
        <p>{say(texts.passkeyNeedsScript)}</p>
      </noscript>
    </Stack>
  </Section>
);

const AddPasskey = ({ say, csrf, href }: View): VNode => (
  <div data-passkey="add" hidden>
    <Stack>
      <PasskeySaid say={say} />
      <Form say={say} action={href("/account/passkeys")} csrf={csrf} prefix="passkey">
        <TextField
          name="name"
          label={say(texts.passkeyName)}
          hint={say(texts.passkeyNameHint)}
          width="medium"
          maxLength={100}
        />
        <Buttons>
          <Button kind="quiet">{say(texts.addPasskey)}</Button>
        </Buttons>
      </Form>
    </Stack>
  </div>
);

/** The sentence that script shows where the browser or the server did not take the key. */
export const PasskeySaid = ({ say }: Pick<View, "say">): VNode => (
  <div data-passkey-said hidden>
    <Notice say={say} tone="late" live>
      <p>{say(texts.passkeyFailed)}</p>
    </Notice>
  </div>
);
