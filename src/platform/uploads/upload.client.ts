import { NotTaken, sendFile } from "./send-file.ts";

/**
 * Brings picked files to the server piece by piece while the rest of the form is written. The box:
 * `<div data-uploads="ADDRESS" data-upload-field="NAME" data-upload-words='{"…"}'>` round a file field, with a list
 * `[data-upload-list]` and a line that is read aloud, `[data-upload-said]`. Without script the field sends its files with
 * the form.
 */
interface Words {
  readonly going: string;
  readonly waiting: string;
  readonly whole: string;
  readonly failed: string;
  readonly again: string;
  readonly remove: string;
  readonly hold: string;
  readonly faults: Readonly<Record<string, string>>;
}

export function useUploads(page: Document): void {
  for (const box of page.querySelectorAll<HTMLElement>("[data-uploads]")) openBox(page, box);
}

function openBox(page: Document, box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>("input[type=file]");
  const form = box.closest("form");
  const list = box.querySelector<HTMLElement>("[data-upload-list]");
  const said = box.querySelector<HTMLElement>("[data-upload-said]");
  if (!input || !form || !list || !said) return;
  const address = new URL(box.dataset.uploads ?? "", page.baseURI).href;
  const field = box.dataset.uploadField ?? "upload";
  const words = JSON.parse(box.dataset.uploadWords ?? "{}") as Words;
  let queue: Promise<void> = Promise.resolve();
  let running = 0;
  let sendWhenDone: HTMLElement | null | undefined;
  const say = (text: string, name: string, more: Record<string, string> = {}) => {
    said.textContent = filled(text, { name, ...more });
  };

  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    // Taken over from the field, or the browser would send them once more with the form.
    input.value = "";
    for (const file of files) enqueue(file, lineOf(file));
  });

  form.addEventListener("submit", (event) => {
    if (running === 0) return;
    event.preventDefault();
    sendWhenDone = (event as SubmitEvent).submitter;
    said.textContent = words.hold;
  });

  const enqueue = (file: File, line: Line) => {
    running += 1;
    // One after the other: on a weak line two at once are both late.
    queue = queue
      .then(() => bring(file, line))
      .then(() => {
        running -= 1;
        if (running > 0 || sendWhenDone === undefined) return;
        const button = sendWhenDone;
        sendWhenDone = undefined;
        form.requestSubmit(button as HTMLElement | null);
      });
  };

  async function bring(file: File, line: Line): Promise<void> {
    let told = 0;
    try {
      const id = await sendFile(
        file,
        address,
        {
          progress(received) {
            const percent = Math.floor((100 * received) / file.size);
            line.bar.value = percent;
            line.text.textContent = filled(words.going, { name: file.name, percent: String(percent) });
            if (percent - told < 25 && received < file.size) return;
            told = percent;
            say(words.going, file.name, { percent: String(percent) });
          },
          waiting(ms) {
            line.text.textContent = filled(words.waiting, {
              name: file.name,
              seconds: String(Math.max(1, Math.round(ms / 1000))),
            });
          },
        },
        { fetch: (...given) => fetch(...given), pause: pauseOn(page.defaultView!) },
      );
      line.finish(id);
      say(words.whole, file.name);
    } catch (error) {
      const fault = error instanceof NotTaken ? error.fault : "no-line";
      const why = filled(words.failed, { name: file.name, why: words.faults[fault] ?? words.faults["no-line"] ?? "" });
      line.fail(why, () => enqueue(file, line));
      sendWhenDone = undefined;
      said!.textContent = why;
    }
  }

  interface Line {
    readonly bar: HTMLProgressElement;
    readonly text: HTMLElement;
    finish(id: string): void;
    fail(why: string, again: () => void): void;
  }

  function lineOf(file: File): Line {
    const item = page.createElement("li");
    const text = page.createElement("span");
    const bar = page.createElement("progress");
    text.textContent = file.name;
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    item.append(text, " ", bar);
    list!.append(item);
    return {
      bar,
      text,
      finish(id) {
        // Picked twice, it is the same file once.
        for (const other of list!.querySelectorAll(`input[value="${CSS.escape(id)}"]`)) other.closest("li")?.remove();
        const hidden = page.createElement("input");
        hidden.type = "hidden";
        hidden.name = field;
        hidden.value = id;
        text.textContent = filled(words.whole, { name: file.name });
        bar.remove();
        item.append(
          hidden,
          button(words.remove, file.name, () => void away(item, id)),
        );
        list!.append(item);
      },
      fail(why, again) {
        text.textContent = why;
        bar.value = 0;
        const retry = button(words.again, file.name, () => {
          retry.remove();
          drop.remove();
          again();
        });
        const drop = button(words.remove, file.name, () => item.remove());
        item.append(retry, " ", drop);
      },
    };
  }

  async function away(item: HTMLElement, id: string): Promise<void> {
    item.remove();
    await fetch(`${address}/${id}/removal`, { method: "POST" }).catch(() => {});
    input!.focus();
  }

  function button(label: string, name: string, act: () => void): HTMLButtonElement {
    const made = page.createElement("button");
    made.type = "button";
    made.className = "button button--plain button--small";
    made.textContent = label;
    made.setAttribute("aria-label", `${label}: ${name}`);
    made.addEventListener("click", act);
    return made;
  }
}

const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");

/** Waits, but no longer than the line is away. */
const pauseOn =
  (view: Window) =>
  (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const go = () => {
        view.clearTimeout(timer);
        view.removeEventListener("online", go);
        resolve();
      };
      const timer = view.setTimeout(go, ms);
      view.addEventListener("online", go);
    });

if (typeof document !== "undefined") useUploads(document);
