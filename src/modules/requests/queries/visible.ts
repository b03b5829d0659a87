import { sql } from "kysely";

/** Whether everyone may see a request, in SQL: neither hidden by staff nor under embargo. The one place that says so. */
export const isPublicRow = (alias = "request") =>
  sql<boolean>`${sql.ref(`${alias}.hidden_at`)} is null and ${sql.ref(`${alias}.embargo_until`)} is null`;
