import { get, post, type Route } from "../../../platform/http/route.ts";
import { postAttendance, showAttendance, showSheet } from "./attendance.tsx";
import { bodyCalendar, meetingCalendar, myCalendar } from "./calendar.ts";
import { oparl, popolo } from "./data.ts";
import { showDesk, showMine } from "./desks.tsx";
import { postDoor, showDoor } from "./door.tsx";
import {
  postAnswer as postMyAnswer,
  postCorrection as postMyCorrection,
  postReport,
  showInvitation,
  showPaper as showMyPaper,
} from "./invitation.tsx";
import {
  PAPER_FORM_BYTES,
  postAgenda,
  postAnswer,
  postApproval,
  postDeed,
  postNew,
  postPaper,
  postPaperRemoval,
  postTime,
  showManage,
  showNew,
} from "./manage.tsx";
import { showAll, showList, showMeeting, showPaper } from "./meeting.tsx";
import { postCorrection, postMinutes, showMinutes } from "./minutes.tsx";
import { minutesDocx, minutesPdf } from "./paper.ts";

/** The link is the proof: no session is read, and nobody is asked to sign in. */
const BY_LINK = { machine: true, limit: { points: 120, perSeconds: 600 } } as const;
const M = "/bodies/:slug/meetings/:number";

const DATA = { limit: { points: 60, perSeconds: 600 } } as const;
const OPARL = { limit: { points: 600, perSeconds: 600 } } as const;
/** Printing is dear: a document is set anew each time it is asked for. */
const PRINT = { limit: { points: 60, perSeconds: 600 } } as const;

export const routes: readonly Route[] = [
  get("/oparl", "meetings.read", oparl, OPARL),
  get("/oparl/:kind", "meetings.read", oparl, OPARL),
  get("/oparl/:kind/:id", "meetings.read", oparl, OPARL),
  get("/oparl/:kind/:id/:list", "meetings.read", oparl, OPARL),
  get("/meetings/data.json", "meetings.read", popolo, DATA),
  get("/meetings", "meetings.read", showAll, { cached: true }),
  post("/meetings", "meetings.keep", postNew),
  get("/meetings/new", "meetings.keep", showNew),
  get("/meetings/desk", "meetings.keep", showDesk),
  get("/meetings/mine", "meetings.own", showMine),
  get("/meetings/calendar/:token", "meetings.answer", myCalendar, BY_LINK),
  get("/meetings/invitation/:token", "meetings.answer", showInvitation, BY_LINK),
  get("/meetings/invitation/:token/papers/:paper", "meetings.answer", showMyPaper, BY_LINK),
  post("/meetings/invitation/:token/answer", "meetings.answer", postMyAnswer, BY_LINK),
  post("/meetings/invitation/:token/corrections", "meetings.answer", postMyCorrection, BY_LINK),
  post("/meetings/invitation/:token/report", "meetings.answer", postReport, BY_LINK),
  get("/meetings/here/:token", "meetings.answer", showDoor, BY_LINK),
  post("/meetings/here/:token", "meetings.answer", postDoor, BY_LINK),
  get("/bodies/:slug/calendar.ics", "meetings.read", bodyCalendar, { cached: true }),
  get("/bodies/:slug/meetings", "meetings.read", showList, { cached: true }),
  post("/bodies/:slug/meetings", "meetings.keep", postNew),
  get("/bodies/:slug/meetings/new", "meetings.keep", showNew),
  get(M, "meetings.read", showMeeting, { cached: true }),
  get(`${M}/calendar.ics`, "meetings.read", meetingCalendar),
  get(`${M}/papers/:paper`, "meetings.read", showPaper),
  get(`${M}/manage`, "meetings.keep", showManage),
  post(`${M}/time`, "meetings.keep", postTime),
  post(`${M}/agenda`, "meetings.keep", postAgenda),
  post(`${M}/deeds`, "meetings.keep", postDeed),
  post(`${M}/approvals`, "meetings.keep", postApproval),
  post(`${M}/answers`, "meetings.keep", postAnswer),
  post(`${M}/papers`, "meetings.keep", postPaper, { maxBytes: PAPER_FORM_BYTES }),
  post(`${M}/papers/:paper/removal`, "meetings.keep", postPaperRemoval),
  get(`${M}/attendance`, "meetings.keep", showAttendance),
  post(`${M}/attendance`, "meetings.keep", postAttendance),
  get(`${M}/sheet`, "meetings.keep", showSheet),
  get(`${M}/minutes`, "meetings.keep", showMinutes),
  get(`${M}/minutes.pdf`, "meetings.read", minutesPdf, PRINT),
  get(`${M}/minutes.docx`, "meetings.read", minutesDocx, PRINT),
  post(`${M}/minutes`, "meetings.keep", postMinutes),
  post(`${M}/corrections/:correction`, "meetings.keep", postCorrection),
];
