import type { Dated, Figure } from "../../../platform/module/answers.ts";
import type { Say } from "../../../say/index.ts";
import { ButtonLink, Buttons } from "../../../ui/button/button.tsx";
import { Doors } from "../../../ui/doors/doors.tsx";
import { EmptyState } from "../../../ui/empty-state/empty-state.tsx";
import { Figures } from "../../../ui/figures/figures.tsx";
import type { MapTile } from "../../../ui/map/map-props.ts";
import { TileMap } from "../../../ui/map/tile-map.tsx";
import { Columns, Hero, Section, Stack } from "../../../ui/page/page.tsx";
import { Row, Rows } from "../../../ui/rows/rows.tsx";
import { texts } from "../texts.ts";

export interface FrontPage {
  readonly say: Say;
  readonly year: number;
  readonly recent: readonly Dated[];
  readonly ahead: readonly Dated[];
  readonly figures: readonly Figure[];
  readonly tiles: readonly FrontTile[];
  readonly href: (path: string) => string;
}

/** One municipality with its share of answers in time. */
export interface FrontTile {
  readonly code: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly path: string;
  readonly part: number;
  readonly whole: number;
}

/** The front page: what this is in one sentence, the ways in, what moved, what is due, the year in numbers. */
export function Front({ say, year, recent, ahead, figures, tiles, href }: FrontPage) {
  return (
    <Stack gap="large">
      <Hero
        title={say(texts.heroTitle)}
        lead={say(texts.heroLead)}
        actions={
          <Buttons>
            <ButtonLink href={href("/requests/new")}>{say(texts.ask)}</ButtonLink>
            <ButtonLink kind="quiet" href={href("/requests/help")}>
              {say(texts.how)}
            </ButtonLink>
          </Buttons>
        }
      />
      <Doors
        items={[
          { href: href("/requests"), title: say(texts.doorRequests), text: say(texts.doorRequestsText) },
          { href: href("/institutions"), title: say(texts.doorInstitutions), text: say(texts.doorInstitutionsText) },
          { href: href("/organisations"), title: say(texts.doorOrganisations), text: say(texts.doorOrganisationsText) },
          { href: href("/map"), title: say(texts.doorMap), text: say(texts.doorMapText) },
        ]}
      />
      <Columns
        even
        aside={
          <>
            {figures.length > 0 && (
              <Section title={say(texts.year, { year: String(year) })}>
                <Figures
                  say={say}
                  items={figures.map((figure) => ({
                    label: say.translated(figure.title),
                    value: figure.value,
                    of: figure.of,
                    unit: figure.of === undefined ? "count" : "share",
                  }))}
                />
              </Section>
            )}
            <TileMap
              say={say}
              title={say(texts.map)}
              description={say(texts.mapLead)}
              valueLabel={say(texts.mapValue)}
              tiles={tiles.map((tile) => mapTile(say, tile, href))}
              legend={[
                { depth: 0, label: say(texts.low) },
                { depth: 5, label: say(texts.high) },
                { depth: null, label: say(texts.mapUnknown) },
              ]}
            />
          </>
        }
      >
        <Section title={say(texts.recent)} aside={<a href={href("/requests")}>{say(texts.seeAll)}</a>}>
          {recent.length === 0 ? (
            <EmptyState title={say(texts.nothingYet)}>{say(texts.nothingYetText)}</EmptyState>
          ) : (
            <DatedRows say={say} items={recent} />
          )}
        </Section>
        <Section title={say(texts.ahead)}>
          {ahead.length === 0 ? <p>{say(texts.noneAhead)}</p> : <DatedRows say={say} items={ahead} />}
        </Section>
      </Columns>
    </Stack>
  );
}

const DatedRows = ({ say, items }: { say: Say; items: readonly Dated[] }) => (
  <Rows>
    {items.map((item) => (
      <Row
        key={`${item.kind} ${item.recordId} ${item.day} ${item.note ?? ""}`}
        title={item.title}
        href={item.href}
        meta={[say.day(item.day), item.note, item.example && say(texts.example)]}
      />
    ))}
  </Rows>
);

function mapTile(say: Say, tile: FrontTile, href: (path: string) => string): MapTile {
  const { part, whole } = tile;
  return {
    code: tile.code,
    label: tile.name,
    column: tile.column,
    row: tile.row,
    href: href(tile.path),
    value: whole > 0 ? say(texts.mapShare, { value: say.number(part), of: say.number(whole) }) : null,
    depth: whole > 0 ? (Math.round((5 * part) / whole) as MapTile["depth"]) : null,
  };
}
