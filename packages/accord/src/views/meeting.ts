import type { ObjectId } from "../act/act.ts";
import { partyId } from "../assent/proposal.ts";
import { contentOf, verbOf } from "../fold/fact.ts";
import type { Horizon } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import type { BodyContent, DecisionContent, MinutesContent, SessionContent } from "../kinds/session.ts";
import { lifeOf } from "../life/life.ts";
import { agreedObject } from "../reading/agreed.ts";
import { signaturesOf } from "../rules/agreed.ts";
import { addDays, dayAt } from "./days.ts";
import { headOf, sourced, textOf, type AgreedHead, type Sourced, type Texts, type ViewAt } from "./view.ts";

export interface BodyView extends AgreedHead {
  readonly kind: "body";
  readonly life: string | null;
  readonly type: BodyContent["type"];
  readonly terms: Texts;
  readonly coChairs: readonly { readonly party: string; readonly role: Texts }[];
  readonly secretaries: readonly { readonly party: string; readonly role: Texts }[];
}

export function bodyView(context: FoldContext, horizon: Horizon, object: ObjectId): BodyView | undefined {
  const agreed = agreedObject<BodyContent>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const { type, terms, coChairs, secretaries } = text.content;
  return { ...headOf(object, agreed, text), kind: "body", life: lifeOf("body", context, horizon, object).life, type, terms, coChairs, secretaries };
}

export interface DecisionView extends AgreedHead {
  readonly kind: "decision";
  readonly life: string | null;
  readonly number: string;
  readonly text: Texts;
  readonly supersedes: ObjectId | null;
  /** The decision that says that it supersedes this one. */
  readonly supersededBy: Sourced | null;
}

/** `others`: decisions that may supersede it (its sisters, those of later sessions); the horizon holds their rows. */
export function decisionView(context: FoldContext, horizon: Horizon, object: ObjectId, others: readonly ObjectId[] = []): DecisionView | undefined {
  const agreed = agreedObject<DecisionContent>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const later = others.flatMap((id) => {
    const { newest } = agreedObject<DecisionContent>(context, horizon, id);
    return newest?.content.supersedes === object ? [sourced(id, newest.seal)] : [];
  });
  const { number, text: words, supersedes } = text.content;
  return { ...headOf(object, agreed, text), kind: "decision", life: lifeOf("decision", context, horizon, object).life, number, text: words, supersedes: supersedes ?? null, supersededBy: later[0] ?? null };
}

/** The minutes of a session in one language. */
export interface MinutesView {
  readonly id: ObjectId | null;
  readonly language: string;
  /** "missing": the session asks for them, and nobody has drafted them. */
  readonly state: "missing" | "drafted" | "agreed" | "signed";
  /** Parties that have agreed to the newest text: those that proposed or assented. */
  readonly agreedBy: readonly string[];
  readonly signedBy: readonly string[];
  readonly act: string | null;
}

/** The minutes in each language that the session asks for, and in any other that was drafted. `objects`: the session's children of kind `minutes`. */
export function minutesOf(context: FoldContext, horizon: Horizon, session: Pick<SessionContent, "minutesIn">, objects: readonly ObjectId[]): MinutesView[] {
  const parties = context.charter.parties.map((party) => party.origin);
  const drafted = objects.flatMap((id): MinutesView[] => {
    const agreed = agreedObject<MinutesContent>(context, horizon, id);
    const text = textOf(agreed);
    if (text === undefined) return [];
    const proposal = agreed.standing[0];
    const agreedBy = agreed.newest !== undefined ? parties : proposal === undefined ? [] : parties.filter((party) => partyId(context, proposal.origin) === party || !agreed.awaiting.includes(party));
    const signedBy = [...new Set(signaturesOf(horizon, id, agreed.newest?.seal ?? null).map((fact) => partyId(context, fact.origin)))].sort();
    return [{ id, language: text.content.language, state: lifeOf("minutes", context, horizon, id).life as MinutesView["state"], agreedBy: [...agreedBy].sort(), signedBy, act: text.act }];
  });
  const missing = session.minutesIn.filter((language) => !drafted.some((one) => one.language === language)).map((language): MinutesView => ({ id: null, language, state: "missing", agreedBy: [], signedBy: [], act: null }));
  return [...drafted, ...missing].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0));
}

/** One point of a session's readiness: what must be there by a day. */
export interface CheckView {
  readonly check: "agenda" | "papers" | "minutes";
  readonly by: string;
  /** done: it is there; open: its day has not come; late: it has passed. */
  readonly state: "done" | "open" | "late";
  /** What is missing: agenda items without papers, languages without minutes. */
  readonly missing: readonly string[];
}

/** An item that comes back from an earlier session, for nobody has verified that it was done. */
export interface CarriedOver {
  readonly item: ObjectId;
  readonly title: Texts;
  readonly from: ObjectId | null;
  readonly owner: readonly string[];
  readonly due: string | null;
  readonly life: string | null;
  readonly act: string;
}

export interface SessionView extends AgreedHead {
  readonly kind: "session";
  readonly life: string | null;
  readonly number: number;
  readonly host: string;
  readonly site: Texts;
  readonly dates: SessionContent["dates"];
  readonly delegations: readonly { readonly party: string; readonly members: readonly Texts[] }[];
  readonly agenda: readonly { readonly id: string; readonly title: Texts; readonly papers: readonly ObjectId[] }[];
  readonly carriedOver: readonly CarriedOver[];
  readonly minutes: readonly MinutesView[];
  readonly checks: readonly CheckView[];
  readonly openedOn: Sourced | null;
  readonly adjournedOn: Sourced | null;
  readonly decisions: readonly ObjectId[];
  readonly actionItems: readonly ObjectId[];
  /** The session before it was held by the same host, which the alternation does not foresee; null: in turn, or the first. */
  readonly hostOutOfTurn: { readonly before: ObjectId; readonly host: string } | null;
}

/** What a session is read with; the horizon holds all their rows. */
export interface SessionBeside {
  /** Children by kind. */
  readonly minutes?: readonly ObjectId[];
  readonly decisions?: readonly ObjectId[];
  readonly actionItems?: readonly ObjectId[];
  /** The sessions of the same body, as agreed. */
  readonly sisters?: readonly SisterSession[];
  /** Action items of earlier sessions of the body that are not verified. */
  readonly openItems?: readonly CarriedOver[];
}

export type SisterSession = Pick<SessionContent, "number" | "host" | "state"> & { readonly id: ObjectId };

export function sessionView(context: FoldContext, horizon: Horizon, object: ObjectId, at: ViewAt, beside: SessionBeside = {}): SessionView | undefined {
  const agreed = agreedObject<SessionContent>(context, horizon, object);
  const text = textOf(agreed);
  if (text === undefined) return undefined;
  const { content } = text;
  const minutes = minutesOf(context, horizon, content, beside.minutes ?? []);
  const turn = (verb: string): Sourced | null => {
    const fact = horizon.facts(object).find((one) => verbOf(one.kind) === verb);
    return fact === undefined ? null : sourced(fact.content["on"] as string, contentOf<{ id: string }>(fact).id);
  };
  const adjournedOn = turn("adjourn");
  const before = sessionBefore(object, content.number, beside.sisters ?? []);
  return {
    ...headOf(object, agreed, text), kind: "session", life: lifeOf("session", context, horizon, object).life, number: content.number, host: content.host, site: content.site, dates: content.dates,
    delegations: content.delegations, agenda: content.agenda, carriedOver: beside.openItems ?? [], minutes, checks: checksOf(content, minutes, adjournedOn, firstAgendaOn(agreed.versions, at, content), at), openedOn: turn("open"), adjournedOn,
    decisions: beside.decisions ?? [], actionItems: beside.actionItems ?? [], hostOutOfTurn: before?.host === content.host ? before : null,
  };
}

/** When an agenda was first agreed: the day of the first version that has one; null while none has. */
function firstAgendaOn(versions: readonly { readonly decidedAt: number; readonly content: SessionContent }[], at: ViewAt, { host }: SessionContent): string | null {
  const first = versions.find((version) => version.content.agenda.length > 0);
  return first === undefined ? null : dayAt(at, first.decidedAt, host);
}

/** Agenda 30 days before the session, papers 15 before, minutes 10 after it. */
function checksOf(content: SessionContent, minutes: readonly MinutesView[], adjournedOn: Sourced | null, agendaOn: string | null, { day }: ViewAt): CheckView[] {
  const check = (name: CheckView["check"], by: string, missing: readonly string[], done = missing.length === 0): CheckView => ({ check: name, by, state: done ? "done" : by < day ? "late" : "open", missing });
  const without = content.agenda.filter((item) => item.papers.length === 0).map((item) => item.id);
  const ended = adjournedOn?.value ?? content.dates.to;
  return [
    check("agenda", addDays(content.dates.from, -30), [], agendaOn !== null),
    check("papers", addDays(content.dates.from, -15), without, agendaOn !== null && without.length === 0),
    check("minutes", addDays(ended, 10), minutes.filter((one) => content.minutesIn.includes(one.language) && !["agreed", "signed"].includes(one.state)).map((one) => one.language)),
  ];
}

function sessionBefore(object: ObjectId, number: number, sisters: readonly SisterSession[]): { readonly before: ObjectId; readonly host: string } | undefined {
  const last = sisters.filter((one) => one.id !== object && one.number < number && one.state !== "cancelled").toSorted((a, b) => a.number - b.number).at(-1);
  return last === undefined ? undefined : { before: last.id, host: last.host };
}
