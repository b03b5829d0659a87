import { Resolver } from "node:dns/promises";
import { BlockList, isIPv6 } from "node:net";
import type { AuthenticityOptions } from "../reading/index.ts";

/** DNS is asked once with little patience: a letter waits for its answer, and "unknown" is an honest one. */
const dns = new Resolver({ timeout: 3000, tries: 2 });

const inside = new BlockList();
for (const [net, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const) {
  inside.addSubnet(net, bits, "ipv4");
}
for (const [net, bits] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  inside.addSubnet(net, bits, "ipv6");

/**
 * How the sender of a letter is to be proved. A server from outside that came to our own door is checked by ourselves,
 * and no header of its letter is believed, for it wrote them all. What our own mail server, a mailbox or the webhook
 * hands over was checked there; its word stands at the top of the headers.
 */
export function proofFor(row: {
  readonly envelope_from: string | null;
  readonly client_address: string | null;
  readonly client_name: string | null;
}): AuthenticityOptions {
  const ip = row.client_address;
  if (!ip || inside.check(ip, isIPv6(ip) ? "ipv6" : "ipv4")) return {};
  return {
    resolver: (domain, type) => dns.resolve(domain, type),
    trustedAuthserv: ["nobody.invalid"],
    ip,
    helo: row.client_name ?? undefined,
    mailFrom: row.envelope_from ?? undefined,
  };
}
