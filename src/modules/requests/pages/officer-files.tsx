import type { Say } from "../../../say/index.ts";
import { FileField } from "../../../ui/index.ts";
import { ANSWER_FILES, MOST_PLAIN_BYTES } from "../rules/officer.ts";
import { officerTexts as texts } from "../texts/officer.ts";

export interface UploadsView {
  /** Where the script brings the files. */
  readonly path: string;
  readonly whole: readonly { id: string; name: string; size: number }[];
  /** Begun and not finished: how much is here, in percent. */
  readonly half: readonly { name: string; percent: number }[];
}

/**
 * Files for an answer. Without script an ordinary field; with script they travel piece by piece while the form is being
 * written (platform/uploads/upload.client.ts), and what is here already stands in the list.
 */
export const UploadFields = ({ view, say }: { view: UploadsView; say: Say }) => (
  <div data-uploads={view.path} data-upload-field="upload" data-upload-words={JSON.stringify(words(say))}>
    <FileField
      name="files"
      label={say(texts.files)}
      hint={say(texts.filesHint, {
        each: say.bytes(ANSWER_FILES.mostBytes),
        plain: say.bytes(MOST_PLAIN_BYTES),
      })}
      multiple
    />
    {view.half.map(({ name, percent }) => (
      <p key={name} class="quiet-text">
        {say(texts.filesHalf, { name, percent: say.number(percent) })}
      </p>
    ))}
    {view.whole.length > 0 && <p class="quiet-text">{say(texts.filesHere)}</p>}
    <ul data-upload-list aria-label={say(texts.files)}>
      {view.whole.map(({ id, name, size }) => (
        <li key={id}>
          <input type="checkbox" id={`upload-${id}`} name="upload" value={id} checked />{" "}
          <label for={`upload-${id}`}>
            {name} ({say.bytes(size)})
          </label>
        </li>
      ))}
    </ul>
    <p role="status" data-upload-said class="quiet-text" />
  </div>
);

/** The words of the script. What it fills in itself stays in braces. */
function words(say: Say) {
  const open = { name: "{name}", percent: "{percent}", seconds: "{seconds}", why: "{why}" };
  const sizes = { each: say.bytes(ANSWER_FILES.mostBytes), together: say.bytes(ANSWER_FILES.mostTogether) };
  const faults = [
    "no-line",
    "empty-file",
    "file-too-large",
    "too-many-files",
    "files-too-large",
    "unreadable",
    "wrong-sum",
    "bad-claim",
    "gone",
  ] as const;
  return {
    going: say(texts["upload-going"], open),
    waiting: say(texts["upload-waiting"], open),
    whole: say(texts["upload-whole"], open),
    failed: say(texts["upload-failed"], open),
    again: say(texts["upload-again"]),
    remove: say(texts["upload-remove"]),
    hold: say(texts["upload-hold"]),
    faults: Object.fromEntries(faults.map((fault) => [fault, say(texts[`fault-${fault}`], sizes)])),
  };
}
