import { covers, knownVerb } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import { installedKinds } from "../pillars/installed.ts";
import { notSignedIn, type Caller } from "./caller.ts";
import type { StandingOfficer } from "./standing-officer.ts";

/**
 * Who may ask for a procedure. `officer`: any officer of this party who is signed in, the head among them. `acting`: an officer whose mandate covers some act at all. `{ covers }`: one whose mandate covers
 * one of these acts. `head`: the head of the national section. `operator`: whoever shows the operator token; programs and the command line.
 */
export type Who = "anyone" | "officer" | "acting" | "head" | "operator" | { readonly covers: readonly string[] };

const READING: readonly Who[] = ["officer", "operator"];
const DRAFTING: readonly Who[] = ["acting", "operator"];
const OPERATING: readonly Who[] = ["operator"];

/** Every procedure of the contract, by its path, on both transports. What does not stand here is refused to everyone (its test wants all of the contract, and nothing else). */
export const ROUTES_BY_ROLE: Readonly<Record<string, readonly Who[]>> = {
  status: READING,
  logs: READING,
  checkpoint: READING,
  stateHash: READING,
  asOf: READING,
  events: READING,
  recover: OPERATING,
  "acts.get": READING,
  "acts.proof": READING,
  // Self-authenticating; officers on the screens go by acting.submit, which looks whose hand it is.
  "acts.submit": OPERATING,
  "objects.list": READING,
  "objects.get": READING,
  "payloads.get": READING,
  "payloads.put": OPERATING,
  mandates: READING,
  "peers.list": READING,
  "peers.put": ["head", "operator"],
  "peers.remove": ["head", "operator"],
  "pouch.export": ["acting", "head", "operator"],
  "pouch.import": ["acting", "head", "operator"],

  "session.who": ["anyone"],
  "session.demonstrationOfficers": ["anyone"],
  "session.enterDemonstration": ["anyone"],
  "session.passkeyOptions": ["anyone"],
  "session.enterByPasskey": ["anyone"],
  "session.leave": ["anyone"],
  "invitations.list": ["head", "operator"],
  "invitations.issue": ["head", "operator"],
  "invitations.withdraw": ["head", "operator"],
  "invitations.open": ["anyone"],
  "invitations.follow": ["anyone"],
  "invitations.enrolOptions": ["anyone"],
  "invitations.enrol": ["anyone"],
  "acting.prepare": ["acting", "head"],
  "acting.submit": ["acting", "head"],
  "documents.put": DRAFTING,
  "documents.get": READING,

  "drafts.list": READING,
  "drafts.get": READING,
  "drafts.put": DRAFTING,
  "drafts.clear": DRAFTING,
  "drafts.reject": DRAFTING,
  "drafts.abandon": DRAFTING,
  "drafts.prepare": DRAFTING,
  "drafts.submitted": DRAFTING,

  "search.find": READING,
  "search.rebuild": OPERATING,
  "original.heads": READING,
  "original.entries": READING,
  "original.acts": READING,
  "original.act": READING,
  "original.profiles": READING,
  "programme.overview": READING,
  "programme.turns": READING,
  "programme.places": READING,
  "programme.secretary": READING,
  "programme.matrix": READING,
  "programme.commitment": READING,
  "programme.story": READING,
  "programme.agreement": READING,
  "programme.indicator": READING,
  "programme.session": READING,
  "programme.disagreements": READING,
  "programme.quality": READING,
  "programme.public": READING,
  "agreements.list": READING,
  "agreements.one": READING,
  "agreements.text": READING,
  "agreements.originals": READING,
  "agreements.releases": READING,
  "commitments.lines": READING,
  "commitments.beside": READING,
  "commitments.events": READING,
  "indicators.list": READING,
  "indicators.beside": READING,
  "sessions.list": READING,
  "sessions.one": READING,
  "bodies.list": READING,
  "bodies.one": READING,
  "notes.list": READING,
  "notes.one": READING,
  "investments.list": READING,
  "investments.one": READING,
  "reports.list": READING,
  "reports.one": READING,
  "reports.subjects": READING,
  "reports.evidence.list": READING,
  "reports.evidence.one": READING,
  "reports.evidence.recompute": ["acting", "operator"],
  "reports.remarks": READING,
  "exchange.matrix.export": READING,
  "exchange.matrix.check": READING,
  "exchange.feed": READING,
  "exchange.table": READING,
  "papers.make": READING,
  "pillars.list": READING,
  "pillars.ask": READING,
  "reminders.preview": READING,
  "reminders.send": ["head", "operator"],
};

/** Throws Refusal `forbidden` (another may), or `unauthorised`, `session-ended`, `mandate-ended` (nobody is signed in, any more) where the caller may not ask for a procedure. */
export function requireMay(caller: Caller | undefined, procedure: string): void {
  const who = ROUTES_BY_ROLE[procedure] ?? [];
  if (who.includes("anyone")) return;
  if (caller === undefined || caller.is === "anyone") throw notSignedIn(caller?.ended ?? null);
  if (who.some((one) => isOne(caller, one))) return;
  const expected = who.length === 0 ? "a procedure that stands in the table of roles" : who.map(tell).join(", or ");
  throw new Refusal("forbidden", { field: "session", expected, remedy: "ask whoever may; what a mandate gives is shown with it", message: `${procedure} is not for ${caller.is === "operator" ? "the operator" : "this officer"}`, kept: "nothing was changed" });
}

/** Whether the mandate covers an act by its name; on which objects is judged with the act itself. */
export function mayAct({ acts }: Pick<StandingOfficer, "acts">, act: string): boolean {
  return acts.some((pattern) => covers(pattern, act));
}

function isOne(caller: Exclude<Caller, { readonly is: "anyone" }>, who: Who): boolean {
  if (caller.is === "operator") return who === "operator";
  const { officer } = caller;
  if (who === "officer") return true;
  if (who === "head") return officer.head;
  if (who === "acting") return !officer.head && OFFICERS_ACTS.some((act) => mayAct(officer, act));
  return typeof who === "object" && !officer.head && who.covers.some((act) => mayAct(officer, act));
}

/** All acts that an officer's hand can sign, the pillars' among them. */
const OFFICERS_ACTS: readonly string[] = [...installedKinds.values()]
  .flatMap((kind) => ["propose", "assent", "yield", "object", "withdraw", "release-request", "submit", "declare", "notify", "denounce", ...Object.keys(kind.verbs ?? {})].map((verb) => `${kind.kind}.${verb}`))
  .concat("payload.erase")
  .filter((act) => knownVerb(act, installedKinds)?.hand === "officer");

function tell(who: Who): string {
  if (typeof who === "object") return `an officer whose mandate covers ${who.covers.join(" or ")}`;
  return { anyone: "anyone", officer: "an officer", acting: "an officer whose mandate covers acts", head: "the head of the national section", operator: "the operator" }[who];
}
