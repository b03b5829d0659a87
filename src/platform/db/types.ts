import pg from "pg";

const { builtins } = pg.types;
const DATE_ARRAY = 1182;
const INT8_ARRAY = 1016;

/**
 * How values come out of the database. A date is a calendar date ("2026-03-01"), never a moment in some zone; a count
 * (int8) is a number while it is exact, else a string; money and other numerics stay strings; timestamptz is a Date.
 */
export function columnTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  const dates = pg.types.getTypeParser(1009 as never) as (value: string) => (string | null)[];
  types.setTypeParser(builtins.DATE, (value: string) => value);
  types.setTypeParser(DATE_ARRAY as never, (value: string) => dates(value));
  types.setTypeParser(builtins.INT8, exactNumber);
  types.setTypeParser(INT8_ARRAY as never, (value: string) =>
    dates(value).map((each) => (each === null ? null : exactNumber(each))),
  );
  return types as pg.CustomTypesConfig;
}

function exactNumber(value: string): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
