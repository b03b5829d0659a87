import type { VNode } from "preact";
import { Doors, PageHeader } from "../../../../ui/index.ts";
import { texts } from "../../texts.ts";
import type { View } from "../view.ts";

/** The secretariat's desk of the register. */
export const RegisterHome = ({ view: { say, href }, open }: { view: View; open: number }): VNode => (
  <>
    <PageHeader title={say(texts.register)} lead={say(texts.registerLead)} />
    <Doors
      items={[
        {
          href: href("/register/suggestions"),
          title: say(texts.suggestions),
          text: say(texts.doorSuggestionsText, { count: open }),
        },
        { href: href("/register/organisations/new"), title: say(texts.doorNew), text: say(texts.doorNewText) },
        { href: href("/register/imports"), title: say(texts.doorImport), text: say(texts.doorImportText) },
        { href: href("/organisations"), title: say(texts.organisations), text: say(texts.doorListText) },
        { href: href("/institutions"), title: say(texts.institutions), text: say(texts.doorListText) },
      ]}
    />
  </>
);
