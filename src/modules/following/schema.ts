import type { Generated } from "kysely";
import type { Locale } from "../../kernel/language.ts";
import type { Json } from "../../platform/db/tables.ts";
import type { How, PauseReason } from "./rules/letters.ts";

export interface FollowerTable {
  id: string;
  /** Folded; never for a public page. */
  email: string;
  locale: Locale;
  paused_at: Date | null;
  pause_reason: PauseReason | null;
  soft_bounces: Generated<number>;
  soft_at: Date | null;
  last_letter_at: Date | null;
  example: Generated<boolean>;
  created_at: Date;
}

export interface FollowTable {
  id: string;
  follower_id: string;
  what: string;
  how: How;
  asked_at: Date;
  confirmed_at: Date | null;
}

export interface FollowAskingTable {
  follower_id: string;
  at: Date;
}

export interface NewsTable {
  id: string;
  name: string;
  kind: string;
  record_id: string;
  payload: Json<Record<string, unknown>>;
  at: Date;
}

export interface FollowNewsTable {
  follow_id: string;
  news_id: string;
  follower_id: string;
  at: Date;
  settled_at: Date | null;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    follower: FollowerTable;
    follow: FollowTable;
    follow_asking: FollowAskingTable;
    news: NewsTable;
    follow_news: FollowNewsTable;
  }
}
