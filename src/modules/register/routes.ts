import type { Route } from "../../platform/http/route.ts";
import { directoryRoutes } from "./routes/directory.tsx";
import { editRoutes } from "./routes/edit.tsx";
import { exportRoutes } from "./routes/export.ts";
import { importRoutes } from "./routes/import.tsx";
import { organisationRoutes } from "./routes/organisation.tsx";
import { partRoutes } from "./routes/parts.tsx";
import { placeRoutes } from "./routes/places.tsx";
import { suggestionRoutes } from "./routes/suggestions.tsx";

export const routes: readonly Route[] = [
  ...exportRoutes,
  ...directoryRoutes,
  ...placeRoutes,
  ...suggestionRoutes,
  ...organisationRoutes,
  ...editRoutes,
  ...partRoutes,
  ...importRoutes,
];
