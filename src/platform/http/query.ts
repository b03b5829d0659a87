/**
 * The query of an address that remembers which of its names a handler asked for. What nobody asked for
 * (`utm_source`, a stray letter) does not make another page: it stands in no canonical address and in no kept page.
 */
export class AskedQuery extends URLSearchParams {
  readonly #read = new Set<string>();

  override get(name: string): string | null {
    this.#read.add(name);
    return super.get(name);
  }
  override getAll(name: string): string[] {
    this.#read.add(name);
    return super.getAll(name);
  }
  override has(name: string, value?: string): boolean {
    this.#read.add(name);
    return super.has(name, value);
  }
  override [Symbol.iterator](): URLSearchParamsIterator<[string, string]> {
    for (const name of super.keys()) this.#read.add(name);
    return super[Symbol.iterator]();
  }

  /** The part of the query that made a difference, in the order it was given; empty values make none. */
  known(): URLSearchParams {
    return new URLSearchParams([...super.entries()].filter(([name, value]) => value !== "" && this.#read.has(name)));
  }

  /** Whether every name in the address was asked for. */
  isKnown(): boolean {
    return [...super.keys()].every((name) => this.#read.has(name));
  }
}

/** The query that belongs to a page's own address. */
export const knownQuery = (query: URLSearchParams): URLSearchParams =>
  query instanceof AskedQuery ? query.known() : query;
