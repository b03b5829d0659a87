export { alone } from "./alone.ts";
export { type ConnectOptions, connect, type Database, type DbLog } from "./connect.ts";
export { countQueries, onQuery, type QueryEvent } from "./count-queries.ts";
export { describeSchema } from "./describe-schema.ts";
export type { Listening } from "./listen.ts";
export { type Migration, migrate, readMigrations } from "./migrate.ts";
export { DatabaseError } from "./prepare.ts";
export type { Tables } from "./tables.ts";
export { uuidv7 } from "./uuid.ts";
