const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "webcal:"]);

/**
 * An address that may stand in a link: a path, a fragment, or a web, mail, telephone or calendar address.
 * Anything that could run as script (`javascript:`, `data:`, hidden by blanks or control signs) becomes "#".
 */
export function safeHref(href: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these before they read the scheme
  const bare = href.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[0].toLowerCase();
  if (scheme === undefined) return /^[/?#.]|^[\p{L}\p{N}_%-]/u.test(bare) || bare === "" ? href.trim() : "#";
  return SCHEMES.has(scheme) ? href.trim() : "#";
}
