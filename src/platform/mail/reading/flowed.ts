/**
 * Undoes format=flowed (RFC 3676): a line that ends in a blank goes on in the next line of the same quotation.
 * With DelSp the blank itself is dropped.
 */
export function unflow(text: string, dropBlank: boolean): string {
  const out: string[] = [];
  let open = -1;
  let run: string[] = [];
  for (const line of text.split("\n")) {
    const marks = /^>*/.exec(line)![0].length;
    const rest = line.slice(marks);
    const content = rest.startsWith(" ") ? rest.slice(1) : rest;
    const signature = content === "-- ";
    if (open === marks && !signature) run.push(content);
    else {
      if (run.length > 0) out.push(run.join(""));
      run = [marks > 0 ? `${">".repeat(marks)} ${content}`.trimEnd() + (content.endsWith(" ") ? " " : "") : content];
    }
    const flows = content.endsWith(" ") && !signature;
    if (flows && dropBlank) run[run.length - 1] = run.at(-1)!.slice(0, -1);
    open = flows ? marks : -1;
    if (!flows) {
      out.push(run.join(""));
      run = [];
    }
  }
  if (run.length > 0) out.push(run.join(""));
  return out.join("\n");
}
