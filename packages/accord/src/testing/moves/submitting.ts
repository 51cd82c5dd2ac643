import type { Content, Pair } from "../../act/act.ts";
import { sortPairs } from "../../act/intent.ts";
import { formatSubmission } from "../../submission/format.ts";
import type { Play } from "../schedule.ts";
import type { Side } from "../world.ts";
import { decimal, en, parties, period, pillar, some } from "./contents.ts";
import { agreedOf, objectsOf, someSeal, type Move } from "./known.ts";

/** What each kind of submission is about. */
const ABOUT: Readonly<Record<string, readonly string[]>> = { report: ["commitment", "milestone", "action-item", "investment", "initiative"], figure: ["indicator"], note: ["note"], evidence: [], remark: [], profile: [] };

/** A submission of one of these kinds: about what it may be about, or about something else, or nothing. */
export function submitOf(...kinds: readonly string[]): Move {
  return (play, side) => {
    const { choices } = play;
    const kind = choices.of(kinds)!;
    const about = aboutOf(play, side, kind);
    if (about === undefined) return undefined;
    const payload = choices.oneIn(6) ? { digest: choices.hex(32), bytes: 10, mediaType: "application/pdf" } : null;
    const draft = formatSubmission(kind, { about, content: submittedContent(play, side, kind), payload });
    // Now and then it makes nothing, or claims to build on something.
    if (choices.oneIn(20) && about.length > 0) return { ...draft, objects: sortPairs(about) };
    return draft;
  };
}

function aboutOf(play: Play, side: Side, kind: string): Pair[] | undefined {
  const { choices } = play;
  if (choices.oneIn(12)) return [];
  if (choices.oneIn(12)) {
    // An object of its own kind: a report about a report.
    const own = choices.of(objectsOf(side, kind));
    return own === undefined ? undefined : [[own.id, null]];
  }
  if (ABOUT[kind]!.length === 0) return [];
  if (kind === "note") {
    const row = choices.of(objectsOf(side, "note"));
    return row === undefined || choices.oneIn(2) ? [] : [[row.id, null]];
  }
  const rows = agreedOf(side, ...ABOUT[kind]!);
  const first = choices.of(rows);
  if (first === undefined) return undefined;
  const second = choices.oneIn(8) ? choices.of(rows) : undefined;
  return [first, ...(second === undefined || second === first ? [] : [second])].map((row): Pair => [row.id, someSeal(play, side, row.id)]);
}

/** Random contents of every kind that one party submits; now and then of the national plane. */
export function submittedContent(play: Play, side: Side, kind: string): Content {
  const { choices } = play;
  const plane = choices.oneIn(15) ? "national" : choices.of(["shared", "public"] as const)!;
  const own = side.party.origin;
  switch (kind) {
    case "report":
      return {
        period: period(play), narrative: en("What was done."), claims: choices.of(["in-progress", "partly", "fulfilled", "fulfilled", "not-met"] as const)!, values: [{ name: en("Done"), value: decimal(play) }],
        evidence: objectsOf(side, "evidence").slice(0, 1).map((row) => row.id), plane, sample: true, ...some(play, 6, { pillar: pillar(play) }),
      };
    case "figure":
      return { period: period(play), value: decimal(play), evidence: [], plane, sample: true };
    case "evidence":
      return {
        title: en("A paper"), kind: "document", custodian: en("The registry"), date: "2026-11-01", languages: ["en"], plane, sample: true,
        ...some(play, 2, { kind: "computed", computed: { pillar: "trade", engine: "series", version: "1", inputs: [{ name: "input", digest: "11".repeat(32) }], parameters: "22".repeat(32), seed: null, output: OUTPUT } }),
      };
    case "note":
      return { number: String(1 + choices.below(99)), subject: en("A note"), to: parties(play), ...some(play, 2, { replyDue: "2026-12-01" }), plane, sample: true };
    case "remark":
      return { on: { object: choices.of([...side.rows.keys()]) ?? `${own}/none` }, text: en("A remark."), sample: true };
    default:
      return { state: en(own), ministry: en("A ministry"), languages: ["en"], timeZone: "Asia/Baghdad", weekend: [5, 6], holidays: [], sample: true };
  }
}

/** What every computed result of these worlds claims to have come to. */
export const OUTPUT = "33".repeat(32);
