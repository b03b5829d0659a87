import type { Say } from "../../say/index.ts";
import { texts } from "../texts.ts";

/** The first stop of the keyboard on every page; shown only while it has the focus. */
export const SkipLink = ({ say }: { say: Say }) => (
  <a class="skip-link" href="#main">
    {say(texts.skip)}
  </a>
);
