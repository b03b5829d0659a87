import type { VNode } from "preact";
import type { Measure, ProfilePanel } from "../../../platform/module/answers.ts";
import { ButtonLink, Buttons, EmptyState, Figures, Row, Rows, Section, safeHref, Tag } from "../../../ui/index.ts";
import { texts } from "../texts.ts";
import type { View } from "./view.ts";

/** What the departments say of this organisation, each in its own panel: a sentence, its measures, its records. */
export const Panels = ({ view, panels }: { view: View; panels: readonly ProfilePanel[] }): VNode =>
  panels.length === 0 ? (
    <EmptyState title={view.say(texts.profileNone)} />
  ) : (
    <div>
      {panels.map((panel) => (
        <Panel key={panel.title} view={view} panel={panel} />
      ))}
    </div>
  );

const Panel = ({ view, panel }: { view: View; panel: ProfilePanel }): VNode => (
  <Section
    title={panel.title}
    lead={panel.sentence}
    aside={panel.more && <a href={safeHref(panel.more.href)}>{panel.more.label}</a>}
  >
    {panel.step && (
      <Buttons>
        <ButtonLink href={safeHref(panel.step.href) ?? ""}>{panel.step.label}</ButtonLink>
      </Buttons>
    )}
    {panel.measures.length > 0 && <Figures say={view.say} items={panel.measures.map(figureOf)} />}
    {panel.items.length > 0 && (
      <Rows label={panel.title}>
        {panel.items.map((item) => (
          <Row
            key={item.href}
            title={item.title}
            href={item.href}
            tag={item.tag && <Tag tone={item.tone ?? "idle"}>{item.tag}</Tag>}
            meta={[item.meta, item.example && view.say(texts.exampleTag)]}
          />
        ))}
      </Rows>
    )}
  </Section>
);

const figureOf = (measure: Measure) => ({
  label: measure.label,
  value: measure.value,
  of: measure.of,
  unit: measure.unit,
  href: measure.href,
});
