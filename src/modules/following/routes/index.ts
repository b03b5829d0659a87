import { get, post, type Route } from "../../../platform/http/route.ts";
import { postConfirm, postFollow, showConfirm, showFollow, showSent } from "./follow.tsx";
import { postMine, postStop, postStopAll, showMine, showStop, showStopAll } from "./mine.tsx";

const FORM = { limit: { points: 20, perSeconds: 600 }, maxBytes: 16 * 1024 };
/** One press in a mail program: no session, no token of a form. */
const ONE_CLICK = { machine: true, limit: { points: 60, perSeconds: 600 }, maxBytes: 4096 } as const;

export const routes: readonly Route[] = [
  get("/follow", "following.follow", showFollow),
  post("/follow", "following.follow", postFollow, FORM),
  get("/follow/sent", "following.follow", showSent),
  get("/follow/confirm/:token", "following.follow", showConfirm),
  post("/follow/confirm/:token", "following.follow", postConfirm, FORM),
  get("/follow/stop/:token", "following.follow", showStop),
  post("/follow/stop/:token", "following.follow", postStop, ONE_CLICK),
  get("/follow/stop-all/:token", "following.follow", showStopAll),
  post("/follow/stop-all/:token", "following.follow", postStopAll, ONE_CLICK),
  get("/following", "following.own", showMine),
  post("/following", "following.own", postMine, FORM),
  get("/following/:token", "following.follow", showMine),
  post("/following/:token", "following.follow", postMine, FORM),
];
