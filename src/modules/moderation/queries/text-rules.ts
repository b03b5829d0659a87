import { type Insertable, type Selectable, sql } from "kysely";
import type { Db, Tx } from "../../../platform/work/work.ts";
import type { TextRule } from "../rules/text-rules.ts";
import type { TextRuleTable } from "../schema.ts";

export type TextRuleRow = Selectable<TextRuleTable>;
export type RuleInForce = TextRule & { readonly made_at: Date };

export const insertRule = (tx: Tx, row: Insertable<TextRuleTable>) => tx.insertInto("text_rule").values(row).execute();

export const endRuleAt = (tx: Tx, id: string, at: Date) =>
  tx.updateTable("text_rule").set({ ended_at: at }).where("id", "=", id).where("ended_at", "is", null).execute();

export const findRule = (db: Db, id: string) =>
  db.selectFrom("text_rule").selectAll().where(sql<string>`id::text`, "=", id).executeTakeFirst();

/** What holds for one record: the whole site's rules, its institution's and its own. */
export const listRulesFor = (
  db: Db,
  of: { institutionId?: string; recordKind: string; recordId: string },
): Promise<RuleInForce[]> =>
  db
    .selectFrom("text_rule")
    .select(["id", "words", "reason", "made_at"])
    .where("ended_at", "is", null)
    .where((where) =>
      where.or([
        where("scope", "=", "site"),
        ...(of.institutionId ? [where("institution_id", "=", of.institutionId)] : []),
        where.and([where("record_kind", "=", of.recordKind), where("record_id", "=", of.recordId)]),
      ]),
    )
    .orderBy("made_at")
    .orderBy("id")
    .execute();

/** The rules of one record alone. */
export const listRulesOf = (db: Db, recordKind: string, recordId: string): Promise<TextRule[]> =>
  db
    .selectFrom("text_rule")
    .select(["id", "words", "reason"])
    .where("ended_at", "is", null)
    .where("record_kind", "=", recordKind)
    .where("record_id", "=", recordId)
    .orderBy("made_at")
    .execute();

export const listRules = (db: Db, limit: number): Promise<TextRuleRow[]> =>
  db
    .selectFrom("text_rule")
    .selectAll()
    .where("ended_at", "is", null)
    .orderBy("made_at", "desc")
    .limit(limit)
    .execute();
