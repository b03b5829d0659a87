import { get, post, type Route } from "../../../platform/http/route.ts";
import { asDocx, asPdf, cover, frozenJson, picture } from "./downloads.ts";
import { postText, showEditor, showVersion } from "./editor.tsx";
import { libraryFeed, libraryTable, showLibrary } from "./library.tsx";
import { showEvidence, showPublication } from "./publication.tsx";
import { showSince } from "./since.tsx";
import {
  postCover,
  postEdition,
  postFacts,
  postFile,
  postFileRemoval,
  postNew,
  postPicture,
  postPictureWords,
  postWithdrawal,
  showDesk,
  showEdit,
  showNew,
} from "./staff.tsx";

const READ = "publications.read";
const WRITE = "publications.write";
/** Setting a long report takes a second of one processor. */
const HEAVY = { limit: { points: 30, perSeconds: 600 } } as const;
const TEXT = { maxBytes: 4_000_000 } as const;

/** Named pages stand before the one with a slug, which would take them all. */
export const routes: readonly Route[] = [
  get("/publications", READ, showLibrary, { cached: true }),
  post("/publications", WRITE, postNew),
  get("/publications/feed.atom", READ, libraryFeed, { cached: true }),
  get("/publications/data.csv", READ, libraryTable, { limit: { points: 20, perSeconds: 600 } }),
  get("/publications/desk", WRITE, showDesk),
  get("/publications/new", WRITE, showNew),
  get("/publications/:slug", READ, showPublication, { cached: true }),
  get("/publications/:slug/editions/:number", READ, showPublication, { cached: true }),
  get("/publications/:slug/edition.json", READ, frozenJson),
  get("/publications/:slug/document.pdf", READ, asPdf, HEAVY),
  get("/publications/:slug/document.docx", READ, asDocx, HEAVY),
  get("/publications/:slug/cover.png", READ, cover, { limit: { points: 600, perSeconds: 600 } }),
  get("/publications/:slug/pictures/:name", READ, picture),
  get("/publications/:slug/since", READ, showSince, { limit: { points: 60, perSeconds: 600 } }),
  get("/publications/:slug/numbers/:at", READ, showEvidence, { limit: { points: 60, perSeconds: 600 } }),
  get("/publications/:slug/edit", WRITE, showEdit),
  post("/publications/:slug/facts", WRITE, postFacts),
  get("/publications/:slug/text/:language", WRITE, showEditor),
  post("/publications/:slug/text/:language", WRITE, postText, TEXT),
  get("/publications/:slug/text/:language/versions/:version", WRITE, showVersion),
  post("/publications/:slug/pictures", WRITE, postPicture, { maxBytes: 13_000_000 }),
  post("/publications/:slug/pictures/:picture", WRITE, postPictureWords),
  post("/publications/:slug/cover", WRITE, postCover, { maxBytes: 13_000_000 }),
  post("/publications/:slug/files", WRITE, postFile, { maxBytes: 31_000_000 }),
  post("/publications/:slug/files/removal", WRITE, postFileRemoval),
  post("/publications/:slug/editions", WRITE, postEdition),
  post("/publications/:slug/withdrawal", WRITE, postWithdrawal),
];
