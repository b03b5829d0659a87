import { get, post, type Route } from "../../../platform/http/route.ts";
import { showBatch } from "./compare.tsx";
import { batchArchive, batchTable } from "./files.ts";
import { postJudgements, postLetters, showJudgements, showLetters } from "./follow.tsx";
import { postAddresses, postDecision, showList, showMine, showStaff } from "./lists.tsx";
import { postChange, postDraft, postRemoval, postSending, showCheck, showEdit, showNew } from "./making.tsx";

const FORM = { limit: { points: 60, perSeconds: 600 }, maxBytes: 256 * 1024 };

/** Named pages stand before the one with a slug, which would take them all. */
export const routes: readonly Route[] = [
  get("/batches", "batches.read", showList, { cached: true }),
  get("/batches/new", "batches.send", showNew),
  get("/batches/mine", "batches.send", showMine),
  get("/batches/staff", "batches.approve", showStaff),
  post("/batches/staff/:id/decision", "batches.approve", postDecision),
  post("/batches/staff/:id/addresses", "batches.approve", postAddresses),
  post("/batches/drafts", "batches.send", postDraft, FORM),
  get("/batches/drafts/:id", "batches.send", showCheck),
  get("/batches/drafts/:id/edit", "batches.send", showEdit),
  post("/batches/drafts/:id", "batches.send", postChange, FORM),
  post("/batches/drafts/:id/sending", "batches.send", postSending, { limit: { points: 20, perSeconds: 600 } }),
  post("/batches/drafts/:id/removal", "batches.send", postRemoval),
  get("/batches/:slug", "batches.read", showBatch, { cached: true }),
  get("/batches/:slug/letters", "batches.send", showLetters),
  post("/batches/:slug/letters", "batches.send", postLetters, FORM),
  get("/batches/:slug/judgements", "batches.send", showJudgements),
  post("/batches/:slug/judgements", "batches.send", postJudgements, FORM),
  get("/batches/:slug/data.csv", "batches.read", batchTable, { limit: { points: 20, perSeconds: 600 } }),
  get("/batches/:slug/letters.zip", "batches.read", batchArchive, { limit: { points: 6, perSeconds: 600 } }),
];
