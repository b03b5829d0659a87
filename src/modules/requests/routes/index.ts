import { get, post, type Route } from "../../../platform/http/route.ts";
import { describeApi } from "./api.ts";
import { postDraft, postDraftChange, showDraftEdit, showNew } from "./ask.tsx";
import { requestData, requestTable } from "./data.ts";
import { showDesk, showHelp, showMine } from "./desk.tsx";
import { downloadFile } from "./files.ts";
import { listData, showList } from "./list.tsx";
import { postFollowUp, postHiding, postJudgement, postResending, postWithdrawal, showRequest } from "./request.tsx";
import { postDraftRemoval, postDraftSignIn, postSending, showCheckMail, showDraft } from "./sending.tsx";
import { showStatistics, statisticsTable } from "./statistics.tsx";

/** A letter with every accent is small; a limit against machines, not against writers. */
const LETTERS = { limit: { points: 30, perSeconds: 600 }, maxBytes: 256 * 1024 };

/** Named pages stand before the one with a slug, which would take them all. */
export const routes: readonly Route[] = [
  get("/requests", "requests.read", showList, { cached: true }),
  get("/requests/data.json", "requests.read", listData),
  get("/requests/data.csv", "requests.read", requestTable, { limit: { points: 10, perSeconds: 600 } }),
  get("/requests/openapi.json", "requests.read", describeApi),
  get("/requests/statistics", "requests.read", showStatistics, { cached: true }),
  get("/requests/statistics.csv", "requests.read", statisticsTable, { limit: { points: 20, perSeconds: 600 } }),
  get("/requests/help", "requests.read", showHelp, { cached: true }),
  get("/requests/new", "requests.ask", showNew),
  get("/requests/mine", "requests.own", showMine),
  get("/requests/staff", "requests.moderate", showDesk),
  post("/requests/drafts", "requests.ask", postDraft, LETTERS),
  get("/requests/drafts/:key", "requests.ask", showDraft),
  get("/requests/drafts/:key/edit", "requests.ask", showDraftEdit),
  get("/requests/drafts/:key/letter-sent", "requests.ask", showCheckMail),
  post("/requests/drafts/:key", "requests.ask", postDraftChange, LETTERS),
  post("/requests/drafts/:key/sign-in", "requests.ask", postDraftSignIn, { limit: { points: 10, perSeconds: 600 } }),
  post("/requests/drafts/:key/sending", "requests.send", postSending, { limit: { points: 30, perSeconds: 600 } }),
  post("/requests/drafts/:key/removal", "requests.own", postDraftRemoval),
  get("/requests/:slug", "requests.read", showRequest, { cached: true }),
  get("/requests/:slug/data.json", "requests.read", requestData),
  get("/requests/:slug/letters/:message/files/:position", "requests.read", downloadFile),
  post("/requests/:slug/judgements", "requests.own", postJudgement),
  post("/requests/:slug/letters", "requests.own", postFollowUp, LETTERS),
  post("/requests/:slug/withdrawal", "requests.own", postWithdrawal),
  post("/requests/:slug/hiding", "requests.moderate", postHiding),
  post("/requests/:slug/letters/:message/resending", "requests.moderate", postResending),
];
