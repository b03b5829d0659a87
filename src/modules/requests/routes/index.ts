import { get, post, type Route } from "../../../platform/http/route.ts";
import { MOST_FILE_BYTES } from "../rules/outgoing-files.ts";
import { describeApi } from "./api.ts";
import { postDraft, postDraftChange, showDraftEdit, showNew } from "./ask.tsx";
import { showClocks } from "./clocks.tsx";
import {
  downloadComplaint,
  postComplaint,
  postDecision,
  postLawsuit,
  postProtocol,
  showComplaint,
} from "./complaint.tsx";
import { requestData, requestTable } from "./data.ts";
import { postDataComplaint, showDataComplaint } from "./data-complaint.tsx";
import { showDesk, showHelp, showMine } from "./desk.tsx";
import { postStandingPerson, postStandingRemoval, showStandingPeople } from "./embargo.tsx";
import { listFeed, requestFeed } from "./feed.ts";
import { postFileCheck, showFile, showFileCheck, showFilePage } from "./file-view.tsx";
import { downloadFile } from "./files.ts";
import { listData, showList } from "./list.tsx";
import { officerRoutes } from "./officer.tsx";
import { postPart, postRevocation } from "./officer-steps.ts";
import { postPaper, showPaper } from "./paper.tsx";
import {
  postLetterRedaction,
  postPublicTitle,
  postTextRule,
  postTextRuleEnd,
  showLetterRedaction,
  showRedaction,
} from "./redaction.tsx";
import {
  postEmbargoChange,
  postFollowUp,
  postHiding,
  postJudgement,
  postResending,
  postWithdrawal,
  showRequest,
} from "./request.tsx";
import { postDraftRemoval, postDraftSignIn, postSending, showCheckMail, showDraft } from "./sending.tsx";
import { showSimilar } from "./similar.tsx";
import { showStatistics, statisticsTable } from "./statistics.tsx";

/** A letter with every accent is small; a limit against machines, not against writers. */
const LETTERS = { limit: { points: 30, perSeconds: 600 }, maxBytes: 256 * 1024 };
/** The same with the files that go along, and room for the wrapping of a form around them. */
const WITH_FILES = { ...LETTERS, maxBytes: MOST_FILE_BYTES + 1024 * 1024 };

/** Named pages stand before the one with a slug, which would take them all. */
export const routes: readonly Route[] = [
  get("/requests", "requests.read", showList, { cached: true }),
  get("/requests/data.json", "requests.read", listData),
  get("/requests/data.csv", "requests.read", requestTable, { limit: { points: 10, perSeconds: 600 } }),
  get("/requests/feed.atom", "requests.read", listFeed, { cached: true }),
  get("/requests/openapi.json", "requests.read", describeApi),
  get("/requests/statistics", "requests.read", showStatistics, { cached: true }),
  get("/requests/statistics.csv", "requests.read", statisticsTable, { limit: { points: 20, perSeconds: 600 } }),
  get("/requests/clocks", "requests.read", showClocks, { cached: true }),
  get("/requests/help", "requests.read", showHelp, { cached: true }),
  get("/requests/new", "requests.ask", showNew),
  get("/requests/similar", "requests.ask", showSimilar, { limit: { points: 240, perSeconds: 600 } }),
  get("/requests/staff/journalists", "requests.moderate", showStandingPeople),
  post("/requests/staff/journalists", "requests.moderate", postStandingPerson),
  post("/requests/staff/journalists/removal", "requests.moderate", postStandingRemoval),
  get("/requests/mine", "requests.own", showMine),
  get("/requests/staff", "requests.moderate", showDesk),
  post("/requests/drafts", "requests.ask", postDraft, WITH_FILES),
  get("/requests/drafts/:key", "requests.ask", showDraft),
  get("/requests/drafts/:key/edit", "requests.ask", showDraftEdit),
  get("/requests/drafts/:key/letter-sent", "requests.ask", showCheckMail),
  post("/requests/drafts/:key", "requests.ask", postDraftChange, WITH_FILES),
  post("/requests/drafts/:key/sign-in", "requests.ask", postDraftSignIn, { limit: { points: 10, perSeconds: 600 } }),
  post("/requests/drafts/:key/sending", "requests.send", postSending, { limit: { points: 30, perSeconds: 600 } }),
  post("/requests/drafts/:key/removal", "requests.own", postDraftRemoval),
  ...officerRoutes,
  get("/personal-data/complaint", "requests.ask", showDataComplaint),
  post("/personal-data/complaint", "requests.ask", postDataComplaint, LETTERS),
  get("/requests/:slug", "requests.read", showRequest, { cached: true }),
  get("/requests/:slug/paper", "requests.own", showPaper),
  post("/requests/:slug/paper", "requests.own", postPaper, WITH_FILES),
  get("/requests/:slug/complaint", "requests.own", showComplaint),
  post("/requests/:slug/complaint", "requests.own", postComplaint, LETTERS),
  post("/requests/:slug/complaint/protocol", "requests.own", postProtocol),
  post("/requests/:slug/complaint/decision", "requests.own", postDecision),
  post("/requests/:slug/complaint/lawsuit", "requests.own", postLawsuit),
  get("/requests/:slug/complaint/letter.pdf", "requests.own", downloadComplaint),
  get("/requests/:slug/feed.atom", "requests.read", requestFeed, { cached: true }),
  get("/requests/:slug/data.json", "requests.read", requestData),
  get("/requests/:slug/letters/:message/files/:position", "requests.read", downloadFile),
  get("/requests/:slug/letters/:message/files/:position/view", "requests.read", showFile),
  get("/requests/:slug/letters/:message/files/:position/pages/:page", "requests.read", showFilePage),
  get("/requests/:slug/letters/:message/files/:position/check", "requests.moderate", showFileCheck),
  post("/requests/:slug/letters/:message/files/:position/check", "requests.moderate", postFileCheck, {
    maxBytes: MOST_FILE_BYTES + 1024 * 1024,
  }),
  post("/requests/:slug/judgements", "requests.own", postJudgement),
  post("/requests/:slug/letters", "requests.own", postFollowUp, WITH_FILES),
  post("/requests/:slug/parts", "requests.own", postPart),
  post("/requests/:slug/answer-links/revocation", "requests.moderate", postRevocation),
  post("/requests/:slug/embargo", "requests.own", postEmbargoChange),
  post("/requests/:slug/withdrawal", "requests.own", postWithdrawal),
  post("/requests/:slug/hiding", "requests.moderate", postHiding),
  get("/requests/:slug/redaction", "requests.moderate", showRedaction),
  post("/requests/:slug/title", "requests.moderate", postPublicTitle),
  post("/requests/:slug/text-rules", "requests.moderate", postTextRule),
  post("/requests/:slug/text-rules/:rule/end", "requests.moderate", postTextRuleEnd),
  get("/requests/:slug/letters/:message/redaction", "requests.moderate", showLetterRedaction),
  post("/requests/:slug/letters/:message/redaction", "requests.moderate", postLetterRedaction),
  post("/requests/:slug/letters/:message/resending", "requests.moderate", postResending),
];
