import { askBefore } from "./confirm.ts";
import { copyLinks } from "./copy-link.ts";
import { countCharacters } from "./count-characters.ts";
import { checkFileSizes } from "./file-size.ts";
import { focusErrors } from "./focus-errors.ts";
import { rememberFolding } from "./folding.ts";
import { guardForms } from "./guard-forms.ts";
import { listKeys } from "./list-keys.ts";
import { filterLists } from "./live-filter.ts";
import { refreshFragments } from "./live-fragment.ts";
import { closeMenus } from "./menus.ts";
import { openWithChoice } from "./open-with-choice.ts";

/** Every page works without any of these. */
for (const start of [
  focusErrors,
  countCharacters,
  checkFileSizes,
  askBefore,
  guardForms,
  copyLinks,
  rememberFolding,
  filterLists,
  refreshFragments,
  listKeys,
  closeMenus,
  openWithChoice,
])
  start(document);
