import type { Say } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  PageHeader,
  Row,
  Rows,
  Section,
  Select,
  TextField,
} from "../../../ui/index.ts";
import { REASONS, type Reason } from "../rules/reports.ts";
import { MOST_WORDS, type RuleScope } from "../rules/text-rules.ts";
import { deskTexts as texts } from "../texts/desk.ts";

export interface RuleLine {
  readonly id: string;
  readonly words: string;
  readonly scope: RuleScope;
  readonly where: { readonly label: string; readonly href: string } | null;
  readonly reason: Reason;
  readonly note: string;
  readonly day: string;
  readonly by: string | null;
}

export interface RulesView {
  readonly action: string;
  readonly csrf: string;
  readonly rules: readonly RuleLine[];
  readonly values: FormValues;
  readonly errors: FormErrors;
}

/** The words that the public does not read, where, and why. */
export const RulesPage = ({ view, say }: { view: RulesView; say: Say }) => (
  <>
    <PageHeader title={say(texts.rulesTitle)} lead={say(texts.rulesLead)} />
    <Section>
      {view.rules.length === 0 ? (
        <EmptyState title={say(texts.rulesNone)} />
      ) : (
        <Rows label={say(texts.rulesTitle)} keys>
          {view.rules.map((rule) => (
            <Row
              key={rule.id}
              title={rule.words}
              meta={[
                say(texts[`scope-${rule.scope}`]),
                say(texts[`short-${rule.reason}`]),
                say(texts.reportedAt, { day: rule.day }),
                rule.by,
                rule.note,
              ]}
            >
              {rule.where && (
                <p>
                  <a href={rule.where.href}>{rule.where.label}</a>
                </p>
              )}
              <ButtonForm say={say} action={`${view.action}/${rule.id}/end`} csrf={view.csrf} prefix={`end-${rule.id}`}>
                <Button
                  small
                  kind="quiet"
                  confirm={say(texts.endRuleConfirm)}
                  label={`${say(texts.endRule)}: ${rule.words}`}
                >
                  {say(texts.endRule)}
                </Button>
              </ButtonForm>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
    <Section title={say(texts.addRule)}>
      <Form say={say} action={view.action} csrf={view.csrf} values={view.values} errors={view.errors} guard>
        <TextField
          name="words"
          label={say(texts.ruleWords)}
          hint={say(texts.ruleWordsHint)}
          maxLength={MOST_WORDS}
          required
        />
        <TextField name="institution" label={say(texts.ruleInstitution)} hint={say(texts.ruleInstitutionHint)} />
        <Select
          name="reason"
          label={say(texts.ruleReason)}
          required
          options={REASONS.map((reason) => ({ value: reason, label: say(texts[`short-${reason}`]) }))}
        />
        <TextField name="note" label={say(texts.ruleNote)} />
        <Buttons>
          <Button kind="danger">{say(texts.addRule)}</Button>
        </Buttons>
      </Form>
    </Section>
  </>
);
