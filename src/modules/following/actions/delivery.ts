import type { MailTaker, OutgoingEvent } from "../../../platform/module/answers.ts";
import type { Tx } from "../../../platform/work/index.ts";
import { lockFollower, setFollower } from "../queries/follows.ts";
import { afterReturn } from "../rules/letters.ts";
import { FOLLOWER_KIND } from "./follow.ts";

/** An address that does not take letters is left in peace until its owner says otherwise. */
async function told(tx: Tx, event: OutgoingEvent): Promise<void> {
  if (event.recordKind !== FOLLOWER_KIND || (event.kind !== "bounce" && event.kind !== "refused")) return;
  const follower = await lockFollower(tx, event.recordId);
  if (!follower || follower.paused_at) return;
  const { soft, pause } = afterReturn(follower.soft_bounces, event.status);
  await setFollower(tx, follower.id, {
    soft_bounces: soft,
    soft_at: event.at,
    ...(pause && { paused_at: event.at, pause_reason: pause }),
  });
}

/** Nobody answers these letters; what comes back is for the post room. */
export const mail: MailTaker = {
  place: async () => ({ kind: "not-mine" }),
  placeByHand: async () => ({ kind: "not-mine" }),
  told,
};
