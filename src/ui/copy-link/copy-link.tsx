import type { Say } from "../../say/index.ts";
import { Icon } from "../icon/icon.tsx";
import { texts } from "../texts.ts";

/** The address of this page to hand on. Without script it can be marked and copied; with it a button does so. */
export const CopyLink = ({ url, say, id = "copy-link" }: { url: string; say: Say; id?: string }) => (
  <div class="copy-link">
    <label class="field__label" for={id}>
      {say(texts.linkToPage)}
    </label>
    <div class="copy-link__line">
      <input class="input" id={id} type="text" readOnly value={url} />
      <button class="button button--quiet" type="button" data-copy={id} data-copied={say(texts.copied)} hidden>
        <Icon name="link" /> <span>{say(texts.copyLink)}</span>
      </button>
    </div>
    <p class="copy-link__said quiet-text" role="status" />
  </div>
);
