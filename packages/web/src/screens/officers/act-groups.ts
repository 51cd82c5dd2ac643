/** What a mandate's patterns of acts mean, in groups that a person understands; `acts` are what the head grants by choosing the group. In the order in which they are shown. */
export const ACT_GROUPS = [
  { id: "prepare", acts: ["*.propose", "*.withdraw"] },
  { id: "assent", acts: ["*.assent", "*.yield", "*.object", "*.release-request"] },
  { id: "sign", acts: ["agreement.sign", "minutes.sign"] },
  { id: "notify", acts: ["agreement.notify", "agreement.declare", "agreement.denounce"] },
  { id: "sessions", acts: ["session.*"] },
  { id: "report", acts: ["report.submit", "report.correct", "report.answer", "report.accept", "report.maintain", "report.retract"] },
  { id: "verify", acts: ["report.confirm", "report.observe", "report.dispute", "report.clarify", "report.refer", "report.record"] },
  { id: "evidence", acts: ["evidence.submit", "evidence.retract"] },
  { id: "examine", acts: ["evidence.admit", "evidence.challenge", "evidence.recompute"] },
  { id: "figures", acts: ["figure.submit", "figure.correct", "figure.retract"] },
  { id: "notes", acts: ["note.*"] },
  { id: "remarks", acts: ["remark.submit", "remark.reply", "remark.settle"] },
  { id: "trade", acts: ["trade.dataset.submit", "trade.dataset.challenge", "trade.dataset.retract"] },
  { id: "profile", acts: ["profile.*"] },
] as const;
export type ActGroup = (typeof ACT_GROUPS)[number]["id"];

/** A pattern that no group says: its kind and its verb, `*` where it is every one. */
export interface OtherActs {
  readonly kind: string;
  readonly verb: string;
}

/** The groups that a mandate covers wholly, and the patterns that say more, or other things, than they do. Nothing that the mandate allows is left out. */
export function sayActs(patterns: readonly string[]): { readonly groups: readonly ActGroup[]; readonly others: readonly OtherActs[] } {
  const whole = ACT_GROUPS.filter(({ acts }) => acts.every((act) => patterns.some((pattern) => coversPattern(pattern, act))));
  const others = patterns.filter((pattern) => !whole.some(({ acts }) => acts.some((act) => coversPattern(act, pattern))));
  // A group that one broader pattern says already is not said twice.
  const groups = whole.filter(({ acts }) => !others.some((pattern) => acts.every((act) => coversPattern(pattern, act))));
  return { groups: groups.map(({ id }) => id), others: others.filter((pattern, at) => others.indexOf(pattern) === at).map(partsOf) };
}

/** The patterns of the groups chosen, in the order of the groups. */
export function actsOfGroups(chosen: readonly ActGroup[]): readonly string[] {
  return ACT_GROUPS.filter(({ id }) => chosen.includes(id)).flatMap(({ acts }) => acts);
}

/** Whether everything that `wanted` allows, `pattern` allows too; both `kind.verb` with `*` for every one (accord's `covers`). */
export function coversPattern(pattern: string, wanted: string): boolean {
  const [has, asks] = [partsOf(pattern), partsOf(wanted)];
  return (has.kind === "*" || has.kind === asks.kind) && (has.verb === "*" || has.verb === asks.verb);
}

function partsOf(pattern: string): OtherActs {
  const at = pattern.lastIndexOf(".");
  return { kind: pattern.slice(0, at), verb: pattern.slice(at + 1) };
}
