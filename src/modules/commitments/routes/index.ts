import { get, post, type Route } from "../../../platform/http/route.ts";
import { postAnswer, showAnswer } from "./answer.tsx";
import { postClaim, postFinding, postQuestion, postRevision, showPromise } from "./commitment.tsx";
import { showDesk } from "./desk.tsx";
import { promiseTable, showList } from "./list.tsx";
import { postNew, showNew } from "./making.tsx";

/** The link is the proof: no session is read, and nobody is asked to sign in. */
const BY_LINK = { machine: true } as const;

/** Named pages stand before the one with a slug, which would take them all. */
export const routes: readonly Route[] = [
  get("/commitments", "commitments.read", showList, { cached: true }),
  post("/commitments", "commitments.keep", postNew),
  get("/commitments/data.csv", "commitments.read", promiseTable, { limit: { points: 20, perSeconds: 600 } }),
  get("/commitments/new", "commitments.keep", showNew),
  get("/commitments/desk", "commitments.keep", showDesk),
  get("/commitments/answer/:token", "commitments.answer", showAnswer, {
    ...BY_LINK,
    limit: { points: 300, perSeconds: 600 },
  }),
  post("/commitments/answer/:token", "commitments.answer", postAnswer, {
    ...BY_LINK,
    limit: { points: 30, perSeconds: 600 },
  }),
  get("/commitments/:slug", "commitments.read", showPromise, { cached: true }),
  post("/commitments/:slug/findings", "commitments.keep", postFinding),
  post("/commitments/:slug/claims", "commitments.keep", postClaim),
  post("/commitments/:slug/revisions", "commitments.keep", postRevision),
  post("/commitments/:slug/questions", "commitments.keep", postQuestion),
];
