import type { Say } from "../../../say/index.ts";
import type { Status } from "../rules/scales.ts";
import { pageTexts as texts } from "../texts/page.ts";

export const statusWord = (say: Say, status: Status | "none"): string => say(texts[`status-${status}`]);
