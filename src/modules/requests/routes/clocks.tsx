import { parseDay } from "../../../kernel/day.ts";
import type { Country } from "../../../platform/country/index.ts";
import { page, type Reply } from "../../../platform/http/reply.ts";
import type { Visit } from "../../../platform/http/visit.ts";
import type { Say } from "../../../say/index.ts";
import { type ClockLine, Clocks } from "../pages/clocks.tsx";
import { clockTexts as texts } from "../texts/clocks.ts";
import { helpTexts } from "../texts/help.ts";

type Rule = Country["clocks"][number];

const UNITS = { calendar: helpTexts.days, working: helpTexts.workingDays, hours: helpTexts.hours };

export async function showClocks({ say, country, href }: Visit): Promise<Reply> {
  return page({
    title: say(texts.title),
    description: say(texts.lead),
    section: "/requests",
    breadcrumb: [{ label: say(helpTexts.title), href: href("/requests/help") }],
    body: <Clocks say={say} clocks={country.clocks.map((rule) => lineOf(rule, say))} />,
  });
}

function lineOf(rule: Rule, say: Say): ClockLine {
  const length = (n: number) => say(UNITS[rule.unit], { length: n });
  const checkedOn = parseDay(rule.checkedOn ?? "");
  return {
    id: rule.id,
    title: say.translated(rule.title),
    status: rule.status,
    note: rule.note && say.translated(rule.note),
    sources:
      rule.sources.length > 0
        ? rule.sources.map(({ url, says }) => ({ url, says: say.translated(says) }))
        : [{ url: rule.source, says: null }],
    facts: [
      { term: say(texts.length), value: length(rule.length) },
      ...(rule.otherReadings.length > 0
        ? [{ term: say(texts.other), value: say.list(rule.otherReadings.map((other) => length(other.length))) }]
        : []),
      { term: say(texts.start), value: say.translated(rule.startWords) },
      { term: say(texts.firstDay), value: say(rule.countsFrom === "same-day" ? texts.counted : texts.notCounted) },
      {
        term: say(texts.lastDay),
        value: `${say(rule.rollover === "none" ? texts.stays : texts.moves)} (${say(helpTexts[`status-${rule.rolloverStatus}`])})`,
      },
      { term: say(texts.pause), value: say(rule.pause === "none" ? texts.pauseRuns : texts.pauseStops) },
      { term: say(texts.act), value: `${rule.act} · ${say.translated(rule.actName)}` },
      { term: say(texts.article), value: rule.article ?? say(texts.noArticle) },
      {
        term: say(texts.checked),
        value:
          rule.checkedBy && checkedOn
            ? say(texts.checkedOn, { who: rule.checkedBy, day: say.day(checkedOn) })
            : say(texts.nobody),
      },
    ],
  };
}
