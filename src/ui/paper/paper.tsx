import type { Block, Caption, Paper, Run, TableBlock } from "../../kernel/paper.ts";
import { consecutive, notesInOrder, textOf } from "../../kernel/paper.ts";
import type { Say } from "../../say/index.ts";
import { safeHref } from "../href/safe-href.ts";
import { texts } from "../texts.ts";

export type PaperBodyProps = {
  say: Say;
  blocks: readonly Block[];
  notes?: Paper["notes"];
  lang?: string;
  /** Address of a picture by its key; what has none is left out. */
  pictureHref: (key: string) => string | null;
  /** Where one sees what a live number counted. */
  figureHref?: (name: string) => string | null;
  /** Levels of headings begin below this one: 1 where the page has its own title. */
  below?: 1 | 2 | 3;
};

type Setting = Omit<PaperBodyProps, "notes" | "blocks" | "lang"> & { order: readonly string[]; seen: Set<string> };

/** A paper as a page: headings one can link to, tables, pictures with captions, drawings with their numbers, footnotes with ways back. */
export function PaperBody({ blocks, notes = {}, lang, ...rest }: PaperBodyProps) {
  const order = notesInOrder(blocks, notes);
  const setting: Setting = { ...rest, order, seen: new Set() };
  return (
    <div class="paper prose" lang={lang}>
      <Blocks blocks={consecutive(blocks)} setting={setting} />
      {order.length > 0 && (
        <section class="paper__notes" aria-label={rest.say(texts.footnotes)}>
          <ol>
            {order.map((key, index) => (
              <li key={key} id={`note-${index + 1}`}>
                <Runs runs={notes[key]!} setting={{ ...setting, order: [] }} />{" "}
                <a href={`#mark-${index + 1}`} aria-label={rest.say(texts.backToText, { number: index + 1 })}>
                  ↩
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** The headings of a paper as links, down to the second level. */
export function PaperContents({ blocks, say, lang }: { blocks: readonly Block[]; say: Say; lang?: string }) {
  const headings = consecutive(blocks).filter((block) => block.kind === "heading" && block.level <= 2);
  if (headings.length < 2) return null;
  return (
    <nav class="paper-contents" aria-label={say(texts.documentContents)}>
      <p class="paper-contents__title">{say(texts.contents)}</p>
      <ol lang={lang}>
        {headings.map(
          (block) =>
            block.kind === "heading" && (
              <li key={block.id} class={block.level === 2 ? "paper-contents__second" : undefined}>
                <a href={`#${block.id}`}>{textOf(block.runs)}</a>
              </li>
            ),
        )}
      </ol>
    </nav>
  );
}

const Blocks = ({ blocks, setting }: { blocks: readonly Block[]; setting: Setting }) => (
  <>
    {blocks.map((block, index) => (
      <One key={index} block={block} setting={setting} />
    ))}
  </>
);

function One({ block, setting }: { block: Block; setting: Setting }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${Math.min(6, block.level + (setting.below ?? 1))}` as "h2";
      return (
        <Heading id={block.id}>
          <Runs runs={block.runs} setting={setting} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Runs runs={block.runs} setting={setting} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              {item.length === 1 && item[0]!.kind === "paragraph" ? (
                <Runs runs={item[0]!.runs} setting={setting} />
              ) : (
                <Blocks blocks={item} setting={setting} />
              )}
            </li>
          ))}
        </List>
      );
    }
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.blocks} setting={setting} />
        </blockquote>
      );
    case "table":
      return <Grid block={block} setting={setting} />;
    case "picture": {
      const href = setting.pictureHref(block.key);
      if (!href) return null;
      return (
        <figure class="paper__figure">
          <img src={safeHref(href)} alt={block.alt} width={block.width} height={block.height} loading="lazy" />
          <Under caption={block.caption} setting={setting} />
        </figure>
      );
    }
    case "drawing":
      return (
        <>
          <figure class="paper__figure">
            {/* Drawn by the house itself: what people type reaches it as text only. */}
            <div class="paper__drawing" {...{ role: "region", "aria-label": nameOf(block), tabIndex: 0 }}>
              <div role="img" aria-label={block.alt} dangerouslySetInnerHTML={{ __html: block.svg }} />
            </div>
            <Under caption={block.caption} setting={setting} />
          </figure>
          {block.table && <Grid block={block.table} setting={setting} />}
        </>
      );
    case "facts":
      return (
        <dl class="paper__facts">
          {block.items.map(({ label, runs }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Runs runs={runs} setting={setting} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case "signatures":
      return (
        <ul class="paper__signatures">
          {block.lines.map(({ name, role }, index) => (
            <li key={index}>
              {name}
              {role && <span>, {role}</span>}
            </li>
          ))}
        </ul>
      );
    case "break":
      return <hr class="paper__break" />;
  }
}

const Grid = ({ block, setting }: { block: TableBlock; setting: Setting }) => {
  const name = block.caption ? labelled(block.caption) : setting.say(texts.table);
  return (
    <div class="table-frame table-frame--scroll paper__table" {...{ role: "region", "aria-label": name, tabIndex: 0 }}>
      <table class="table table--scroll">
        {block.caption && (
          <caption>
            <Captioned caption={block.caption} setting={setting} />
          </caption>
        )}
        <thead>
          <tr>
            {block.head.map((cell, at) => (
              <th key={at} scope="col" class={side(block, at)}>
                <Runs runs={cell} setting={setting} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at} class={side(block, at)}>
                  <Runs runs={cell} setting={setting} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {block.note && (
        <p class="paper__note">
          <Runs runs={block.note} setting={setting} />
        </p>
      )}
    </div>
  );
};

const side = (block: TableBlock, at: number) =>
  block.align[at] === "end" ? "table__end" : block.align[at] === "center" ? "paper__centre" : undefined;

const nameOf = ({ caption, alt }: { caption?: Caption; alt: string }): string => (caption ? labelled(caption) : alt);

const labelled = ({ label, runs }: Caption): string => (label ? `${label}: ${textOf(runs)}` : textOf(runs));

const Captioned = ({ caption, setting }: { caption: Caption; setting: Setting }) => (
  <>
    {caption.label && <b>{caption.label}: </b>}
    <Runs runs={caption.runs} setting={setting} />
  </>
);

const Under = ({ caption, setting }: { caption: Caption | undefined; setting: Setting }) =>
  caption ? (
    <figcaption>
      <Captioned caption={caption} setting={setting} />
    </figcaption>
  ) : null;

const Runs = ({ runs, setting }: { runs: readonly Run[]; setting: Setting }) => (
  <>
    {runs.map((run, index) => (
      <Hand key={index} run={run} setting={setting} />
    ))}
  </>
);

function Hand({ run, setting }: { run: Run; setting: Setting }) {
  if (run.note !== undefined) {
    const number = setting.order.indexOf(run.note) + 1;
    if (number === 0) return null;
    const first = !setting.seen.has(run.note);
    setting.seen.add(run.note);
    return (
      <sup>
        <a
          href={`#note-${number}`}
          id={first ? `mark-${number}` : undefined}
          aria-label={setting.say(texts.footnote, { number })}
        >
          {number}
        </a>
      </sup>
    );
  }
  let shown = <>{broken(run.text)}</>;
  if (run.code) shown = <code>{shown}</code>;
  if (run.italic) shown = <em>{shown}</em>;
  if (run.bold) shown = <strong>{shown}</strong>;
  const figure = run.figure === undefined ? null : (setting.figureHref?.(run.figure) ?? null);
  const href = figure ?? run.href;
  if (href) shown = <a href={safeHref(href)}>{shown}</a>;
  return run.lang ? <span lang={run.lang}>{shown}</span> : shown;
}

const broken = (text: string) =>
  text.split("\n").map((line, index) => (
    <>
      {index > 0 && <br />}
      {line}
    </>
  ));
