import type { Say, Text } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  EmptyState,
  PageHeader,
  Pagination,
  Row,
  Rows,
  Stack,
  Tabs,
  Tag,
} from "../../../ui/index.ts";
import type { HeldRow } from "../queries/held.ts";
import type { HeldView } from "../rules.ts";
import { texts } from "../texts.ts";
import { classWord, IN_WORDS, reasonWords } from "./words.ts";

export interface HeldPage {
  readonly say: Say;
  readonly timeZone: string;
  readonly href: (path: string, query?: Record<string, string | undefined>) => string;
  readonly csrf: string;
  readonly view: HeldView;
  readonly page: number;
  readonly pages: number;
  readonly counts: Readonly<Record<HeldView, number>>;
  readonly rows: readonly HeldRow[];
}

const VIEW_WORDS: readonly (readonly [HeldView, Text])[] = [
  ["held", texts.viewHeld],
  ["failed", texts.viewUnread],
  ["set-aside", texts.viewSetAside],
];

/** The holding pen: each letter with its reason and, where one stands out, the place it most likely belongs to. */
export function HeldLetters({ say, timeZone, href, csrf, view, page, pages, counts, rows }: HeldPage) {
  const at = (state: HeldView, number = 1) =>
    href("/held", { state: state === "held" ? undefined : state, page: number > 1 ? String(number) : undefined });
  return (
    <Stack>
      <PageHeader title={say(texts.held)} lead={say(texts.heldLead)} />
      <Tabs
        say={say}
        label={say(texts.views)}
        items={VIEW_WORDS.map(([state, word]) => ({
          href: at(state),
          label: say(word),
          count: counts[state],
          current: state === view,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={say(texts.nothingHeld)}>{say(texts.nothingHeldText)}</EmptyState>
      ) : (
        <Rows keys label={say(texts.held)}>
          {rows.map((row) => (
            <Row
              key={row.id}
              title={row.subject || say(texts.noSubject)}
              href={href(`/held/${row.id}`)}
              tag={<Tag tone={IN_WORDS[row.state].tone}>{say(IN_WORDS[row.state].word)}</Tag>}
              meta={[
                row.from ?? say(texts.unknownSender),
                say.moment(row.receivedAt, timeZone),
                classWord(say, row.class),
              ]}
            >
              <p>{reasonWords(say, row.reason)}</p>
              <BestGuess say={say} href={href} csrf={csrf} row={row} />
            </Row>
          ))}
        </Rows>
      )}
      <Pagination say={say} page={page} pages={pages} href={(number) => at(view, number)} />
    </Stack>
  );
}

/** Placing with one press, where the list already shows a likely place. */
function BestGuess({ say, href, csrf, row }: Pick<HeldPage, "say" | "href" | "csrf"> & { row: HeldRow }) {
  const [best] = row.suggestions;
  if (row.state !== "held" || !best) return null;
  return (
    <ButtonForm say={say} action={href(`/held/${row.id}/placing`)} csrf={csrf} hidden={{ record: best.recordId }}>
      <Button kind="quiet" small>
        {say(texts.placeHere, { title: best.title || best.recordId })}
      </Button>
    </ButtonForm>
  );
}
