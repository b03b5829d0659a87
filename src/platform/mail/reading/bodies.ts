/** A text that can be read, made only when it is wanted: turning HTML into text costs more than all the rest. */
export interface Body {
  readonly text: () => string;
  readonly html: string;
  readonly plain: boolean;
}

/** Of several forms of one text: the plain one, unless it is empty or only says that HTML is needed. */
export function chooseBody(bodies: Body[]): Body | null {
  const html = bodies.find((body) => body.html !== "")?.html ?? "";
  const plain = bodies.find((body) => body.plain && body.text().trim() !== "");
  const rich = bodies.findLast((body) => body.html !== "");
  const says = plain?.text().trim() ?? "";
  const stub = says.length < 250 && /\bhtml\b/i.test(says);
  const chosen = plain && !(stub && rich && rich.text().trim().length > says.length) ? plain : (rich ?? bodies[0]);
  return chosen ? { text: chosen.text, html, plain: chosen.plain } : null;
}

/** Parts that follow one another: their texts too, but a text that was already said is not said twice. */
export function joinBodies(bodies: Body[]): Body | null {
  if (bodies.length <= 1) return bodies[0] ?? null;
  return {
    text: once(() => {
      const texts: string[] = [];
      const said: string[] = [];
      for (const body of bodies) {
        const text = body.text().trim();
        const bare = squeezed(text);
        if (bare === "" || said.slice(0, 10).some((earlier) => earlier.includes(bare))) continue;
        texts.push(text);
        said.push(bare);
      }
      return texts.join("\n\n");
    }),
    html: bodies
      .map((body) => body.html)
      .filter((html) => html !== "")
      .join("\n"),
    plain: bodies.some((body) => body.plain),
  };
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

const squeezed = (text: string): string => text.replace(/[\s*_>]+/g, "");
