import type { Say, Text } from "../../../say/index.ts";
import type { Tone } from "../../../ui/tag/tag.tsx";
import type { InState, OutState } from "../rules.ts";
import { reasonTexts, texts } from "../texts.ts";

export const OUT_WORDS: Readonly<Record<OutState, { word: Text; tone: Tone }>> = {
  queued: { word: texts.stateQueued, tone: "info" },
  sending: { word: texts.stateSending, tone: "info" },
  deferred: { word: texts.stateDeferred, tone: "due" },
  sent: { word: texts.stateSent, tone: "ok" },
  failed: { word: texts.stateFailed, tone: "late" },
  kept: { word: texts.stateKept, tone: "idle" },
};

export const IN_WORDS: Readonly<Record<InState, { word: Text; tone: Tone }>> = {
  received: { word: texts.stateReceived, tone: "info" },
  placed: { word: texts.statePlaced, tone: "ok" },
  held: { word: texts.stateHeld, tone: "due" },
  failed: { word: texts.stateUnread, tone: "late" },
  "set-aside": { word: texts.stateSetAside, tone: "idle" },
};

export const EVENT_WORDS: Readonly<
  Record<"accepted" | "deferred" | "refused" | "bounce" | "delay" | "complaint" | "kept", { word: Text; tone: Tone }>
> = {
  accepted: { word: texts.eventAccepted, tone: "ok" },
  deferred: { word: texts.eventDeferred, tone: "due" },
  refused: { word: texts.eventRefused, tone: "late" },
  bounce: { word: texts.eventBounce, tone: "late" },
  delay: { word: texts.eventDelay, tone: "due" },
  complaint: { word: texts.eventComplaint, tone: "late" },
  kept: { word: texts.eventKept, tone: "idle" },
};

const CLASS_WORDS: Readonly<Record<string, Text>> = {
  answer: texts.classAnswer,
  "auto-reply": texts.classAutoReply,
  bounce: texts.classBounce,
  delay: texts.classDelay,
  spam: texts.classSpam,
};

export const classWord = (say: Say, letterClass: string | null): string | null => {
  const text = letterClass ? CLASS_WORDS[letterClass] : undefined;
  return text ? say(text) : letterClass;
};

/** A code in words, whichever department gave it ("requests.spam"); what staff wrote themselves stays as it is. */
export const reasonWords = (say: Say, reason: string | null): string | null => {
  const code = reason?.replace(/^[a-z]+\./, "").replace(/^placed by /, "by-");
  const text = code ? reasonTexts[code] : undefined;
  return text ? say(text) : reason;
};
