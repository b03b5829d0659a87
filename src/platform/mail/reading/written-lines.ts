/** A place in what was written so far. */
export interface Mark {
  readonly line: number;
  readonly piece: number;
}

/** Deepest quotation that is marked; deeper ones are shown at this depth. */
const DEEPEST_QUOTE = 20;

/** Text being written line by line, each line under its depth of quotation. Keeps pieces, so that a line of megabytes stays linear. */
export class WrittenLines {
  /** Characters so far. */
  length = 0;
  private readonly done: string[] = [];
  private pieces: string[] = [];
  private depth = 0;
  private blank = true;
  private spaced = true;
  private wantsGap = false;

  /** Adds text; white space counts as one blank unless `literal`. */
  add(text: string, literal: boolean): void {
    if (!literal) {
      this.put(text.replace(/[ \t\r\n\f]+/g, " "));
      return;
    }
    for (const [index, line] of text.replace(/\r/g, "").split("\n").entries()) {
      if (index > 0) this.newLine();
      this.put(line, true);
    }
  }

  newLine(): void {
    const text = this.pieces.join("").trimEnd();
    const prefix = this.depth > 0 ? ">".repeat(this.depth) + (text === "" ? "" : " ") : "";
    this.done.push(prefix + text);
    this.length += prefix.length + 1;
    this.blank = text === "";
    this.pieces = [];
    this.spaced = true;
    this.wantsGap = false;
  }

  /** Starts a new line unless one has just started. */
  block(): void {
    if (this.pieces.some((piece) => piece !== " ")) this.newLine();
    this.pieces = [];
    this.spaced = true;
  }

  /** As block, with an empty line before. */
  paragraph(): void {
    this.block();
    if (!this.blank) this.newLine();
  }

  /** A blank before the next word, between cells. */
  gap(): void {
    this.wantsGap = true;
  }

  /** One depth of quotation more or less. */
  quote(change: number): void {
    this.block();
    this.depth = Math.max(0, Math.min(DEEPEST_QUOTE, this.depth + change));
  }

  mark(): Mark {
    return { line: this.done.length, piece: this.pieces.length };
  }

  /** What was written since a mark; of a long stretch only its end. */
  since(mark: Mark): string {
    const onThisLine = mark.line === this.done.length;
    const tail = this.pieces
      .slice(onThisLine ? mark.piece : 0)
      .slice(-200)
      .join("");
    return onThisLine
      ? tail
      : [...this.done.slice(Math.max(mark.line, this.done.length - 5)), tail].join(" ").slice(-5000);
  }

  /** The text; never more than two empty lines in a row. */
  finish(): string {
    this.block();
    const lines = this.done;
    const kept = lines.filter((line, index) => line !== "" || lines[index - 1] !== "" || lines[index - 2] !== "");
    return kept.join("\n").replace(/^\n+/, "").trimEnd();
  }

  private put(text: string, literal = false): void {
    const lead = this.spaced && !literal && text.startsWith(" ") ? text.slice(1) : text;
    if (lead === "") return;
    if (this.wantsGap && !this.spaced) this.pieces.push(" ");
    this.wantsGap = false;
    this.pieces.push(lead);
    this.length += lead.length;
    this.spaced = lead.endsWith(" ");
  }
}
