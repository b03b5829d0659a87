import { sql } from "kysely";
import { uuidv7 } from "../../../../platform/db/uuid.ts";
import type { Tx } from "../../../../platform/work/work.ts";
import { mergeFromPack } from "../../rules/pack.ts";
import { contactKeys, type PackOrganisation } from "../../rules/pack-shapes.ts";

/**
 * Brings the contacts of the pack's organisations along by the same rule: added, followed where nobody edited them here,
 * ended when the pack has them no longer. @returns ids of the organisations whose contacts changed.
 */
export async function loadContacts(
  tx: Tx,
  given: readonly PackOrganisation[],
  idOf: ReadonlyMap<string, string>,
  today: string,
): Promise<string[]> {
  const known = await tx.selectFrom("contact_detail").selectAll().where("pack_key", "is not", null).execute();
  const byKey = new Map(known.map((row) => [`${row.organisation_id} ${row.pack_key}`, row]));
  const changed = new Set<string>();
  const rows: object[] = [];
  const seen = new Set<string>();
  for (const organisation of given) {
    const organisationId = idOf.get(organisation.key)!;
    const keys = contactKeys(organisation.contacts);
    organisation.contacts.forEach((contact, at) => {
      const key = `${organisationId} ${keys[at]}`;
      seen.add(key);
      const columns = { ...contact, valid_to: null as string | null };
      const row = byKey.get(key);
      const now = row && {
        purpose: row.purpose,
        channel: row.channel,
        value: row.value,
        visibility: row.visibility,
        valid_to: row.valid_to,
      };
      const { changes } = now ? mergeFromPack(now, row.pack, columns) : { changes: columns };
      if (Object.keys(changes).length === 0) return;
      changed.add(organisationId);
      rows.push({
        ...columns,
        ...now,
        ...changes,
        id: row?.id ?? uuidv7(),
        organisation_id: organisationId,
        pack_key: keys[at],
        pack: columns,
      });
    });
  }
  for (const row of known) {
    if (seen.has(`${row.organisation_id} ${row.pack_key}`) || row.valid_to !== null) continue;
    changed.add(row.organisation_id);
    const { purpose, channel, value, visibility } = row;
    rows.push({
      id: row.id,
      organisation_id: row.organisation_id,
      pack_key: row.pack_key,
      pack: { ...row.pack, valid_to: today },
      purpose,
      channel,
      value,
      visibility,
      valid_to: today,
    });
  }
  if (rows.length > 0) {
    await sql`
      insert into contact_detail (id, organisation_id, purpose, channel, value, visibility, valid_to, pack_key, pack)
      select id, organisation_id, purpose, channel, value, visibility, valid_to, pack_key, pack
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, organisation_id uuid, purpose text,
        channel text, value text, visibility text, valid_to date, pack_key text, pack jsonb)
      on conflict (id) do update set (purpose, channel, value, visibility, valid_to, pack) =
        (excluded.purpose, excluded.channel, excluded.value, excluded.visibility, excluded.valid_to, excluded.pack)`.execute(
      tx,
    );
  }
  return [...changed];
}
