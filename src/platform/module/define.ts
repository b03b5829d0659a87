import type { Text } from "../../say/index.ts";
import type { Route } from "../http/route.ts";
import type { Fact } from "../work/facts.ts";
import type { Db, Tx, Work } from "../work/work.ts";
import type {
  Dataset,
  Dated,
  ExhibitDefinition,
  FigureDefinition,
  LinkedRecord,
  MailTaker,
  None,
  PersonExport,
  ProfilePanel,
  Range,
  Reading,
  SearchDocument,
} from "./answers.ts";
import type { News } from "./news.ts";
import type { Audience } from "./people.ts";

/** Work on a queue. Runs at least once: it must bear being run again. */
export interface Job {
  /** Queue name, module first: "requests.remind". */
  readonly name: string;
  /** Cron in the country's time zone; without it the job runs only when enqueued. */
  readonly cron?: string;
  /** Also run once whenever the house starts: a day on which nothing ran is made up for at once. */
  readonly atStart?: true;
  readonly run: (work: Work, data: Record<string, unknown>) => Promise<void>;
}

/** Hears a fact of a lower or equal rung after it was committed; at least once. */
export interface Listener {
  readonly fact: string;
  readonly name: string;
  readonly hear: (work: Work, fact: Fact) => Promise<void>;
}

export interface NavigationItem {
  readonly label: Text;
  readonly path: string;
  /** A permission, or none for everyone. */
  readonly who?: string;
  readonly place: "main" | "staff" | "footer" | "account";
  readonly order: number;
}

/**
 * What the house asks of every module. Each question must be answered, if only by `none("because …")`:
 * a forgotten answer does not compile, and the readers of everything are built from these alone.
 */
export interface Module {
  readonly name: string;
  /** The department in words, where a person chooses between departments; left out where nobody does. */
  readonly title?: Text;
  /** What of a person stays after erasure, and why: told before she confirms. Left out where nothing stays. */
  readonly stays?: Text;
  readonly routes: readonly Route[];
  readonly jobs: readonly Job[];
  readonly listeners: readonly Listener[];
  /** Permission ("requests.ask") → who holds it. */
  readonly can: Readonly<Record<string, Audience>>;
  readonly navigation: readonly NavigationItem[];
  readonly mail: MailTaker | None;
  readonly upcoming: ((range: Range, reading: Reading) => Promise<readonly Dated[]>) | None;
  readonly happened: ((range: Range, reading: Reading) => Promise<readonly Dated[]>) | None;
  readonly figures: readonly FigureDefinition[] | None;
  /** Tables and charts that publications may show. */
  readonly exhibits: readonly ExhibitDefinition[] | None;
  readonly profile: ((institutionId: string, reading: Reading) => Promise<ProfilePanel | null>) | None;
  /** All that is searchable, for a rebuild; day to day each action writes its own documents. */
  readonly documents: ((db: Db) => AsyncIterable<SearchDocument>) | None;
  readonly datasets: readonly Dataset[] | None;
  readonly link: ((kind: string, recordId: string, reading: Reading) => Promise<LinkedRecord | null>) | None;
  /** What can be followed, and what of it is told to who follows it. */
  readonly news: News | None;
  readonly exportPerson: ((db: Db, personId: string) => Promise<PersonExport>) | None;
  /** Takes one person out of the department's records; what the law makes us keep stays without the name. */
  readonly forgetPerson: ((tx: Tx, personId: string) => Promise<void>) | None;
  /** Fills the department with example records, each marked as one; and takes all of them away again. */
  readonly example:
    | { readonly load: (work: Work) => Promise<void>; readonly remove: (work: Work) => Promise<void> }
    | None;
}

export const defineModule = (module: Module): Module => module;
