import type { Say, Text } from "../../say/index.ts";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { Rate } from "../figures/figures.tsx";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { type Column, Table } from "./table.tsx";

type Line = { name: Text; asked: number; inTime: number; days: number };

const LINES: readonly Line[] = [
  { name: words.lipjan, asked: 48, inTime: 31, days: 8 },
  { name: words.prishtina, asked: 126, inTime: 97, days: 5 },
  { name: words.finance, asked: 74, inTime: 22, days: 19 },
];

const texts = {
  caption: {
    sq: "Kërkesat për dokumente sipas institucionit, janar-tetor 2026",
    sr: "Zahtevi za dokumente po institucijama, januar-oktobar 2026.",
    en: "Requests for documents by institution, January to October 2026",
  },
  institution: { sq: "Institucioni", sr: "Institucija", en: "Institution" },
  asked: { sq: "Kërkesa", sr: "Zahteva", en: "Requests" },
  inTime: { sq: "Në afat", sr: "Na vreme", en: "In time" },
  days: { sq: "Ditë (mediana)", sr: "Dana (medijana)", en: "Days (median)" },
  sum: { sq: "Gjithsej", sr: "Ukupno", en: "Total" },
  none: { sq: "Ende nuk ka kërkesa", sr: "Još nema zahteva", en: "No requests yet" },
  noneText: {
    sq: "Kur dikush kërkon një dokument nga ky institucion, kërkesa shihet këtu.",
    sr: "Kada neko zatraži dokument od ove institucije, zahtev će se videti ovde.",
    en: "When someone asks this institution for a document, the request is seen here.",
  },
};

const columns = (say: Say): Column<Line>[] => [
  {
    key: "name",
    label: say(texts.institution),
    head: true,
    cell: (line) => <a href="#tables">{say(line.name)}</a>,
    sort: { href: "#tables" },
  },
  {
    key: "asked",
    label: say(texts.asked),
    align: "end",
    cell: (line) => say.number(line.asked),
    sort: { href: "#tables", direction: "descending" },
  },
  {
    key: "inTime",
    label: say(texts.inTime),
    align: "end",
    cell: (line) => <Rate say={say} part={line.inTime} whole={line.asked} />,
  },
  { key: "days", label: say(texts.days), align: "end", cell: (line) => say.number(line.days) },
];

export const examples: readonly Example[] = [
  {
    title: { sq: "Në telefon bëhet kartela", sr: "Na telefonu postaje kartice", en: "Becomes cards on a phone" },
    show: (say) => (
      <Table
        say={say}
        caption={say(texts.caption)}
        columns={columns(say)}
        rows={LINES}
        foot={[say(texts.sum), say.number(248), <Rate key="r" say={say} part={150} whole={248} />, ""]}
      />
    ),
  },
  {
    title: { sq: "Në telefon rrëshqet", sr: "Na telefonu se pomera", en: "Scrolls on a phone" },
    show: (say) => (
      <Table say={say} caption={`${say(texts.caption)} ·`} columns={columns(say)} rows={LINES} phone="scroll" />
    ),
  },
  {
    title: words.emptyCase,
    show: (say) => (
      <Table
        say={say}
        caption={say(texts.caption)}
        columns={columns(say)}
        rows={[]}
        empty={<EmptyState title={say(texts.none)}>{say(texts.noneText)}</EmptyState>}
      />
    ),
  },
];
