import type { VNode } from "preact";
import {
  Button,
  Buttons,
  Card,
  EmptyState,
  Facts,
  Form,
  PageHeader,
  PlainText,
  Row,
  Rows,
  Section,
  Stack,
  Tag,
  Textarea,
} from "../../../ui/index.ts";
import type { ListedSuggestion } from "../queries/suggestions.ts";
import { SUGGESTION_FIELDS } from "../rules/suggestions.ts";
import { texts } from "../texts.ts";
import { type FormState, type View, word } from "./view.ts";

/** What readers have noticed, waiting to be decided; and what was decided lately. */
export const SuggestionsPage = ({
  view,
  open,
  decided,
  form,
  timeZone,
}: {
  view: View;
  open: readonly ListedSuggestion[];
  decided: readonly ListedSuggestion[];
  /** The decision that was not right, by the id of its suggestion. */
  form: FormState & { readonly id?: string };
  timeZone: string;
}): VNode => {
  const { say } = view;
  return (
    <>
      <PageHeader title={say(texts.suggestions)} lead={say(texts.suggestionsLead)} />
      <Section title={say(texts.suggestionsOpen)}>
        {open.length === 0 ? (
          <EmptyState title={say(texts.suggestionsNone)}>
            <p>{say(texts.suggestionsNoneHelp)}</p>
          </EmptyState>
        ) : (
          <Stack>
            {open.map((each) => (
              <Suggestion
                key={each.id}
                view={view}
                suggestion={each}
                form={form.id === each.id ? form : {}}
                timeZone={timeZone}
              />
            ))}
          </Stack>
        )}
      </Section>
      {decided.length > 0 && (
        <Section title={say(texts.suggestionsDecided)}>
          <Rows label={say(texts.suggestionsDecided)}>
            {decided.map((each) => (
              <Row
                key={each.id}
                title={`${say.translated(each.organisation.names)}: ${say(word("suggestField", each.field))}`}
                href={view.href(each.organisation.path)}
                tag={
                  <Tag tone={each.state === "accepted" ? "ok" : "idle"}>{say(word("suggestionState", each.state))}</Tag>
                }
                meta={[each.decidedAt && say.moment(each.decidedAt, timeZone), each.decisionReason]}
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  );
};

const Suggestion = ({
  view,
  suggestion,
  form,
  timeZone,
}: {
  view: View;
  suggestion: ListedSuggestion;
  form: FormState;
  timeZone: string;
}): VNode => {
  const { say, href } = view;
  return (
    <Card
      level={3}
      id={`suggestion-${suggestion.id}`}
      title={`${say.translated(suggestion.organisation.names)}: ${say(word("suggestField", suggestion.field))}`}
      href={href(suggestion.organisation.path)}
      foot={say.moment(suggestion.createdAt, timeZone)}
    >
      <Facts
        items={[
          { term: say(texts.suggestionNow), value: suggestion.current },
          { term: say(texts.suggestionProposed), value: <PlainText text={suggestion.proposed} /> },
          { term: say(texts.suggestionReason), value: suggestion.reason && <PlainText text={suggestion.reason} /> },
        ]}
      />
      {suggestion.hasAddress && <p>{say(texts.suggestionTold)}</p>}
      {!SUGGESTION_FIELDS[suggestion.field].applies && <p>{say(texts.suggestionByHand)}</p>}
      <Form
        say={say}
        action={href(`/register/suggestions/${suggestion.id}`)}
        csrf={view.csrf}
        values={form.values}
        errors={form.errors}
        prefix={`s-${suggestion.id}`}
      >
        <Textarea
          name="reason"
          label={say(texts.suggestionDecisionReason)}
          hint={say(texts.suggestionDecisionReasonHint)}
          rows={2}
        />
        <Buttons>
          <Button name="decision" value="accepted">
            {say(texts.suggestionAccept)}
          </Button>
          <Button kind="quiet" name="decision" value="declined">
            {say(texts.suggestionDecline)}
          </Button>
        </Buttons>
      </Form>
    </Card>
  );
};
