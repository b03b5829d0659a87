const PATHS = {
  check: "M3 8.5 6.5 12 13 4.5",
  cross: "M4 4l8 8M12 4l-8 8",
  right: "M6 3l5 5-5 5",
  left: "M10 3 5 8l5 5",
  down: "M3 6l5 5 5-5",
  up: "M3 10l5-5 5 5",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5 14 14",
  menu: "M2 4h12M2 8h12M2 12h12",
  out: "M6 3H3v10h10v-3M9 3h4v4M13 3 7 9",
  letter: "M2 4h12v9H2zM2 4.5l6 4.5 6-4.5",
  clock: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3.2l2 1.6",
  link: "M6.5 9.5l3-3M7 5l1.7-1.7a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.7 1.7a2.8 2.8 0 0 1-4-4L5 7",
  warning: "M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.2",
  info: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.2v3.8M8 4.9v.2",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of one em that takes the colour of its text. Always beside a word, so it is hidden from readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
