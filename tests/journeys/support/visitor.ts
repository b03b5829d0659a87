/** A visitor without a browser: keeps cookies, reads the hidden fields of a form and posts it. */
export interface Visitor {
  /** The page at a path or address; redirects are followed. */
  open(path: string): Promise<Seen>;
  /** Posts the form of the page last opened whose action is `action` (a path), with these values besides its hidden ones. */
  submit(action: string, values: Readonly<Record<string, string>>): Promise<Seen>;
}

export interface Seen {
  readonly status: number;
  readonly path: string;
  readonly html: string;
}

/** @param jar cookies shared with another visitor: one browser that is led to two processes of one site. */
export function openVisitor(origin: string, jar = new Map<string, string>()): Visitor {
  let last = "";
  const go = async (path: string, init: RequestInit = {}, hops = 0): Promise<Seen> => {
    const response = await fetch(new URL(path, origin), {
      ...init,
      redirect: "manual",
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        origin,
        "accept-language": "sq",
        ...(init.headers as Record<string, string>),
      },
    });
    for (const line of response.headers.getSetCookie()) keep(line);
    const to = response.headers.get("location");
    if (to && hops < 5) return go(to, {}, hops + 1);
    last = await response.text();
    return { status: response.status, path: new URL(response.url).pathname, html: last };
  };
  const keep = (line: string) => {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0\b/i.test(line) || value === "") jar.delete(name);
    else jar.set(name, value);
  };
  return {
    open: (path) => go(path),
    submit(action, values) {
      const csrf = /name="csrf"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="csrf"/.exec(last);
      const body = new URLSearchParams({ csrf: csrf?.[1] ?? csrf?.[2] ?? "", ...values });
      return go(action, { method: "POST", body });
    },
  };
}

/** What a page says, without its markup. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
