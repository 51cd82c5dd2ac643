import type { Content, ObjectId, Pair, PayloadReference } from "../act/act.ts";
import { asJson, NEW_OBJECT, sortPairs, type Draft } from "../act/intent.ts";

/** What one party submits: a report, evidence, a figure, a note, a remark, its profile. `about`: what it is about, each with its newest seal (null for what was itself submitted). */
export function formatSubmission(kind: string, s: { readonly about?: readonly Pair[]; readonly content: object; readonly payload?: PayloadReference | null }): Draft {
  return { act: `${kind}.submit`, objects: [[NEW_OBJECT, null], ...(s.about ?? [])], body: { content: asJson(s.content) }, payload: s.payload ?? null };
}

/** What is said of a submission: `report.confirm`, `evidence.recompute`. `pairs`: those of the submission, all of them. Bodies: the kind's own (`KINDS`). */
export function formatSaying(kind: string, verb: string, pairs: readonly Pair[], body: object, payload: PayloadReference | null = null): Draft {
  return { act: `${kind}.${verb}`, objects: sortPairs(pairs), body: asJson(body) as Content, payload };
}

/** The signature of a holder of full powers to an instrument, or of a co-chair to minutes. `seal`: of the newest version. */
export function formatSignature(kind: "agreement" | "minutes", object: ObjectId, seal: string, body: { readonly on: string; readonly place?: { readonly [language: string]: string }; readonly capacity: { readonly [language: string]: string } }): Draft {
  return { act: `${kind}.sign`, objects: [[object, seal]], body: asJson(body) as Content, payload: null };
}

/** A session is opened, and adjourned, on a day. `seal`: of the version that fixed it. */
export function formatSessionTurn(verb: "open" | "adjourn", session: ObjectId, seal: string, on: string): Draft {
  return { act: `session.${verb}`, objects: [[session, seal]], body: { on }, payload: null };
}
