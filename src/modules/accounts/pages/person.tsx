import type { VNode } from "preact";
import type { Day } from "../../../kernel/day.ts";
import type { Text } from "../../../say/index.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  Card,
  Checkbox,
  Columns,
  DateField,
  FieldRow,
  Form,
  PageHeader,
  RadioGroup,
  Rows,
  Section,
  Select,
  Stack,
  TextField,
} from "../../../ui/index.ts";
import type { Account } from "../queries/account.ts";
import { ROLE_RULES, type RoleName } from "../rules/people.ts";
import { roleTexts } from "../texts/roles.ts";
import { texts } from "../texts.ts";
import { GrantRow, roleInWords, type ShownGrant } from "./grants.tsx";
import { StateTag } from "./people.tsx";
import type { FormState, View } from "./view.ts";

export interface PersonPageData extends View {
  readonly account: Account;
  readonly today: Day;
  readonly departments: readonly { name: string; label: Text }[];
  readonly scopeNames: ReadonlyMap<string, string>;
  readonly grantForm: FormState;
  /** Several matches for a typed name: the second step is to choose one. */
  readonly scopeChoices: readonly { id: string; name: string }[];
  readonly affairsForm: FormState;
}

/** One account, for administrators: roles with their dates, and what can be done about the account itself. */
export const PersonPage = (data: PersonPageData): VNode => {
  const { say, account } = data;
  const { person } = account;
  return (
    <>
      <PageHeader
        title={person.name || say(texts.noName)}
        above={<StateTag say={say} state={person.state} example={person.example} />}
        meta={person.email && <span>{person.email}</span>}
      />
      <Columns aside={<Affairs {...data} />}>
        <Section title={say(texts.rolesOf)} id="roles">
          {account.grants.length === 0 ? (
            <p>{say(texts.noRolesOf)}</p>
          ) : (
            <Rows>
              {account.grants.map((grant) => (
                <Grant key={grant.id} {...data} grant={grant} giver={grant.giverName} />
              ))}
            </Rows>
          )}
        </Section>
        {person.state === "active" && <GrantForm {...data} />}
      </Columns>
    </>
  );
};

const Grant = ({
  say,
  csrf,
  href,
  today,
  account,
  grant,
  giver,
  scopeNames,
  departments,
}: PersonPageData & { grant: ShownGrant; giver: string | null }): VNode => {
  const department = departments.find(({ name }) => name === grant.department);
  const departmentName = department && say(department.label);
  const words = roleInWords(say, grant, scopeNames, departmentName);
  const isOpen = grant.valid_to === null || (grant.valid_to >= today && grant.valid_to >= grant.valid_from);
  return (
    <GrantRow
      say={say}
      grant={grant}
      today={today}
      scopeNames={scopeNames}
      departmentName={departmentName}
      meta={[`${say(texts.grantedBy)}: ${giver || say(texts.byTheHouse)}`]}
    >
      {isOpen && account.person.state !== "forgotten" && (
        <ButtonForm
          say={say}
          action={href(`/people/${account.person.id}/roles/${grant.id}/end`)}
          csrf={csrf}
          prefix={grant.id}
        >
          <Button
            kind="quiet"
            small
            label={say(texts.endRoleOf, { role: words })}
            confirm={say(texts.endRoleOf, { role: words })}
          >
            {say(texts.endRole)}
          </Button>
        </ButtonForm>
      )}
    </GrantRow>
  );
};

const GrantForm = ({
  say,
  csrf,
  href,
  account,
  departments,
  grantForm,
  scopeChoices,
  today,
}: PersonPageData): VNode => (
  <Section title={say(texts.grantRole)} id="grant">
    <Form
      say={say}
      action={href(`/people/${account.person.id}/roles`)}
      csrf={csrf}
      values={{ from: today, ...grantForm.values }}
      errors={grantForm.errors}
      prefix="grant"
    >
      <Select
        name="role"
        label={say(texts.role)}
        required
        options={(Object.keys(ROLE_RULES) as RoleName[]).map((role) => ({ value: role, label: say(roleTexts[role]!) }))}
      />
      {scopeChoices.length > 0 ? (
        <RadioGroup
          name="scopeId"
          label={say(texts.scopeChoose)}
          required
          choices={scopeChoices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : (
        <TextField name="scope" label={say(texts.scope)} hint={say(texts.scopeHint)} width="medium" />
      )}
      <Select
        name="department"
        label={say(texts.department)}
        hint={say(texts.departmentHint)}
        empty={say(texts.allDepartments)}
        options={departments.map(({ name, label }) => ({ value: name, label: say(label) }))}
      />
      <FieldRow>
        <DateField name="from" label={say(texts.from)} />
        <DateField name="to" label={say(texts.until)} />
      </FieldRow>
      <Buttons>
        <Button>{say(texts.grantRole)}</Button>
      </Buttons>
    </Form>
  </Section>
);

const Affairs = ({ say, csrf, href, account, affairsForm }: PersonPageData): VNode | null => {
  const { person } = account;
  const address = (deed: string) => href(`/people/${person.id}/${deed}`);
  if (person.state === "forgotten") return null;
  return (
    <Stack>
      <Card title={say(texts.accountAffairs)}>
        {person.state === "closed" ? (
          <ButtonForm say={say} action={address("reopening")} csrf={csrf} prefix="reopen">
            <Button kind="quiet">{say(texts.reopenAccount)}</Button>
          </ButtonForm>
        ) : (
          <Stack>
            <p>{say(texts.closeAccountHelp)}</p>
            <Sure
              say={say}
              csrf={csrf}
              action={address("closing")}
              prefix="close"
              errors={affairsForm.errors}
              yes={say(texts.closeAccount)}
            />
          </Stack>
        )}
      </Card>
      {(account.program === "confirmed" || account.passkeys.length > 0) && (
        <Card title={say(texts.secondFactor)}>
          <Stack>
            <p>{say(texts.resetFactorHelp)}</p>
            <Sure
              say={say}
              csrf={csrf}
              action={address("second-factor-reset")}
              prefix="reset"
              yes={say(texts.resetFactor)}
            />
          </Stack>
        </Card>
      )}
    </Stack>
  );
};

/** A tick before a deed that reaches far: works without script, and no slip of the finger does it. */
const Sure = (
  props: Pick<View, "say" | "csrf"> & { action: string; prefix: string; yes: string; errors?: FormState["errors"] },
): VNode => (
  <Form say={props.say} action={props.action} csrf={props.csrf} prefix={props.prefix} errors={props.errors}>
    <Checkbox name="sure" label={props.say(texts.confirmTick)} required />
    <Button kind="danger" small>
      {props.yes}
    </Button>
  </Form>
);
