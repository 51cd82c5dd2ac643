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
}

/** The mandate that a row is, or undefined where it is none. */
export function mandateOf(row: Row): MandateView | undefined {
  const grant = row.facts.find((fact) => fact.kind === "mandate.grant" && fact.verdict === "valid");
  if (grant === undefined) return undefined;
  const { role, acts, scope, from, to, credential } = contentOf<GrantContent>(grant);
  const recall = row.facts.find((fact) => fact.kind === "mandate.recall" && fact.verdict === "valid");
  return { id: row.id, origin: grant.origin, role, acts, scope, from, to, credential, recalledAt: recall === undefined ? null : Number(recall.content["at"]) };
}
