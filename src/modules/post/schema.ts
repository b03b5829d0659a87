import type { Trait } from "./rules.ts";

/** A letter that staff placed by hand teaches where letters with the same trait belong. */
export interface PostLearntTable {
  trait: Trait;
  /** Lower case. */
  address: string;
  record_kind: string;
  record_id: string;
  title: string;
  times: number;
  last_at: Date;
}

declare module "../../platform/db/tables.ts" {
  interface Tables {
    post_learnt: PostLearntTable;
  }
}
