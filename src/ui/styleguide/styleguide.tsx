import type { VNode } from "preact";
import type { Say, Texts } from "../../say/index.ts";
import { PageHeader } from "../page/page.tsx";
import { SETS } from "./sets.ts";

export const texts = {
  title: { sq: "Pjesët e faqeve", sr: "Delovi stranica", en: "The parts of the pages" },
  lead: {
    sq: "Çdo pjesë nga e cila ndërtohen faqet, në të gjitha gjendjet. Emrat, letrat dhe shifrat janë shembuj.",
    sr: "Svaki deo od kog se grade stranice, u svim stanjima. Imena, pisma i brojevi su primeri.",
    en: "Every part that pages are built from, in all its states. Names, letters and numbers are examples.",
  },
  contents: { sq: "Përmbajtja", sr: "Sadržaj", en: "Contents" },
} satisfies Texts;

/** What stands in `main` of /{locale}/styleguide. */
export const styleguidePage = (say: Say): VNode => (
  <div class="styleguide">
    <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
    <nav class="styleguide__contents" aria-label={say(texts.contents)}>
      <ul>
        {SETS.map(({ name }) => (
          <li key={name}>
            <a href={`#part-${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
    {SETS.map(({ name, examples }) => (
      <section key={name} class="styleguide__set" id={`part-${name}`}>
        <h2 lang="en">{name}</h2>
        {examples.map((example, index) => (
          <div key={index} class="styleguide__example">
            <h3 class="styleguide__state">{say(example.title)}</h3>
            {example.show(say)}
          </div>
        ))}
      </section>
    ))}
  </div>
);
