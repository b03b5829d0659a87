import { safeHref } from "../href/safe-href.ts";

export type Door = { href: string; title: string; text: string };

/** The few ways into the platform, each with a word on what is behind it today. */
export const Doors = ({ items, level = 2 }: { items: readonly Door[]; level?: 2 | 3 }) => {
  const Heading = `h${level}` as "h2";
  return (
    <ul class="doors">
      {items.map((door) => (
        <li key={door.href}>
          <Heading class="door__title">
            <a class="door__link" href={safeHref(door.href)}>
              {door.title}
            </a>
          </Heading>
          <p>{door.text}</p>
        </li>
      ))}
    </ul>
  );
};
