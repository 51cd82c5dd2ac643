import type { Content } from "../../act/act.ts";
import type { Play } from "../schedule.ts";

/** Random contents of every kind that is made by assent, of the schema's shape; whom they name is now and then no party of the programme. */
export const AGREED_CONTENTS: Readonly<Record<string, (play: Play, known: readonly string[]) => Content>> = {
  agreement: (play) => agreementContent(play),
  commitment: (play) => ({
    title: en("A commitment"), deliverable: en("What is owed."), obligors: parties(play), owed: play.choices.of(["one", "each", "joint"] as const)!, ...some(play, 2, { obligees: parties(play) }), ...some(play, 2, { deadline: deadline(play) }),
    standing: play.choices.oneIn(12) ? play.choices.of(["suspended", "released", "lapsed"] as const)! : "active", ...place(play),
  }),
  milestone: (play) => ({
    title: en("A milestone"), baseline: day(play), deadline: deadline(play), weight: 1 + play.choices.below(10), ...some(play, 2, { obligors: parties(play) }), ...some(play, 3, { obligees: parties(play) }), ...rebaselined(play), ...place(play),
  }),
  indicator: (play) => ({
    title: en("An indicator"), level: "output", unit: { code: "t", name: en("tonnes") }, direction: "up", means: en("Customs returns."), source: en("The register."), frequency: "yearly",
    tolerance: play.choices.oneIn(2) ? { absolute: decimal(play) } : { percent: "5" }, baseline: play.choices.oneIn(4) ? null : { value: decimal(play), on: { date: "2025-03-20", calendar: "gregorian" } },
    targets: [{ value: decimal(play), on: { date: day(play), calendar: "persian" } }], ...rebaselined(play), ...place(play),
  }),
  "action-item": (play) => ({ title: en("An item"), owner: parties(play), ...some(play, 3, { obligees: parties(play) }), deadline: deadline(play), state: play.choices.oneIn(6) ? "dropped" : "open", ...place(play) }),
  investment: (play) => ({
    title: en("An investment"), contributors: [{ name: en("A fund"), pledged: "10", committed: "5.50", ...some(play, 2, { party: parties(play)[0] }) }], receivers: parties(play), currency: "EUR", rateDate: "2026-01-01",
    phase: play.choices.of(["proposed", "committed", "disbursing"] as const)!, ...place(play),
  }),
  initiative: (play, known) => ({ title: en("An initiative"), leads: parties(play), serves: known.slice(0, 2), phase: play.choices.of(["pipeline", "implementation", "closed"] as const)!, ...place(play) }),
  session: (play) => ({
    number: 1 + play.choices.below(9), host: parties(play)[0], site: en("A city"), dates: period(play), delegations: [{ party: parties(play)[0], members: [] }], agenda: [{ id: "1", title: en("First item"), papers: [] }], minutesIn: ["en"],
    state: play.choices.oneIn(4) ? play.choices.of(["postponed", "cancelled"] as const)! : "fixed", ...place(play),
  }),
  body: (play) => ({ title: en("A committee"), type: "working-group", terms: en("Terms."), coChairs: [{ party: parties(play)[0], role: en("Co-chair") }], secretaries: [{ party: parties(play)[0], role: en("Secretary") }], state: "constituted", ...place(play) }),
  minutes: (play, known) => ({ language: "en", title: en("Minutes"), ...place(play), ...(known.length > 0 ? { parent: play.choices.of(known)! } : {}) }),
  decision: (play) => ({ number: String(1 + play.choices.below(9)), title: en("A decision"), text: en("So decided."), ...place(play) }),
  release: (_play, known) => ({ objects: known.length > 0 ? known.slice(0, 3) : ["a.example/log/none"], sample: true }),
  reconciliation: (play) => ({
    figures: [{ party: parties(play)[0], act: play.choices.hex(32), value: decimal(play) }], period: period(play), outcome: play.choices.oneIn(2) ? { is: "reconciled", value: decimal(play), method: en("The mean.") } : { is: "disagreement", reasons: en("Two methods.") }, ...place(play),
  }),
};

/** Of texts: with or without the terms of a legal life. */
export function agreementContent(play: Play): Content {
  const { choices } = play;
  const terms = {
    binding: "binding", prevailing: null, entryIntoForce: choices.of([{ on: "signature" }, { on: "notifications", days: 30 }, { on: "ratification", days: 60 }, { on: "unknown" }] as const)!, duration: { years: 5 }, renewal: "none", notice: { months: 6 },
  };
  return { type: "joint-note", title: en("A text"), languages: ["en"], sample: true, ...some(play, 2, { terms }), ...some(play, 3, { pillar: pillar(play) }) };
}

export function en(text: string): { readonly en: string } {
  return { en: text };
}

export function some<T extends object>({ choices }: Play, once: number, members: T): T | Record<string, never> {
  return choices.oneIn(once) ? members : {};
}

/** One or more parties in random order; once in a while a stranger. */
export function parties({ choices, world }: Play): [string, ...string[]] {
  const origins = world.parties.map((party) => party.origin);
  const named = choices.oneIn(30) ? [...origins, "stranger.example/log"] : origins;
  const from = choices.below(named.length);
  const turned = [...named.slice(from), ...named.slice(0, from)];
  return turned.slice(0, 1 + choices.below(turned.length)) as [string, ...string[]];
}

export function decimal({ choices }: Play): string {
  return choices.of(["0", "10", "10.4", "10.5", "12.25", "-3", "0.000001", "9000"] as const)!;
}

export function period({ choices }: Play) {
  const year = 2025 + choices.below(2);
  return { from: `${year}-03-21`, to: `${year + 1}-03-20`, calendar: "persian" } as const;
}

export function pillar({ choices }: Play): string {
  return choices.of(["arbaeen", "trade"] as const)!;
}

function day({ choices }: Play): string {
  return choices.of(["2026-09-22", "2027-03-20", "2027-09-22"] as const)!;
}

function deadline(play: Play) {
  const date = day(play);
  return { rule: { rule: "date", date }, due: date } as const;
}

function rebaselined(play: Play) {
  return some(play, 8, { rebaselined: en("The method changed.") });
}

function place(play: Play) {
  return { sample: true, ...some(play, 4, { pillar: pillar(play) }) };
}
