import { sql } from "kysely";
import type { Db } from "../work/work.ts";

/** One part of all public addresses, and how many parts there are. */
export interface PublicAddresses {
  readonly parts: number;
  /** Paths without locale, in order. */
  readonly paths: readonly string[];
}

/** Where every public record stands, for search engines: part `part` (from 1) of `size` addresses each. */
export async function listAddresses(db: Db, part: number, size: number): Promise<PublicAddresses> {
  const { rows } = await sql<{ total: string | number; paths: string[] | null }>`
    with addresses as (select distinct address from search_document where audience = 'public')
    select (select count(*) from addresses) as total,
      (select array_agg(address order by address)
       from (select address from addresses order by address limit ${size} offset ${(part - 1) * size}) one) as paths
  `.execute(db);
  return { parts: Math.ceil(Number(rows[0]?.total ?? 0) / size), paths: rows[0]?.paths ?? [] };
}
