import type { ObjectId } from "../act/act.ts";
import { contentOf, type Row } from "../fold/fact.ts";
import type { Credential } from "../hand/credential.ts";
import type { GrantContent } from "../rules/hands.ts";

/** A mandate as people read it. Whether it is current on a given day is for the reader to compute. */
export interface MandateView {
  readonly id: ObjectId;
  readonly origin: string;
  readonly role: { readonly [language: string]: string };
  readonly acts: readonly string[];
  readonly scope: GrantContent["scope"];
  readonly from: number;
  readonly to: number | null;
  readonly credential: Credential;
  readonly recalledAt: number | null;
  /** Its party has suspended it, and not reinstated it since. */
  readonly suspended: boolean;
}

/** The mandate that a row is, or undefined where it is none. */
export function mandateOf(row: Row): MandateView | undefined {
  const grant = row.facts.find((fact) => fact.kind === "mandate.grant" && fact.verdict === "valid");
  if (grant === undefined) return undefined;
  const { role, acts, scope, from, to, credential } = contentOf<GrantContent>(grant);
  const recall = row.facts.find((fact) => fact.kind === "mandate.recall" && fact.verdict === "valid");
  const turn = row.facts.filter((fact) => fact.verdict === "valid" && (fact.kind === "mandate.suspend" || fact.kind === "mandate.reinstate")).sort((a, b) => Number(a.content["at"]) - Number(b.content["at"]) || a.index - b.index).at(-1);
  return { id: row.id, origin: grant.origin, role, acts, scope, from, to, credential, recalledAt: recall === undefined ? null : Number(recall.content["at"]), suspended: turn?.kind === "mandate.suspend" };
}
