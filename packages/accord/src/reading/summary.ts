import type { ObjectId } from "../act/act.ts";
import { RULES_OBJECT } from "../assent/kinds.ts";
import { NOTICES } from "../assent/verbs.ts";
import { domainOf, verbOf, type Row } from "../fold/fact.ts";
import type { FoldContext } from "../fold/parties.ts";
import { mandateOf } from "./mandates.ts";
import { noticesOf } from "./notices.ts";
import { proposalsOf } from "./proposals.ts";

/** The columns that lists are filtered by, all computed from the facts. */
export interface Summary {
  readonly kind: string;
  readonly parent: string | null;
  readonly pillar: string | null;
  /**
   * The assent axis of what can be agreed: `proposed`, `decided`, `countersigned`, each with `+proposed` where another proposal stands on it; `ended` where no proposal
   * stands and none was sealed. Notices: `given`, `received` (by all). Mandates: `accredited`, `recalled`. Else `record`; `void` where nothing valid concerns it.
   */
  readonly status: string;
}

export function summarise(context: FoldContext, row: Row, rows: ReadonlyMap<ObjectId, Row>): Summary {
  const valid = row.facts.filter((fact) => fact.verdict === "valid");
  const making = valid.find((fact) => ["propose", ...NOTICES].includes(verbOf(fact.kind)));
  const place = { parent: (making?.content["parent"] as string | null | undefined) ?? null, pillar: (making?.content["pillar"] as string | null | undefined) ?? null };
  if (valid.length === 0) return { kind: "void", ...place, status: "void" };
  const mandate = mandateOf(row);
  if (mandate !== undefined) return { kind: "mandate", ...place, status: mandate.recalledAt === null ? "accredited" : "recalled" };
  if (making === undefined) return { kind: "record", ...place, status: "record" };
  const kind = row.id === RULES_OBJECT ? "rules" : domainOf(making.kind);
  const proposals = proposalsOf(context, row, rows);
  if (proposals.length === 0) return { kind, ...place, status: noticesOf(context, row).every((notice) => notice.receivedByAll) ? "received" : "given" };
  const sealed = proposals.filter((proposal) => proposal.seal !== null);
  const stands = proposals.some((proposal) => proposal.state === "standing");
  if (sealed.length === 0) return { kind, ...place, status: stands ? "proposed" : "ended" };
  // The newest version is the seal that no other seal builds on.
  const bases = new Set(sealed.flatMap((proposal) => proposal.pairs.filter(([object]) => object === row.id).map(([, base]) => base)));
  const newest = sealed.find((proposal) => !bases.has(proposal.seal)) ?? sealed[0]!;
  const agreed = newest.countersignedAt === null ? "decided" : "countersigned";
  return { kind, ...place, status: stands ? `${agreed}+proposed` : agreed };
}
