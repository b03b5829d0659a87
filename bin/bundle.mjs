import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, relative } from "node:path";
import { root } from "./runtime.mjs";

/**
 * The bundle of src/main.ts, made anew only when a source or the lock file changed: a start spends milliseconds on
 * looking, not a second on building. Its name carries the state of the sources, and it is renamed into place, so two
 * starts at once or a kill halfway never leave a file that is half of one and half of another.
 */
export async function bundle(entry = join(root, "src/main.ts")) {
  if (!existsSync(entry)) throw new Error(`${relative(root, entry)} is missing. This folder is not a whole Bashkë.`);
  const folder = buildFolder();
  const file = join(folder, `bashke-${stateOfSources(entry)}.mjs`);
  if (existsSync(file)) return file;
  const aside = join(folder, `making-${process.pid}.mjs`);
  const { build } = await import("esbuild").catch(() => {
    throw new Error("The package esbuild is missing. Run npm install.");
  });
  try {
    await build({
      entryPoints: [entry],
      outfile: aside,
      absWorkingDir: root,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node22",
      packages: "external",
      jsx: "automatic",
      jsxImportSource: "preact",
      loader: { ".css": "text", ".svg": "text", ".sql": "text" },
      sourcemap: "inline",
      sourcesContent: false,
      logLevel: "silent",
    });
  } catch (error) {
    rmSync(aside, { force: true });
    const first = error.errors?.[0];
    const at = first?.location ? `${first.location.file}:${first.location.line}: ` : "";
    throw new Error(`Bashkë could not be built. ${at}${first?.text ?? error.message}`);
  }
  renameSync(aside, file);
  dropOld(folder, file);
  return file;
}

/** Sizes and times of all sources: cheap, and enough, for a source that changed has another time. */
function stateOfSources(entry) {
  const hash = createHash("sha256").update(entry).update(process.platform);
  const look = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const each of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, each.name);
      if (each.isDirectory()) walk(path);
      else if (!each.name.includes(".test.")) look(path);
    }
  };
  walk(join(root, "src"));
  look(join(root, "package.json"));
  look(entry);
  look(join(root, "bin/bundle.mjs"));
  return hash.digest("hex").slice(0, 16);
}

/** `.build` in the project; where that may not be written, a private folder with a link to the packages. */
function buildFolder() {
  const own = join(root, ".build");
  try {
    mkdirSync(own, { recursive: true });
    accessSync(own, constants.W_OK);
    return own;
  } catch {
    return privateFolder();
  }
}

function privateFolder() {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `bashke-build-${uid}-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  // Whoever can write here can run what he likes as us.
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o022) !== 0) {
    throw new Error(`${folder} belongs to somebody else. Remove it, or make ${join(root, ".build")} writable.`);
  }
  const link = join(folder, "node_modules");
  try {
    symlinkSync(join(root, "node_modules"), link);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  writeFileSync(join(folder, "package.json"), '{"type":"module"}\n');
  return folder;
}

/** Keeps the newest few: another process may just be importing the one before. */
function dropOld(folder, newest) {
  const old = readdirSync(folder)
    .filter((name) => /^(bashke|making)-.*\.mjs$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => file !== newest)
    .map((file) => ({ file, at: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { file, at } of old.slice(2)) if (Date.now() - at > 60_000) rmSync(file, { force: true });
}
