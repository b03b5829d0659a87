import { ANSWER, ASK } from "./drawings.ts";

/** The name of the platform with its mark: two voices, one asking and one answering. */
export const Brand = ({ href }: { href: string }) => (
  <a class="brand" href={href}>
    <svg class="brand__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path class="brand__ask" d={ASK} />
      <path
        class="brand__answer"
        d={ANSWER}
        fill="none"
        stroke-width="2.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
    <span class="brand__name">
      Bashk<span class="brand__letter">ë</span>
    </span>
  </a>
);
