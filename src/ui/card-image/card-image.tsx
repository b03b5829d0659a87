import { renderToString } from "preact-render-to-string";
import { type Face, widthOf } from "../../kernel/text/width.ts";
import { wrap } from "../../kernel/text/wrap.ts";
import type { Say } from "../../say/index.ts";
import { ANSWER, ASK } from "../layout/drawings.ts";
import type { Tone } from "../tag/tag.tsx";
import { texts } from "../texts.ts";

export type CardImageProps = {
  say: Say;
  title: string;
  /** A quiet line under the title: the institution, the date. */
  subtitle?: string;
  /** The state, in two or three words, as a `Tag` would say it. */
  tag?: { tone: Tone; text: string };
};

const INKS: Record<Tone, string> = { ok: "#246537", due: "#7d5200", late: "#a3262e", idle: "#535c6a", info: "#1f4f80" };
const WASHES: Record<Tone, string> = {
  ok: "#e5f1e7",
  due: "#fbefd5",
  late: "#f9e6e5",
  idle: "#eeebe3",
  info: "#e4edf6",
};
const WIDTH = 1032;

/**
 * The picture that stands for a page where its link is shared: SVG of 1200×630, the size every network asks for.
 * Draw it with the files of `assets/card-fonts.ts`.
 */
export function cardImage({ say, title, subtitle, tag }: CardImageProps): string {
  const size = title.length <= 60 ? 76 : title.length <= 120 ? 62 : 50;
  const lines = wrap(title, { width: WIDTH, size, lines: size === 50 ? 6 : 4, face: "serif" });
  const quiet = subtitle ? wrap(subtitle, { width: WIDTH, size: 32, lines: 1, face: "sans" }) : [];
  const line = size * 1.16;
  const top = Math.max(150, (tag ? 222 : 150) + (4 * 70 - lines.length * line) * (tag ? 0.1 : 0.35));
  return renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" lang={say.lang}>
      <title>{title}</title>
      <rect width="1200" height="630" fill="#fbfaf6" />
      <rect width="14" height="630" fill="#0b5d63" />
      {tag && (
        <>
          <rect x="84" y="84" width={widthOf(tag.text, "bold") * 29 + 70} height="52" rx="9" fill={WASHES[tag.tone]} />
          <path d="M104 103h14v14h-14z" fill={INKS[tag.tone]} />
          <Words x={132} y={120} face="bold" size={29} fill={INKS[tag.tone]} text={tag.text} />
        </>
      )}
      {lines.map((text, index) => (
        <Words key={index} x={84} y={top + index * line} face="serif" size={size} fill="#1c2430" text={text} />
      ))}
      {quiet.map((text) => (
        <Words key={text} x={84} y={top + lines.length * line + 2} face="sans" size={32} fill="#535c6a" text={text} />
      ))}
      <path d="M84 536H1116" stroke="#e4dfd3" stroke-width="2" />
      <g transform="translate(82 556) scale(1.5)">
        <path d={ASK} fill="#0b5d63" />
        <path
          d={ANSWER}
          fill="none"
          stroke="#0b5d63"
          stroke-width="2.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </g>
      <Words x={144} y={594} face="serif" size={40} fill="#1c2430" text="Bashkë" />
      <Words x={1116} y={592} face="sans" size={28} fill="#535c6a" text={say(texts.motto)} end />
    </svg>,
  );
}

type WordsProps = { x: number; y: number; face: Face; size: number; fill: string; text: string; end?: boolean };

const Words = ({ x, y, face, size, fill, text, end }: WordsProps) => (
  <text
    x={x}
    y={Math.round(y)}
    font-family={face === "serif" ? "Source Serif 4" : "Source Sans 3"}
    font-weight={face === "sans" ? 400 : 600}
    font-size={size}
    fill={fill}
    text-anchor={end ? "end" : undefined}
  >
    {text}
  </text>
);
