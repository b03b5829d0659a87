/** Where a claim or a finding can be checked: an address, with words that say what stands there. */
export interface Evidence {
  readonly url: string;
  readonly title: string;
}

export const MOST_EVIDENCE = 10;

/**
 * Evidence as it is typed, one a line: an address, and after it, if the writer likes, what it is. Null in place of a line
 * that holds no address.
 */
export const readEvidence = (typed: string): (Evidence | null)[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [url = "", ...words] = line.split(/\s+/);
      return isAddress(url) ? { url, title: words.join(" ").slice(0, 300) } : null;
    });

export const isAddress = (typed: string): boolean =>
  /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(typed) && typed.length <= 1000 && URL.canParse(typed);

export const writeEvidence = (evidence: readonly Evidence[]): string =>
  evidence.map(({ url, title }) => `${url} ${title}`.trim()).join("\n");
