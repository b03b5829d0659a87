import type {} from "./schema.ts";

export { uploadRoutes } from "./routes.ts";
export { listUploads, type UploadRow } from "./rows.ts";
export type { UploadFault, UploadLimits } from "./rules.ts";
export { dropUpload, expireUploads, keepUpload, type TakenFile, takeUploads } from "./uploads.ts";
