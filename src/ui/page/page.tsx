import type { ComponentChildren } from "preact";

export type PageHeaderProps = {
  title: ComponentChildren;
  /** One sentence that says what this page is for. */
  lead?: ComponentChildren;
  /** A tag or a quiet line above the title. */
  above?: ComponentChildren;
  /** Quiet facts below the title, each one a `<span>`. */
  meta?: ComponentChildren;
  /** Buttons: the next step first. */
  actions?: ComponentChildren;
};

/** The head of a page's content; holds its one `h1`. */
export const PageHeader = ({ title, lead, above, meta, actions }: PageHeaderProps) => (
  <div class="page-header">
    {above && <p class="page-header__above">{above}</p>}
    <h1>{title}</h1>
    {lead && <p class="page-header__lead">{lead}</p>}
    {meta && <p class="meta">{meta}</p>}
    {actions && <div class="page-header__actions">{actions}</div>}
  </div>
);

/** The opening of the front page: larger than any other title. */
export const Hero = ({
  title,
  lead,
  actions,
}: {
  title: string;
  lead: ComponentChildren;
  actions?: ComponentChildren;
}) => (
  <section class="hero">
    <h1>{title}</h1>
    <p>{lead}</p>
    {actions}
  </section>
);

export type SectionProps = {
  title?: ComponentChildren;
  id?: string;
  /** 2 for the parts of a page, 3 inside one. */
  level?: 2 | 3;
  /** A quiet line under the title. */
  lead?: ComponentChildren;
  /** A link beside the title: "see all". */
  aside?: ComponentChildren;
  children: ComponentChildren;
};

export function Section({ title, id, level = 2, lead, aside, children }: SectionProps) {
  const Heading = `h${level}` as "h2";
  return (
    <section class="section" id={id}>
      {title && (
        <div class="section__head">
          <Heading>{title}</Heading>
          {aside && <p class="section__aside">{aside}</p>}
        </div>
      )}
      {lead && <p class="section__lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Main text with a narrower column of cards beside it; one below the other on a phone. */
export const Columns = ({
  children,
  aside,
  even,
}: {
  children: ComponentChildren;
  aside: ComponentChildren;
  even?: boolean;
}) => (
  <div class={even ? "columns columns--even" : "columns"}>
    <div class="columns__main">{children}</div>
    <div class="columns__aside">{aside}</div>
  </div>
);

/** Things one below the other with even space between them. */
export const Stack = ({
  children,
  gap = "normal",
}: {
  children: ComponentChildren;
  gap?: "small" | "normal" | "large";
}) => <div class={`stack stack--${gap}`}>{children}</div>;

/** Running text at a measure one can read; paragraphs, lists, headings and tables inside find their own space. */
export const Prose = ({ children, lang }: { children: ComponentChildren; lang?: string }) => (
  <div class="prose" lang={lang}>
    {children}
  </div>
);

/** Plain text that came from a person: blank lines make paragraphs, single breaks stay, addresses are not guessed. */
export const PlainText = ({ text, lang }: { text: string; lang?: string }) => (
  <div class="prose" lang={lang}>
    {paragraphs(text).map((paragraph, index) => (
      <p key={index} class="plain-text">
        {paragraph}
      </p>
    ))}
  </div>
);

const paragraphs = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((part) => part.replace(/^\n+|\s+$/g, ""))
    .filter(Boolean);

/** Quiet facts in one line, each a `<span>`; they wrap as a whole. */
export const Meta = ({ children }: { children: ComponentChildren }) => <p class="meta">{children}</p>;
