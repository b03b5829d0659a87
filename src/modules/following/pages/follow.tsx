import type { Say } from "../../../say/index.ts";
import {
  Button,
  Buttons,
  EmptyState,
  Form,
  Notice,
  PageHeader,
  RadioGroup,
  Section,
  Select,
  Stack,
  TextField,
} from "../../../ui/index.ts";
import { HOWS, type How, type PauseReason } from "../rules/letters.ts";
import { followTexts as texts } from "../texts/page.ts";

const hows = (say: Say) => HOWS.map((how) => ({ value: how, label: say(texts[how]) }));

const Thing = ({ title, href }: { title: string; href: string }) => (
  <p>
    <a href={href}>{title}</a>
  </p>
);

export interface FollowView {
  readonly action: string;
  readonly csrf: string;
  readonly what: string;
  readonly title: string;
  readonly href: string;
  /** Address of who is signed in; null where it must be typed. */
  readonly address: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** What is followed, where the letters go, how often. */
export const FollowPage = ({ view, say }: { view: FollowView; say: Say }) => (
  <Stack>
    <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
    <Thing title={view.title} href={view.href} />
    <Form
      say={say}
      action={view.action}
      csrf={view.csrf}
      hidden={{ what: view.what }}
      values={{ how: "now", ...view.values }}
      errors={view.errors}
    >
      {view.address === null ? (
        <TextField
          name="email"
          type="email"
          label={say(texts.email)}
          hint={say(texts.emailHint)}
          autocomplete="email"
          width="medium"
          required
        />
      ) : (
        <p>{say(texts.toAddress, { email: view.address })}</p>
      )}
      <RadioGroup name="how" label={say(texts.how)} choices={hows(say)} required />
      <Buttons>
        <Button>{say(texts.submit)}</Button>
      </Buttons>
    </Form>
  </Stack>
);

export const SentPage = ({ say }: { say: Say }) => (
  <PageHeader title={say(texts.sentTitle)} lead={say(texts.sentText)} />
);

/** A page of one button: only pressing it does what the link in the letter is for. */
export const PressPage = (props: {
  say: Say;
  title: string;
  lead?: string;
  thing: { title: string; href: string } | null;
  action: string;
  csrf?: string;
  button: string;
}) => (
  <Stack>
    <PageHeader title={props.title} lead={props.lead} />
    {props.thing && <Thing {...props.thing} />}
    <Form say={props.say} action={props.action} csrf={props.csrf}>
      <Buttons>
        <Button>{props.button}</Button>
      </Buttons>
    </Form>
  </Stack>
);

export const StoppedPage = ({ say }: { say: Say }) => (
  <PageHeader title={say(texts.stopped)} lead={say(texts.stoppedText)} />
);

export interface MineView {
  readonly action: string;
  readonly csrf: string;
  readonly address: string;
  readonly paused: PauseReason | null;
  /** A thing that is no longer public has no title. */
  readonly lines: readonly { id: string; title: string | null; href: string; how: How }[];
}

/** All that one address follows: how often, stop one, stop all. */
export const MinePage = ({ view, say }: { view: MineView; say: Say }) => (
  <Stack>
    <PageHeader title={say(texts.mineTitle)} lead={view.address && say(texts.toAddress, { email: view.address })} />
    {view.paused && (
      <Notice say={say} tone="late">
        <p>{say(texts[`paused-${view.paused}`])}</p>
        <Form say={say} action={view.action} csrf={view.csrf} prefix="resume" inline>
          <Button kind="quiet" name="deed" value="resume">
            {say(texts.resume)}
          </Button>
        </Form>
      </Notice>
    )}
    {view.lines.length === 0 && <EmptyState title={say(texts.mineNone)}>{say(texts.mineNoneText)}</EmptyState>}
    {view.lines.map((line, at) => (
      <Section key={line.id} level={2} title={line.title ? <a href={line.href}>{line.title}</a> : say(texts.gone)}>
        <Form
          say={say}
          action={view.action}
          csrf={view.csrf}
          prefix={`f${at}`}
          hidden={{ follow: line.id }}
          values={{ how: line.how }}
          inline
        >
          <Select name="how" label={say(texts.how)} options={hows(say)} empty={false} required />
          <Button kind="quiet" name="deed" value="change">
            {say(texts.save)}
          </Button>
          <Button kind="quiet" name="deed" value="stop">
            {say(texts.stopYes)}
          </Button>
        </Form>
      </Section>
    ))}
    {view.lines.length > 0 && (
      <Section title={say(texts.stopAll)} lead={say(texts.stopAllText)}>
        <Form say={say} action={view.action} csrf={view.csrf} prefix="all">
          <Buttons>
            <Button kind="danger" name="deed" value="stop-all">
              {say(texts.stopAll)}
            </Button>
          </Buttons>
        </Form>
      </Section>
    )}
  </Stack>
);
