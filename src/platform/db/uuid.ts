import { randomBytes } from "node:crypto";

let lastMs = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562): sorts by the time it was made. Within one millisecond and one process a counter keeps
 * the order, so rows written one after the other also sort so; a clock set back does not break it either.
 */
export function uuidv7(): string {
  const random = randomBytes(10);
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    counter = ((random[0]! << 8) | random[1]!) & 0x7ff;
  } else if (++counter > 0xfff) {
    lastMs++;
    counter = 0;
  }
  const time = lastMs.toString(16).padStart(12, "0");
  const order = (0x7000 | counter).toString(16);
  random[2] = (random[2]! & 0x3f) | 0x80;
  const tail = random.toString("hex", 2);
  return `${time.slice(0, 8)}-${time.slice(8)}-${order}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
