/** What decides who sees a request. */
export interface Visibility {
  readonly hidden_at: Date | null;
  readonly embargo_until: string | null;
}

/** Whether everyone may see it; `queries/visible.ts` says the same in SQL, and a test holds both against each other. */
export const isPublic = (row: Visibility): boolean => row.hidden_at === null && row.embargo_until === null;
