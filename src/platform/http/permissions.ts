import type { Module } from "../module/define.ts";
import { type Audience, isAmong, type Viewer } from "../module/people.ts";

/** All permissions of all modules, under their names. */
export interface Permissions {
  holds(viewer: Viewer | null, permission: string): boolean;
  /** For the table in docs/permissions.md. */
  readonly all: ReadonlyMap<string, { module: string; audience: Audience }>;
}

/** Gathers what the modules declare; a route that names an unknown permission stops the start. */
export function gatherPermissions(modules: readonly Module[]): Permissions {
  const all = new Map<string, { module: string; audience: Audience }>();
  for (const module of modules) {
    for (const [name, audience] of Object.entries(module.can)) {
      if (!name.startsWith(`${module.name}.`)) throw new Error(`${module.name} declares a foreign permission ${name}`);
      all.set(name, { module: module.name, audience });
    }
  }
  for (const route of modules.flatMap((module) => module.routes)) {
    if (!all.has(route.who)) throw new Error(`${route.method} ${route.path} names no known permission: ${route.who}`);
  }
  return {
    all,
    holds(viewer, permission) {
      const found = all.get(permission);
      if (!found) throw new Error(`unknown permission ${permission}`);
      return isAmong(viewer, found.audience, found.module);
    },
  };
}
