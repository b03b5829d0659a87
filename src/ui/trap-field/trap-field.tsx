import { TRAP } from "../../kernel/trap.ts";
import type { Say } from "../../say/index.ts";
import { texts } from "../texts.ts";

/** A field that no person sees, in a form that anyone may send; whoever fills it in is a program (`isTrapped`). */
export const TrapField = ({ say }: { say: Say }) => (
  <div class="visually-hidden" aria-hidden="true">
    <label for="f-trap">{say(texts.trap)}</label>
    <input id="f-trap" name={TRAP} type="text" tabIndex={-1} autocomplete="off" />
  </div>
);
