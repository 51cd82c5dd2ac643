import type { ObjectId } from "../act/act.ts";
import { partyId } from "../assent/proposal.ts";
import { verbOf, type Fact } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { AgreementContent, AgreementTerms, LegalNotice } from "../kinds/agreement.ts";
import { agreedObject, type AgreedObject } from "../reading/agreed.ts";
import { signaturesOf } from "../rules/agreed.ts";
import type { Life } from "./life.ts";

/**
 * drafting → initialled (the text is sealed) → signed → notified → entered (every act that its clause asks for is there; the day is a query: `legalLife`) → suspended ⇄ → denounced.
 * A text without terms is not an instrument with a legal life: it stays agreed.
 */
export function agreementLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const agreed = agreedObject<Partial<AgreementContent>>(context, horizon, object);
  if (agreed.newest === undefined) return { life: agreed.standing.length > 0 ? "drafting" : null, due: null, awaits: agreed.awaiting };
  const { terms } = agreed.newest.content;
  if (terms === undefined) return { life: "agreed", due: null, awaits: agreed.awaiting };
  const signers = signersOf(context, horizon, object, agreed);
  const unsigned = context.charter.parties.map((party) => party.origin).filter((party) => !signers.includes(party));
  if (unsigned.length > 0) return { life: signers.length === 0 ? "initialled" : "signing", due: null, awaits: [...new Set([...agreed.awaiting, ...unsigned])].sort() };
  const notices = noticesOn(horizon, object);
  if (notices.some((fact) => verbOf(fact.kind) === "denounce" || noticeOf(fact)?.purpose === "denunciation")) return { life: "denounced", due: null, awaits: agreed.awaiting };
  if (isSuspended(context, notices)) return { life: "suspended", due: null, awaits: agreed.awaiting };
  const missing = missingNotices(context, horizon, object, terms);
  if (missing.length > 0) return { life: missing.length < context.charter.parties.length ? "notifying" : "signed", due: null, awaits: [...new Set([...agreed.awaiting, ...missing])].sort() };
  return { life: terms.entryIntoForce.on === "unknown" ? "signed" : "entered", due: null, awaits: agreed.awaiting };
}

/** Whether a party has suspended the whole or a part, and not resumed it itself since. One party's notices stand in the order of `at`. */
function isSuspended(context: FoldContext, notices: readonly Fact[]): boolean {
  const open = new Map<string, ReadonlySet<string>>();
  for (const fact of notices.filter((one) => HALTING.has(noticeOf(one)?.purpose ?? "")).toSorted((a, b) => Number(a.content["at"]) - Number(b.content["at"]))) {
    const [party, notice] = [partyId(context, fact.origin), noticeOf(fact)!];
    const [before, parts] = [open.get(party) ?? new Set<string>(), new Set("parts" in notice ? notice.parts : [WHOLE])];
    // Who resumes the whole resumes every part; who resumes a part leaves a suspension of the whole as it is.
    open.set(party, notice.purpose === "suspension" ? before.union(parts) : parts.has(WHOLE) ? new Set() : before.difference(parts));
  }
  return [...open.values()].some((parts) => parts.size > 0);
}

const WHOLE = "";
const HALTING: ReadonlySet<string> = new Set(["suspension", "resumption"]);

function noticeOf(fact: Fact): LegalNotice | undefined {
  return fact.content["content"] as LegalNotice | undefined;
}

/** Parties that have signed the newest sealed text. */
export function signersOf(context: FoldContext, horizon: Horizon, object: ObjectId, agreed: AgreedObject<unknown>): string[] {
  return [...new Set(signaturesOf(horizon, object, agreed.newest?.seal ?? null).map((fact) => partyId(context, fact.origin)))].sort();
}

/** Notices on the instrument, in the order of (origin, index). */
export function noticesOn(horizon: Horizon, object: ObjectId) {
  return horizon.facts(object).filter((fact) => ["notify", "denounce"].includes(verbOf(fact.kind)));
}

/** Parties whose notification or ratification its clause still asks for. */
function missingNotices(context: FoldContext, horizon: Horizon, object: ObjectId, terms: AgreementTerms): string[] {
  const purpose = { notifications: "requirements-met", ratification: "ratified" }[terms.entryIntoForce.on as string];
  if (purpose === undefined) return [];
  const given = noticesOn(horizon, object).filter((fact) => noticeOf(fact)?.purpose === purpose).map((fact) => partyId(context, fact.origin));
  return context.charter.parties.map((party) => party.origin).filter((party) => !given.includes(party)).sort();
}

/** drafted → agreed → signed, of the minutes in one language. */
export function minutesLife(context: FoldContext, horizon: Horizon, object: ObjectId): Life {
  const agreed = agreedObject(context, horizon, object);
  if (agreed.newest === undefined) return { life: agreed.standing.length > 0 ? "drafted" : null, due: null, awaits: agreed.awaiting };
  const signers = signersOf(context, horizon, object, agreed);
  const unsigned = context.charter.parties.map((party) => party.origin).filter((party) => !signers.includes(party));
  return { life: unsigned.length === 0 ? "signed" : "agreed", due: null, awaits: [...new Set([...agreed.awaiting, ...unsigned])].sort() };
}
