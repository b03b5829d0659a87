/**
 * A Location header that stays on this site and is plain ASCII: letters of other scripts are escaped, and neither
 * `//elsewhere` nor `/\elsewhere` nor a line end gets through.
 * @throws where the address leads to another site: handlers redirect within the house only.
 */
export function locationOf(to: string, baseUrl: string): string {
  const url = URL.parse(to, baseUrl);
  if (url?.origin !== new URL(baseUrl).origin) throw new Error("a redirect would leave the site");
  return `${url.pathname.replace(/^\/{2,}/, "/")}${url.search}${url.hash}`;
}
