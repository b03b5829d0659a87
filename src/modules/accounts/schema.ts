import type { ColumnType, Generated } from "kysely";
import type { Day } from "../../kernel/day.ts";
import type { Locale } from "../../kernel/language.ts";
import type { Role } from "../../platform/module/people.ts";
import type { ConsentKind } from "./rules/consents.ts";
import type { PersonState } from "./rules/people.ts";

export interface PersonTable {
  id: string;
  /** Folded (`foldEmail`); null once forgotten. */
  email: string | null;
  name: string;
  locale: Locale;
  state: Generated<PersonState>;
  example: Generated<boolean>;
  created_at: Date;
  last_signed_in_at: Date | null;
  erase_on: Day | null;
}

export interface RoleGrantTable {
  id: string;
  person_id: string;
  role: Role;
  department: string | null;
  scope: string | null;
  valid_from: Day;
  /** Last day, included. */
  valid_to: Day | null;
  granted_by: string | null;
  created_at: Date;
}

export interface SessionTable {
  id: string;
  token_hash: string;
  person_id: string;
  device: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  second_factor_at: Date | null;
  ended_at: Date | null;
}

export type LinkPurpose = "sign-in" | "email-change" | "administrator";

export interface SignInLinkTable {
  id: string;
  token_hash: string;
  purpose: LinkPurpose;
  email: string | null;
  name: Generated<string>;
  locale: Locale;
  then_path: Generated<string>;
  person_id: string | null;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

export interface PasskeyTable {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: ColumnType<string[], string, string>;
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

interface PasskeyChallengeTable {
  challenge: string;
  person_id: string | null;
  created_at: Date;
  expires_at: Date;
}

interface TotpTable {
  person_id: string;
  sealed_secret: string;
  created_at: Date;
  confirmed_at: Date | null;
  last_step: Generated<number>;
}

interface RecoveryCodeTable {
  person_id: string;
  code_hash: string;
  created_at: Date;
  used_at: Date | null;
}

interface SecondFactorMissTable {
  person_id: string;
  at: Date;
}

interface ConsentTable {
  id: string;
  person_id: string;
  kind: ConsentKind;
  given: boolean;
  text_version: string;
  at: Date;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    person: PersonTable;
    role_grant: RoleGrantTable;
    session: SessionTable;
    sign_in_link: SignInLinkTable;
    passkey: PasskeyTable;
    passkey_challenge: PasskeyChallengeTable;
    totp: TotpTable;
    recovery_code: RecoveryCodeTable;
    second_factor_miss: SecondFactorMissTable;
    consent: ConsentTable;
  }
}
