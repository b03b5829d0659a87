import type pg from "pg";

/**
 * The live schema in words, one line a column, index, constraint, trigger or function, in an order that does not depend
 * on when it was made. `db/schema.txt` holds it and the test beside this file compares; the same test with `-u` writes it anew.
 */
export async function describeSchema(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ tables: Described[]; functions: string[] }>(QUERY);
  const { tables, functions } = rows[0]!;
  const sections = tables.map(({ name, columns, details }) =>
    [`table ${name}`, ...columns.map((line) => `  ${line}`), ...details.map((line) => `  - ${line}`)].join("\n"),
  );
  return `${[...sections, ...functions.map((line) => `function ${line}`)].join("\n\n")}\n`;
}

interface Described {
  readonly name: string;
  readonly columns: string[];
  readonly details: string[];
}

const QUERY = String.raw`
with relation as (
  select oid, relname from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
), said as (
  select c.conrelid as oid, 'constraint ' || c.conname || ': ' || pg_get_constraintdef(c.oid) as line
    from pg_constraint c where c.conrelid in (select oid from relation) and c.contype in ('p', 'u', 'f', 'c', 'x')
  union all
  select i.indrelid, 'index ' || x.relname || ': ' || regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '')
           || case when i.indisunique then ' (unique)' else '' end
    from pg_index i join pg_class x on x.oid = i.indexrelid
   where i.indrelid in (select oid from relation)
     and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
  union all
  select t.tgrelid, 'trigger ' || t.tgname || ': ' || regexp_replace(pg_get_triggerdef(t.oid), '^CREATE TRIGGER \S+ ', '')
    from pg_trigger t where t.tgrelid in (select oid from relation) and not t.tgisinternal
), col as (
  select a.attrelid as oid, a.attnum,
         a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
           || case when a.attnotnull then ' not null' else '' end
           || case when a.attidentity <> '' then ' identity' else '' end
           || coalesce(case when a.attgenerated <> '' then ' generated ' else ' default ' end || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid in (select oid from relation) and a.attnum > 0 and not a.attisdropped
)
select
  (select coalesce(json_agg(json_build_object(
      'name', r.relname,
      'columns', (select json_agg(line order by attnum) from col where col.oid = r.oid),
      'details', (select coalesce(json_agg(replace(line, quote_ident(current_schema()) || '.', '') order by line collate "C"), '[]') from said where said.oid = r.oid)
    ) order by r.relname collate "C"), '[]') from relation r) as tables,
  (select coalesce(json_agg(line order by line collate "C"), '[]') from (
     select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid) as line
       from pg_proc p where p.pronamespace = current_schema()::regnamespace
        and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
   ) as f) as functions
`;
