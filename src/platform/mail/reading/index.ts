export {
  type Authenticity,
  type AuthenticityOptions,
  authenticity,
  type Resolver,
  type Verdict,
} from "./authenticity.ts";
export type { Bounce } from "./classify/bounce.ts";
export { type Classification, classify, type MailClass } from "./classify/classify.ts";
export { type Inspection, inspect } from "./inspect.ts";
export { LIMITS, type Limits } from "./limits.ts";
export { type ReadOptions, readMail } from "./read-mail.ts";
export type { Address, Attachment, Header, ReadMail, Segment } from "./types.ts";
