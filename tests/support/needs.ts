import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "vitest";

/** A program that a bare machine may lack: where it is looked for, who brings it, what stays unproved without it. */
const PROGRAMS = {
  chromium: {
    places: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
    debian: "chromium",
    proves: "pages in a real browser",
  },
  dovecot: {
    places: ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"],
    debian: "dovecot-imapd",
    proves: "letters fetched by IMAP",
  },
  "external-postgres": {
    places: [15, 16, 17, 18].map((major) => `/usr/lib/postgresql/${major}/bin/postgres`),
    debian: "postgresql",
    proves: "an external PostgreSQL",
  },
  poppler: { places: ["/usr/bin/pdftotext"], debian: "poppler-utils", proves: "PDF as another program reads it" },
} as const;

type Missing = Program | "root";

export type Program = keyof typeof PROGRAMS;

/** Where the program is; null where it is not. */
export const programPath = (program: Program): string | null =>
  PROGRAMS[program].places.find((place) => existsSync(place)) ?? null;

/**
 * Tests that need a program which npm does not bring. Where it is missing they do not run, and the run says so in its
 * last sentence; with CI=true they fail and name the Debian package, because there nothing may be left unproved.
 */
export function describeWith(program: Program, title: string, tests: (path: string) => void): void {
  const path = programPath(program);
  if (path) return void describe(title, () => tests(path));
  const { debian, proves } = PROGRAMS[program];
  if (process.env.CI === "true") {
    describe(title, () => {
      test(`needs ${program}`, () => {
        throw new Error(`${program} is missing: apt-get install ${debian}`);
      });
    });
    return;
  }
  describe(title, () => {
    test(`not proved here: ${proves} (${debian} is not installed)`, () => note(program));
  });
}

/** Tests of what only root can do: start under another user, look into private folders. Told when it was not tried. */
export function describeAsRoot(title: string, tests: () => void): void {
  if (process.getuid?.() === 0) return void describe(title, tests);
  describe(title, () => {
    test("not proved here: start as root (these tests run as an ordinary user)", () => note("root"));
  });
}

/** Printed once at the end of the run. */
export function tellWhatWasNotProved(): void {
  let missing: Missing[];
  try {
    missing = [...new Set(readFileSync(ledger(), "utf8").trim().split("\n") as Missing[])];
    rmSync(ledger());
  } catch {
    return;
  }
  const programs = missing.filter((each) => each !== "root").map((program) => PROGRAMS[program]);
  const unproved: string[] = programs.map(({ proves }) => proves);
  const packages = programs.map(({ debian }) => debian).join(" ");
  if (missing.includes("root")) unproved.push("the start as root (run the tests as root)");
  console.log(
    `\nNot proved here: ${unproved.join("; ")}.${packages ? ` To prove it too: apt-get install ${packages}` : ""}\n`,
  );
}

/** Test files run in processes of their own; what they note meets in a file named by the process that started them. */
const ledger = (): string => join(tmpdir(), `bashke-not-proved-${process.env.BASHKE_TEST_RUN ?? "run"}`);
const note = (program: Missing): void => appendFileSync(ledger(), `${program}\n`);
