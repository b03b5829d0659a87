import { describe, expect, test } from "vitest";
import { day } from "../../../kernel/day.ts";
import { LOCALES, type Locale } from "../../../kernel/language.ts";
import { sayIn } from "../../../say/index.ts";
import { renderFragment } from "../../../ui/index.ts";
import type { Account } from "../queries/account.ts";
import { texts } from "../texts.ts";
import { AccountPage, ErasurePage } from "./account.tsx";
import { PeoplePage } from "./people.tsx";
import { PersonPage } from "./person.tsx";
import { RecoveryCodesPage, SecondFactorPage } from "./second-factor.tsx";
import {
  AdministratorLinkPage,
  ConfirmEmailPage,
  DeadLinkPage,
  LetterSentPage,
  LinkPage,
  SignInPage,
} from "./sign-in.tsx";
import type { View } from "./view.ts";

const HOSTILE = `<img src=x onerror="alert(1)">`;
const at = new Date("2026-11-23T09:00:00Z");

const account: Account = {
  person: {
    id: "p",
    email: "arta@shembull.example",
    name: HOSTILE,
    locale: "sq",
    state: "active",
    example: false,
    created_at: at,
    last_signed_in_at: at,
    erase_on: null,
  },
  consents: new Map([["public-name", { kind: "public-name", given: true, textVersion: "2020-01-01", at }]]),
  grants: [
    {
      id: "g1",
      person_id: "p",
      role: "secretariat",
      department: "requests",
      scope: null,
      valid_from: day("2026-01-01"),
      valid_to: null,
      granted_by: null,
      created_at: at,
      giverName: null,
    },
    {
      id: "g2",
      person_id: "p",
      role: "body-member",
      department: null,
      scope: "s",
      valid_from: day("2026-12-01"),
      valid_to: day("2027-11-30"),
      granted_by: "q",
      created_at: at,
      giverName: HOSTILE,
    },
    {
      id: "g3",
      person_id: "p",
      role: "donor",
      department: null,
      scope: "unknown",
      valid_from: day("2025-01-01"),
      valid_to: day("2024-12-31"),
      granted_by: null,
      created_at: at,
      giverName: null,
    },
  ],
  sessions: [
    {
      id: "s1",
      token_hash: "SECRET-HASH",
      person_id: "p",
      device: "",
      created_at: at,
      last_seen_at: at,
      expires_at: at,
      second_factor_at: null,
      ended_at: null,
    },
    {
      id: "s2",
      token_hash: "SECRET-HASH",
      person_id: "p",
      device: "Firefox, Linux",
      created_at: at,
      last_seen_at: at,
      expires_at: at,
      second_factor_at: null,
      ended_at: null,
    },
  ],
  passkeys: [{ id: "k", name: HOSTILE, createdAt: at, lastUsedAt: at }],
  program: "confirmed",
  codesLeft: 3,
};

const viewIn = (locale: Locale): View => ({
  say: sayIn(locale),
  csrf: "TOKEN",
  timeZone: "Europe/Belgrade",
  href: (path) => `/${locale}${path}`,
});

function pagesIn(locale: Locale) {
  const view = viewIn(locale);
  const form = { values: { email: HOSTILE, name: HOSTILE }, errors: { email: view.say(texts.notAnAddress) } };
  const scopeNames = new Map([["s", HOSTILE]]);
  const today = day("2026-11-23");
  const departments = [{ name: "requests", label: texts.roles }];
  const listed = { ...account.person, createdAt: at, lastSignedInAt: null, secondFactor: true, roles: [] };
  const then = "/people";
  const factor = { ...view, account, then, pending: null, form: {} };
  return {
    signIn: <SignInPage {...view} form={form} then="/" />,
    sent: <LetterSentPage {...view} email={HOSTILE} then="/" />,
    link: <LinkPage {...view} token="t" email={HOSTILE} />,
    administrator: <AdministratorLinkPage {...view} token="t" email={null} form={form} />,
    dead: <DeadLinkPage {...view} reason="used-link" />,
    confirmEmail: <ConfirmEmailPage {...view} token="t" email={HOSTILE} />,
    account: (
      <AccountPage
        {...view}
        account={account}
        today={today}
        sessionId="s2"
        staff
        scopeNames={scopeNames}
        emailForm={form}
      />
    ),
    erasure: <ErasurePage {...view} email={HOSTILE} stays={[HOSTILE]} form={form} />,
    factorAsked: <SecondFactorPage {...factor} staff given={false} />,
    factorGiven: <SecondFactorPage {...factor} staff given />,
    factorBegun: (
      <SecondFactorPage
        {...factor}
        account={{ ...account, program: "begun", passkeys: [] }}
        staff
        given={false}
        pending={{ uri: "otpauth://totp/x", secret: "ABCD", picture: "data:image/svg+xml;base64,AA" }}
      />
    ),
    codes: <RecoveryCodesPage {...view} codes={["AAAAA-BBBBB"]} then="/" />,
    people: (
      <PeoplePage
        {...view}
        people={[listed]}
        total={1}
        page={1}
        size={50}
        search={{ text: HOSTILE, role: "", state: "" }}
        scopeNames={scopeNames}
        form={form}
      />
    ),
    nobody: (
      <PeoplePage
        {...view}
        people={[]}
        total={0}
        page={1}
        size={50}
        search={{ text: "x", role: "donor", state: "closed" }}
        scopeNames={scopeNames}
        form={{}}
      />
    ),
    person: (
      <PersonPage
        {...view}
        account={account}
        today={today}
        departments={departments}
        scopeNames={scopeNames}
        grantForm={form}
        scopeChoices={[{ id: "s", name: HOSTILE }]}
        affairsForm={{ errors: { sure: "!" } }}
      />
    ),
  };
}

describe.each(LOCALES)("in %s", (locale) => {
  test.each(Object.entries(pagesIn(locale)))("%s is whole and keeps hostile words as words", (_name, page) => {
    const html = renderFragment(page);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object|NaN|<img src=x|SECRET-HASH| style=| onclick=/);
    for (const [form] of html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g))
      expect(form).toContain('name="csrf" value="TOKEN"');
  });
});

describe("a person's page", () => {
  const html = renderFragment(pagesIn("en").person);
  test("says of each role whether it holds, begins or is over", () => {
    for (const state of ["In force", "Begins later", "Ended"]) expect(html).toContain(state);
  });
  test("offers no end for a role that is over", () => {
    expect(html).toContain("/roles/g1/end");
    expect(html).toContain("/roles/g2/end");
    expect(html).not.toContain("/roles/g3/end");
  });
});

test("an old consent asks again", () => {
  expect(renderFragment(pagesIn("en").account)).toContain("The words have changed since");
});
