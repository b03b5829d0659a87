import type { VNode } from "preact";

/** A whole page for a person: the frame (header, navigation, footer) is put around `body`. */
export interface Page {
  readonly title: string;
  readonly description?: string;
  readonly body: VNode;
  readonly breadcrumb?: readonly { label: string; href?: string }[];
  /** Which main navigation item is the current one (its path without locale). */
  readonly section?: string;
  readonly jsonLd?: object;
  /** Address of a picture for shared links; without it the house's own card of the title is used. */
  readonly image?: string;
  /** What happens here as Atom feeds; addresses with their locale. */
  readonly feeds?: readonly { title: string; href: string }[];
  readonly robots?: "noindex";
  /** The record the page is about, as the department's `link` knows it ("request:ID"): what a reader may report. */
  readonly record?: string;
  /** What a reader may follow here ("request:ID"), as a department's `news` knows it: the frame offers it. */
  readonly follow?: string;
  /** Its address alone opens it: kept nowhere, found by no search, handed on to no other page (Referer). */
  readonly secret?: true;
  /** The page shows an example record: the frame says so plainly. */
  readonly example?: boolean;
  /** Full width instead of the reading measure. */
  readonly wide?: boolean;
}

export type Reply =
  | { readonly kind: "page"; readonly status: number; readonly page: Page }
  | { readonly kind: "redirect"; readonly to: string; readonly status: 303 | 301 | 302; readonly notice?: string }
  | {
      readonly kind: "bytes";
      readonly status: number;
      readonly type: string;
      readonly body: Uint8Array | string | ReadableStream;
      readonly headers?: Record<string, string>;
    };

export const page = (content: Page, status = 200): Reply => ({ kind: "page", status, page: content });

/** The same page again after a form that was not right: 422, with what was typed still there. */
export const again = (content: Page): Reply => ({ kind: "page", status: 422, page: content });

/** After a success: see the page of the thing. `to` is an address with its locale; `notice` is shown there once. */
export const seeOther = (to: string, notice?: string): Reply => ({ kind: "redirect", to, status: 303, notice });

export const movedTo = (to: string): Reply => ({ kind: "redirect", to, status: 301 });

export const json = (body: unknown, status = 200, type = "application/json; charset=utf-8"): Reply => ({
  kind: "bytes",
  status,
  type,
  body: `${JSON.stringify(body, null, 2)}\n`,
});

/** A file. Everything not known to be harmless leaves as a download, never opened in the reader's session. */
export function download(name: string, type: string, body: Uint8Array | string | ReadableStream): Reply {
  const whole = name.toWellFormed().slice(-200);
  const plain = whole.replace(/[^\w. -]/g, "_");
  const escaped = encodeURIComponent(whole.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return {
    kind: "bytes",
    status: 200,
    type,
    body,
    headers: { "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${escaped}` },
  };
}

/** A refusal by name; the status stands in one table (status.ts), the words in the frame. */
export class Refusal extends Error {
  readonly reason: string;
  /** What the answer must say besides: how long to wait, which methods there are. */
  readonly headers: Readonly<Record<string, string>>;
  constructor(reason: string, headers: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.reason = reason;
    this.headers = headers;
  }
}

export const notFound = (): never => {
  throw new Refusal("not-found");
};

export const forbidden = (): never => {
  throw new Refusal("forbidden");
};
