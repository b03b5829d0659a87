import type { ComponentChildren } from "preact";
import type { Say, Text } from "../../say/index.ts";

/** One state of a component, shown in the styleguide and drawn in every locale by the tests. */
export type Example = { title: Text; show: (say: Say) => ComponentChildren };

/** All states of one component. */
export type ExampleSet = { name: string; examples: readonly Example[] };
