import type { VNode } from "preact";
import {
  Button,
  ButtonForm,
  Buttons,
  Card,
  Checkbox,
  DateField,
  FieldRow,
  Form,
  PersonLine,
  Section,
  Select,
  Stack,
  TextField,
} from "../../../../ui/index.ts";
import type { MembershipRow } from "../../queries/parts.ts";
import { holdsOn } from "../../rules/kinds.ts";
import { texts } from "../../texts.ts";
import type { EditPageProps } from "./edit.tsx";
import { stateOf } from "./state.ts";

type Props = EditPageProps & { base: string };

export const EditPosts = (props: Props): VNode => {
  const { view, organisation, returned, base } = props;
  const { say, href } = view;
  const post = stateOf(returned, "post");
  return (
    <Section title={say(texts.posts)} id="posts">
      <Stack>
        {organisation.posts.length === 0 && <p>{say(texts.postsNone)}</p>}
        {organisation.posts.map((each) => {
          const members = organisation.memberships.filter((member) => member.post_id === each.id);
          return (
            <Card key={each.id} level={3} title={say.translated(each.title)}>
              {members.map((member) => (
                <Member key={member.id} {...props} member={member} />
              ))}
              {members.length === 0 && (
                <ButtonForm say={say} action={href(`${base}/posts/${each.id}/removal`)} csrf={view.csrf}>
                  <Button kind="plain" small label={say(texts.removeNamed, { name: say.translated(each.title) })}>
                    {say(texts.remove)}
                  </Button>
                </ButtonForm>
              )}
            </Card>
          );
        })}
        {organisation.posts.length > 0 && <AddMember {...props} />}
        <details open={post.errors !== undefined}>
          <summary>{say(texts.postAdd)}</summary>
          <Form
            say={say}
            action={href(`${base}/posts`)}
            csrf={view.csrf}
            values={post.values ?? { singleSeat: "yes" }}
            errors={post.errors}
            prefix="p"
          >
            <TextField name="title.sq" label={say(texts.postTitleSq)} lang="sq" />
            <TextField name="title.sr" label={say(texts.postTitleSr)} lang="sr-Latn" />
            <TextField name="title.en" label={say(texts.postTitleEn)} lang="en" />
            <Checkbox name="singleSeat" label={say(texts.postSingle)} />
            <Buttons>
              <Button kind="quiet">{say(texts.save)}</Button>
            </Buttons>
          </Form>
        </details>
      </Stack>
    </Section>
  );
};

const Member = ({ view, base, member, returned, today }: Props & { member: MembershipRow }): VNode => {
  const { say, href } = view;
  const state = stateOf(returned, "end", member.id);
  return (
    <>
      <PersonLine
        say={say}
        name={member.person_name ?? say(texts.personForgotten)}
        since={member.valid_from ?? undefined}
        until={member.valid_to ?? undefined}
      />
      {holdsOn(member, today) && (
        <details open={state.errors !== undefined}>
          <summary>{say(texts.membershipEnd)}</summary>
          <Form
            say={say}
            action={href(`${base}/memberships/${member.id}/end`)}
            csrf={view.csrf}
            values={state.values ?? { lastDay: today }}
            errors={state.errors}
            prefix={`e-${member.id}`}
            inline
          >
            <DateField name="lastDay" label={say(texts.lastDay)} required />
            <Button kind="quiet">{say(texts.membershipEnd)}</Button>
          </Form>
        </details>
      )}
    </>
  );
};

const AddMember = ({ view, organisation, returned, base }: Props): VNode => {
  const { say, href } = view;
  const state = stateOf(returned, "membership");
  return (
    <details open={state.errors !== undefined}>
      <summary>{say(texts.membershipAdd)}</summary>
      <Form
        say={say}
        action={href(`${base}/memberships`)}
        csrf={view.csrf}
        values={state.values}
        errors={state.errors}
        prefix="m"
      >
        <Select
          name="postId"
          label={say(texts.membershipPost)}
          required
          options={organisation.posts.map((post) => ({ value: post.id, label: say.translated(post.title) }))}
        />
        <TextField name="personName" label={say(texts.membershipName)} required maxLength={200} />
        <FieldRow>
          <DateField name="validFrom" label={say(texts.firstDay)} />
          <DateField name="validTo" label={say(texts.lastDay)} />
        </FieldRow>
        <TextField name="source" label={say(texts.membershipSource)} />
        <Buttons>
          <Button kind="quiet">{say(texts.save)}</Button>
        </Buttons>
      </Form>
    </details>
  );
};
