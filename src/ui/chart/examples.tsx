import { day } from "../../kernel/day.ts";
import type { Example } from "../styleguide/example.ts";
import { words } from "../styleguide/words.ts";
import { BarChart } from "./bar-chart.tsx";
import { LineChart } from "./line-chart.tsx";

const texts = {
  bars: {
    sq: "Kërkesa pa përgjigje sipas institucionit",
    sr: "Zahtevi bez odgovora po institucijama",
    en: "Requests not answered, by institution",
  },
  barsText: {
    sq: "Ministria e Financave ka më shumë kërkesa pa përgjigje se dy komunat bashkë.",
    sr: "Ministarstvo finansija ima više zahteva bez odgovora nego dve opštine zajedno.",
    en: "The Ministry of Finance has more unanswered requests than the two municipalities together.",
  },
  source: {
    sq: "kërkesat në këtë platformë, tetor 2026",
    sr: "zahtevi na ovoj platformi, oktobar 2026.",
    en: "requests on this platform, October 2026",
  },
  lines: {
    sq: "Kërkesa dhe përgjigje sipas muajve",
    sr: "Zahtevi i odgovori po mesecima",
    en: "Requests and answers by month",
  },
  linesText: {
    sq: "Kërkesat u dyfishuan nga janari në gusht; përgjigjet mbetën prapa që nga maji. Për qershorin përgjigjet nuk dihen.",
    sr: "Zahtevi su se od januara do avgusta udvostručili; odgovori zaostaju od maja. Za jun se odgovori ne znaju.",
    en: "Requests doubled from January to August; answers have fallen behind since May. Answers in June are not known.",
  },
  asked: { sq: "kërkesa të dërguara", sr: "poslati zahtevi", en: "requests sent" },
  answers: { sq: "përgjigje në afat", sr: "odgovori na vreme", en: "answers in time" },
  unit: { sq: "numri në muaj", sr: "broj mesečno", en: "number a month" },
};

const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08"];

export const examples: readonly Example[] = [
  {
    title: { sq: "Shtylla", sr: "Stubići", en: "Bars" },
    show: (say) => (
      <BarChart
        say={say}
        title={say(texts.bars)}
        description={say(texts.barsText)}
        source={say(texts.source)}
        unit={say(words.requests)}
        bars={[
          { label: say(words.finance), value: 52, href: "#charts" },
          { label: say(words.prishtina), value: 29, href: "#charts" },
          { label: say(words.lipjan), value: 17, href: "#charts" },
          { label: say(words.fushe), value: null },
        ]}
      />
    ),
  },
  {
    title: { sq: "Vija", sr: "Linije", en: "Lines" },
    show: (say) => (
      <LineChart
        say={say}
        title={say(texts.lines)}
        description={say(texts.linesText)}
        unit={say(texts.unit)}
        x={MONTHS.map((month) => say.day(day(`2026-${month}-01`), "month").slice(0, 3))}
        series={[
          { name: say(texts.asked), values: [62, 71, 80, 78, 96, 104, 118, 126] },
          { name: say(texts.answers), values: [55, 60, 69, 70, 71, null, 68, 64] },
        ]}
      />
    ),
  },
];
