/** One recipient of a delivery status notification (RFC 3464 2.3). */
export interface DeliveryRecord {
  /** Lower case: "failed", "delayed", "delivered", "relayed", "expanded" or what the report says. */
  readonly action: string;
  /** "5.1.1"; null when neither Status nor Diagnostic-Code gives one. */
  readonly status: string | null;
  /** Address without its type, lower case; null when missing. */
  readonly recipient: string | null;
  readonly diagnostic: string;
}

/** Reads message/delivery-status: the block about the message is skipped, each later block is one recipient. */
export function readDeliveryStatus(report: string): DeliveryRecord[] {
  const records: DeliveryRecord[] = [];
  for (const block of report.slice(0, 500_000).split(/\n[ \t]*\n/)) {
    const fields = readFields(block);
    const recipient = addressOf(fields.get("final-recipient")) ?? addressOf(fields.get("original-recipient"));
    if (!fields.has("action") && !fields.has("final-recipient") && !fields.has("status")) continue;
    const diagnostic = fields.get("diagnostic-code") ?? "";
    const status = statusOf(fields.get("status") ?? "") ?? statusOf(diagnostic);
    const action =
      fields
        .get("action")
        ?.toLowerCase()
        .split(/[\s(;]/, 1)[0] ?? actionOf(status);
    records.push({ action, status, recipient, diagnostic });
  }
  return records;
}

/** The enhanced status code (RFC 3463) in a text, or null. */
export function statusOf(text: string): string | null {
  const match = /(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text.slice(0, 20_000));
  return match ? match[1]! : null;
}

const actionOf = (status: string | null): string =>
  status?.startsWith("5") ? "failed" : status?.startsWith("4") ? "delayed" : "";

function readFields(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  let name = "";
  for (const line of block.split("\n")) {
    if (/^[ \t]/.test(line) && name) {
      fields.set(name, `${fields.get(name)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function addressOf(field: string | undefined): string | null {
  const value =
    field
      ?.slice(field.indexOf(";") + 1)
      .trim()
      .replace(/^<|>$/g, "")
      .toLowerCase() ?? "";
  return value === "" ? null : value;
}
