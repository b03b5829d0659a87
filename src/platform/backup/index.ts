export { ArchiveError, type WaitingJob } from "./archive.ts";
export { type Restored, type RestoreOptions, restore } from "./restore.ts";
export { backup, type Written } from "./write.ts";
