import { allOf, type Fact, type FoldContext, type Horizon, type Row } from "@mithaq/accord";
import type { JsonValue } from "@mithaq/ledger";

/** Two parties whose rows are written by hand, for what only reads. */
export const CONTEXT = {
  charter: {
    v: 1, kind: "mithaq/charter", title: { en: "A programme", fa: "یک برنامه" }, languages: ["en"], rules: 1, limits: { bytesPerDay: 1, actsPerDay: 1, openProposals: 1 }, completes: "countersigned", sample: true,
    parties: [{ origin: "example.org/a", name: { en: "Alpha", fa: "آلفا", ar: "ألفا", ckb: "ئەلفا" } }, { origin: "example.org/b", name: { en: "Beta", fa: "بتا", ar: "بيتا", ckb: "بێتا" } }],
  },
  charterId: "c".repeat(64),
} as unknown as FoldContext;

type Content = { readonly [member: string]: JsonValue };
let acts = 0;
const fact = (origin: string, kind: string, content: Content): Fact => ({ origin, index: (acts += 1), kind, verdict: "valid", content });
const idOf = (number: number) => number.toString(16).padStart(64, "0");

/** A row of an object that is proposed and, for every version but where `sealed` is false, sealed. */
export function agreedRow(kind: string, id: string, versions: readonly object[], sealed = true): Row {
  const facts: Fact[] = [];
  let base: string | null = null;
  for (const content of versions) {
    const [proposal, seal]: [string, string] = [idOf(acts + 1), idOf(acts + 2)];
    const pairs: JsonValue = [[id, base]];
    facts.push(fact("example.org/a", `${kind}.propose`, { id: proposal, at: 1_700_000_000_000 + acts * 1000, pairs, digest: null, adReferendum: false, mandate: "m", parent: null, pillar: null, content: content as Content }));
    if (sealed) facts.push(fact("example.org/a", `${kind}.seal`, { id: seal, at: 1_700_000_000_000 + acts * 1000, proposal, pairs, digest: null, assents: [] }));
    base = seal;
  }
  return { id, facts };
}

/** A row of what one party submitted. */
export function submittedRow(kind: string, id: string, content: object): Row {
  return { id, facts: [fact("example.org/a", `${kind}.submit`, { id: idOf(acts + 1), at: 1_700_000_000_000 + acts * 1000, pairs: [[id, null]], digest: null, mandate: "m", made: id, parent: null, pillar: null, content: content as Content })] };
}

export function horizonOf(...rows: readonly Row[]): Horizon {
  return allOf(new Map(rows.map((row) => [row.id, row])));
}
