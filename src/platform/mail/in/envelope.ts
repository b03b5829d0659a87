/** Headers lie at the beginning; what has more than this is no letter a person wrote. */
const HEAD_BYTES = 128 * 1024;
/** Written by the server that put the letter into the mailbox; "To" is only what the sender wrote on it. */
const DELIVERED = /^(delivered-to|x-original-to|envelope-to|x-envelope-to|x-delivered-to|apparently-to)$/;
const ADDRESS = /[^\s<>()[\],;:"@\p{Cc}]{1,64}@[a-z0-9.-]{1,253}/giu;

/**
 * The envelope of a letter that lay in a mailbox, where only its headers tell: whom it was delivered to, and, among
 * those it is written to, who is at our domains. Empty where it names nobody of ours.
 * @param domains lower case
 */
export function envelopeOfHeaders(
  raw: Uint8Array,
  domains: readonly string[],
): { envelopeFrom: string | null; envelopeTo: string[] } {
  const headers = readHeaders(raw);
  const named = (wanted: (name: string) => boolean) =>
    headers.filter(({ name }) => wanted(name)).flatMap(({ value }) => value.toLowerCase().match(ADDRESS) ?? []);
  const isOurs = (address: string) => domains.includes(address.slice(address.lastIndexOf("@") + 1));
  const all = [...named((name) => DELIVERED.test(name)), ...named((name) => /^(resent-)?(to|cc|bcc)$/.test(name))];
  const path = headers.find(({ name }) => name === "return-path");
  return {
    envelopeFrom: path ? (path.value.match(ADDRESS)?.[0] ?? "") : null,
    envelopeTo: [...new Set(all.filter(isOurs))].slice(0, 100),
  };
}

function readHeaders(raw: Uint8Array): { name: string; value: string }[] {
  const head = Buffer.from(raw.subarray(0, HEAD_BYTES)).toString("latin1");
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  return head
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(":");
      return colon > 0
        ? [{ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() }]
        : [];
    });
}
