import { addDays } from "../../kernel/day.ts";
import type { Locale } from "../../kernel/language.ts";
import type { Role } from "../../platform/module/people.ts";
import type { Work } from "../../platform/work/work.ts";
import { createPerson, grantRole } from "./actions/people.ts";
import { deleteExamplePeople } from "./queries/example.ts";

interface ExamplePerson {
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
  readonly roles: readonly { role: Role; department?: string }[];
}

/** The people of the example; their addresses can receive nothing (RFC 2606), so nobody can sign in as them. */
const EXAMPLE_PEOPLE: readonly ExamplePerson[] = [
  {
    name: "Teuta Krasniqi",
    address: "teuta.krasniqi@sekretariati.example",
    locale: "sq",
    roles: [{ role: "administrator" }],
  },
  { name: "Arben Gashi", address: "arben.gashi@sekretariati.example", locale: "sq", roles: [{ role: "secretariat" }] },
  {
    name: "Milica Jovanović",
    address: "milica.jovanovic@sekretariati.example",
    locale: "sr",
    roles: [{ role: "secretariat", department: "requests" }],
  },
  { name: "Vlora Hoxha", address: "vlora.hoxha@gazeta.example", locale: "sq", roles: [{ role: "journalist" }] },
  { name: "Blerim Shala", address: "blerim.shala@qytetar.example", locale: "sq", roles: [{ role: "citizen" }] },
  {
    name: "Jelena Stojković",
    address: "jelena.stojkovic@gradjanka.example",
    locale: "sr",
    roles: [{ role: "citizen" }],
  },
  { name: "Fatmire Berisha", address: "fatmire.berisha@qytetare.example", locale: "sq", roles: [] },
];

export async function loadExample(work: Work): Promise<void> {
  for (const { name, address, locale, roles } of EXAMPLE_PEOPLE) {
    const person = await createPerson(work, { email: address, name, locale, example: true });
    if (!person.ok) throw new Error(`example person: ${person.reason}`);
    for (const { role, department } of roles) {
      const granted = await grantRole(work, {
        personId: person.value.id,
        role,
        department: department ?? null,
        from: addDays(work.today, -400),
      });
      if (!granted.ok && granted.reason !== "held-already") throw new Error(`example role: ${granted.reason}`);
    }
  }
}

export const removeExample = (work: Work): Promise<void> => work.inTransaction((tx) => deleteExamplePeople(tx));
