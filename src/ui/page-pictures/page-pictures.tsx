import { safeHref } from "../href/safe-href.ts";

export type PagePicture = { page: number; href: string; width: number; height: number; alt: string };

/** Pages of a document as pictures, below one another as on a desk. */
export const PagePictures = ({ pictures }: { pictures: readonly PagePicture[] }) => (
  <ol class="page-pictures">
    {pictures.map((picture, index) => (
      <li key={picture.page}>
        <img
          src={safeHref(picture.href)}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          loading={index === 0 ? "eager" : "lazy"}
        />
      </li>
    ))}
  </ol>
);
