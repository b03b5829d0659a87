import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { createAdministratorLink, findPersonByEmail, startSignIn } from "../../src/modules/accounts/index.ts";
import { startDraft as startBatch } from "../../src/modules/batches/actions/drafts.ts";
import { makeToken } from "../../src/modules/commitments/actions/answer-link.ts";
import { tokenFor } from "../../src/modules/following/actions/signing.ts";
import { sealed as sealedMeeting } from "../../src/modules/meetings/actions/signing.ts";
import { importFile, listMunicipalities } from "../../src/modules/register/index.ts";
import { startDraft } from "../../src/modules/requests/actions/drafts.ts";
import { sheetMark } from "../../src/modules/strategy/actions/signing.ts";
import { acceptMail, readArrived } from "../../src/platform/mail/in/index.ts";
import type { Role } from "../../src/platform/module/people.ts";
import type { TestHouse } from "./house.ts";
import { askAndReadLink } from "./officer.ts";

export interface SamplePage {
  /** Path without locale. */
  readonly path: string;
  /** As whom it is looked at; null is a visitor. */
  readonly as: Role | null;
  /** A file name for its picture. */
  readonly name: string;
}

type Find = (house: TestHouse) => Promise<string>;

const first =
  (query: string): Find =>
  async (house) => {
    const { rows } = await sql<{ value: string }>`${sql.raw(query)}`.execute(house.database.db);
    if (!rows[0]) throw new Error(`the example has nothing for a page: ${query}`);
    return String(rows[0].value);
  };

const anInvitation = first(
  "select i.id as value from meeting_invitation i join meeting m on m.id = i.meeting_id where m.example and m.state = 'convened' order by i.id limit 1",
);

/** What stands in an address: a record of the example for each parameter of each page. */
const PARAMETERS: Record<string, Find> = {
  "/held/:id": first("select id as value from mail_in where state = 'held' order by received_at limit 1"),
  "/outbox/:id": first("select id as value from mail_out order by created_at limit 1"),
  "/people/:id": first("select id as value from person where example order by email limit 1"),
  "/institutions/:slug": first(
    "select slug as value from organisation o where exists (select 1 from request r where r.institution_id = o.id) order by slug limit 1",
  ),
  "/organisations/:slug": first(
    "select slug as value from organisation where kind = 'organisation' order by slug limit 1",
  ),
  "/places/:slug": first("select slug as value from place where kind = 'municipality' order by slug limit 1"),
  "/register/organisations/:slug": first(
    "select slug as value from organisation where kind = 'organisation' order by slug limit 1",
  ),
  "/register/imports/:id": first("select id as value from register_import order by id desc limit 1"),
  "/requests/:slug": first("select slug as value from request order by number limit 1"),
  // Only who asked may complain: the citizen becomes the one whose request was refused last.
  "/requests/:slug/complaint": async (house) => {
    await house.cookieOf("citizen");
    const asker = await findPersonByEmail(house.database.db, "citizen.x@example.test");
    const { rows } = await sql<{ slug: string }>`update request set asker_id = ${asker?.id ?? null}::uuid
      where id = (select id from request where outcome = 'refused' and progress = 'closed' order by sent_on desc limit 1)
      returning slug`.execute(house.database.db);
    return rows[0]?.slug ?? "";
  },
  "/report/:what": first("select 'request:' || id as value from request order by number limit 1"),
  "/moderation/reports/:id": first("select id as value from report where decision is null order by at limit 1"),
  "/bodies/:slug": first("select slug as value from body where kind = 'council' limit 1"),
  "/bodies/:slug/seats/:seat": first(
    "select s.id as value from body_seat s join body b on b.id = s.body_id where b.kind = 'council' order by s.position limit 1",
  ),
  "/bodies/:slug/meetings/:number": first(
    "select m.year || '-' || m.number as value from meeting m join body b on b.id = m.body_id where b.kind = 'council' and m.state = 'minutes-sent' order by m.starts_at desc limit 1",
  ),
  "/meetings/invitation/:token": async (house) => sealedMeeting("invitation", await anInvitation(house)),
  "/meetings/here/:token": async (house) => sealedMeeting("door", await anInvitation(house)),
  "/strategies/:slug": first("select slug as value from strategy where example limit 1"),
  "/strategies/:slug/rounds/:period": first(
    "select period as value from monitoring_round where example and state = 'collecting' limit 1",
  ),
  "/strategies/:slug/objectives/:code": async () => "1",
  "/strategies/:slug/institutions/:institution": first(
    "select o.slug as value from activity a join organisation o on o.id = a.lead_id where a.example order by a.position limit 1",
  ),
  "/strategies/:slug/activities/:code": async () => "1.1.1",
  "/strategies/sheet/:token": async (house) =>
    sheetMark(
      await first(
        "select s.id as value from round_sheet s join monitoring_round r on r.id = s.round_id where r.example and r.state = 'collecting' order by s.id limit 1",
      )(house),
    ),
  "/commitments/:slug": first("select slug as value from commitment order by number limit 1"),
  "/commitments/answer/:token": async (house) => {
    const { token, tokenSha256 } = makeToken();
    await sql`insert into commitment_question (id, commitment_id, step, due_on, asked_on, token_sha256, at)
      select gen_random_uuid(), id, 'by-hand', due_on, due_on, ${tokenSha256}, now() from commitment order by number limit 1`.execute(
      house.database.db,
    );
    return token;
  },
  "/publications/:slug": first(
    "select slug as value from publication where kind = 'monitoring-report' and state = 'published' limit 1",
  ),
  "/publications/:slug/editions/:number": async () => "1",
  "/publications/:slug/numbers/:at": async () => "1",
  "/publications/:slug/text/:language": async () => "sr",
  "/publications/:slug/text/:language/versions/:version": async () => "1",
  "/batches/:slug": first("select slug as value from batch where example limit 1"),
  "/batches/drafts/:id": first("select id as value from batch where state = 'draft' limit 1"),
  "/requests/answer/:token": async (house) => (await askAndReadLink(house, "Lejet e ndërtimit të vitit 2024")).token,
  "/requests/:slug/letters/:message": first(
    "select id as value from request_message where request_id = (select id from request order by number limit 1) order by at limit 1",
  ),
  "/requests/:slug/redaction": first("select slug as value from request order by number limit 1"),
  "/requests/:slug/paper": (house) => PARAMETERS["/requests/:slug/complaint"]!(house),
  "/requests/drafts/:key": first("select key as value from request_draft order by created_at limit 1"),
  "/follow/confirm/:token": async (house) => tokenFor("confirm", await firstFollow(house, "id")),
  "/follow/stop/:token": async (house) => tokenFor("stop", await firstFollow(house, "id")),
  "/follow/stop-all/:token": async (house) => tokenFor("all", await firstFollow(house, "follower_id")),
  "/following/:token": async (house) => tokenFor("all", await firstFollow(house, "follower_id")),
  "/sign-in/:token": async (house) => (await createAdministratorLink(house.work())).split("/").at(-1) ?? "",
};

const firstFollow = (house: TestHouse, column: "id" | "follower_id") =>
  first(`select ${column} as value from follow order by id limit 1`)(house);

/** Answers that are files, data or a way on to another address; they have tests of their own. */
const NO_PAGES = [
  /\/raw$/,
  /\/html$/,
  /\.(json|csv|xlsx|atom|pdf|docx|png|zip|ics)$/,
  // A part of a page, fetched by the form's script.
  /^\/requests\/similar$/,
  /\/files\//,
  /\/pictures\//,
  /\/uploads\//,
  /\/papers\//,
  /^\/meetings\/calendar\//,
  /^\/oparl/,
  // Comes to be when an institution has answered; its journey looks at it.
  /\/receipts\//,
  /\/attachments\//,
  /^\/id\//,
  /^\/account\/email\//,
];

/** Brings about what the example has none of, since it lives for days only: a held letter, a draft, an import begun. */
async function prepareSamples(house: TestHouse): Promise<void> {
  const stray = `From: Zyra <zyra@larg.example>\r\nTo: askush@${house.config.mail.domain}\r\nSubject: Dokumenti i kerkuar\r\nMessage-ID: <1@larg.example>\r\n\r\nBashkengjitur.\r\n`;
  const { id } = await acceptMail(house.work(), new TextEncoder().encode(stray), {
    source: "command",
    envelopeFrom: "zyra@larg.example",
    envelopeTo: [`askush@${house.config.mail.domain}`],
  });
  await readArrived(house.work(), id);
  await house.work().inTransaction((tx) => startSignIn(tx, { email: "dikush@example.test", locale: "sq", then: "/" }));
  const folder = mkdtempSync(join(tmpdir(), "bashke-sample-"));
  writeFileSync(join(folder, "organizatat.csv"), "emri;komuna\nShoqata e Re;Prizren\nPa Vend;Askund\n");
  await importFile(house.work(), join(folder, "organizatat.csv"), { dryRun: true });
  rmSync(folder, { recursive: true });
  const { rows } = await sql<{ id: string }>`select institution_id as id from request order by number limit 1`.execute(
    house.database.db,
  );
  await startDraft(house.work(), {
    institutionId: rows[0]?.id ?? "",
    ownerId: null,
    language: "sq",
    title: "Vendimi për subvencione",
    body: "Kërkoj kopje të vendimit për subvencionet e vitit 2023.",
    askerName: "Arta Hoxha",
    shownAs: "full",
  });
}

/** A citizen's own batch: one still written, and the example's, whose letters only its writer may answer and judge. */
async function prepareBatches(house: TestHouse): Promise<void> {
  await house.cookieOf("citizen");
  const { db } = house.database;
  const owner = await findPersonByEmail(db, "citizen.x@example.test");
  if (!owner) return;
  await db.updateTable("batch").set({ owner_id: owner.id }).where("example", "=", true).execute();
  await startBatch(house.work(), owner.id, {
    title: "Shpenzimet për ndriçimin publik",
    body: "Të nderuar,\n\nKërkoj nga {institution} faturat e ndriçimit publik për vitin 2025.\n\nMe respekt,\nArta Hoxha",
    askerName: "Arta Hoxha",
    shownAs: "full",
    language: "sq",
    embargoUntil: null,
    institutionIds: (await listMunicipalities(db)).slice(0, 5).flatMap(({ institution }) => institution?.id ?? []),
  });
}

/** Every page a person can open, with a record of the example behind it: pages without a sample make a test fail. */
export async function samplePages(house: TestHouse): Promise<{ pages: SamplePage[]; without: string[] }> {
  const pages: SamplePage[] = [];
  const without: string[] = [];
  await prepareSamples(house);
  await prepareBatches(house);
  for (const module of house.modules) {
    for (const route of module.routes) {
      if (route.method !== "GET" || route.bare || NO_PAGES.some((kind) => kind.test(route.path))) continue;
      const { audience } = house.permissions.all.get(route.who)!;
      const as = audience === "anyone" ? null : audience === "signed-in" ? "citizen" : "administrator";
      try {
        const path = await fill(house, route.path);
        pages.push({ path, as, name: `${module.name}${route.path.replace(/[/:]+/g, "-").replace(/[{}*]/g, "")}` });
      } catch (error) {
        without.push(`${route.path}: ${(error as Error).message}`);
      }
    }
  }
  return { pages, without };
}

async function fill(house: TestHouse, path: string): Promise<string> {
  if (path === "/follow")
    return `/follow?what=request:${await PARAMETERS["/report/:what"]!(house).then((what) => what.slice(8))}`;
  let filled = path;
  const parameters = [...path.matchAll(/:(\w+)/g)];
  for (const match of parameters) {
    const [own, whole] = [PARAMETERS[path.slice(0, match.index + match[0].length)], PARAMETERS[path]];
    const find = match === parameters.at(-1) ? (whole ?? own) : (own ?? whole);
    if (!find) throw new Error(`no sample for ${match[0]}`);
    filled = filled.replace(match[0], encodeURIComponent(await find(house)));
  }
  return filled;
}
