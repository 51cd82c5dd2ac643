import type { ObjectId } from "../act/act.ts";
import { MAKING } from "../assent/verbs.ts";
import { domainOf, verbOf, type Fact, type Row } from "../fold/fact.ts";
import { allOf } from "../fold/horizon.ts";
import type { FoldContext } from "../fold/parties.ts";
import { RULES_OBJECT } from "../kinds/book.ts";
import { lifeOf, NO_LIFE, type Life } from "../life/life.ts";
import { mandateOf } from "./mandates.ts";
import { noticesOf } from "./notices.ts";
import { proposalsOf } from "./proposals.ts";

/** The columns that lists are filtered by, all computed from the facts. */
export interface Summary extends Life {
  readonly kind: string;
  readonly parent: string | null;
  readonly pillar: string | null;
  /**
   * The assent axis of what can be agreed: `proposed`, `decided`, `countersigned`, each with `+proposed` where another proposal stands on it; `ended` where no proposal
   * stands and none was sealed. Notices and submissions: `given`, `received` (by all). Mandates: `accredited`, `suspended`, `recalled`. Else `record`; `void` where nothing
   * valid concerns it.
   */
  readonly status: string;
}

export function summarise(context: FoldContext, row: Row, rows: ReadonlyMap<ObjectId, Row>): Summary {
  const valid = row.facts.filter((fact) => fact.verdict === "valid");
  const making = valid.find((fact) => makes(fact, row.id));
  const proposals = proposalsOf(context, row, rows);
  // Parent and pillar are those of what was last agreed, or first said.
  const sealed = proposals.filter((proposal) => proposal.seal !== null);
  const bases = new Set(sealed.flatMap((proposal) => proposal.pairs.filter(([object]) => object === row.id).map(([, base]) => base)));
  const newest = sealed.find((proposal) => !bases.has(proposal.seal)) ?? sealed[0];
  const told = newest === undefined ? making : valid.find((fact) => fact.content["id"] === newest.id);
  const place = { parent: (told?.content["parent"] as string | null | undefined) ?? null, pillar: (told?.content["pillar"] as string | null | undefined) ?? null };
  if (valid.length === 0) return { kind: "void", ...place, status: "void", ...NO_LIFE };
  const mandate = mandateOf(row);
  if (mandate !== undefined) return { kind: "mandate", ...place, status: mandate.recalledAt !== null ? "recalled" : mandate.suspended ? "suspended" : "accredited", ...NO_LIFE };
  if (making === undefined) return { kind: "record", ...place, status: "record", ...NO_LIFE };
  const kind = row.id === RULES_OBJECT ? "rules" : domainOf(making.kind);
  const life = lifeOf(kind, context, allOf(new Map([...rows, [row.id, row]])), row.id);
  if (proposals.length === 0) return { kind, ...place, status: noticesOf(context, row).every((notice) => notice.receivedByAll) ? "received" : "given", ...life };
  const stands = proposals.some((proposal) => proposal.state === "standing");
  if (newest === undefined) return { kind, ...place, status: stands ? "proposed" : "ended", ...life };
  const agreed = newest.countersignedAt === null ? "decided" : "countersigned";
  return { kind, ...place, status: stands ? `${agreed}+proposed` : agreed, ...life };
}

/** A proposal or a notice on the object; of submissions only the one that made it: those that are merely about it are of another kind. */
function makes(fact: Fact, object: ObjectId): boolean {
  const verb = verbOf(fact.kind);
  return verb === "submit" ? fact.content["made"] === object : MAKING.has(verb);
}
