import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * SHA-256 of bytes that come piece by piece. Browsers reckon it only over a whole content in memory, and only on secure
 * origins; files of forty megabytes on an old office machine need neither.
 */
export function startSha256(): { add(bytes: Uint8Array): void; end(): string } {
  const sum = sha256.create();
  return { add: (bytes) => void sum.update(bytes), end: () => bytesToHex(sum.digest()) };
}
