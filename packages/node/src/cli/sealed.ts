import type { Pair } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import type { NodeClient } from "./door.ts";

/** An object as an act names it: with its newest seal, or null for what one party submitted. Rejects with Refusal `not-found`, and `conflict` where nothing is agreed on it yet. */
export async function pairOf(client: NodeClient, object: string, field: string): Promise<Pair> {
  const { proposals } = await client.objects.get({ id: object });
  if (proposals.length === 0) return [object, null];
  const sealed = proposals.filter((one) => one.seal !== null);
  const bases = new Set(sealed.flatMap((one) => one.pairs.filter(([id]) => id === object).map(([, base]) => base)));
  const newest = sealed.find((one) => !bases.has(one.seal));
  if (newest === undefined) throw new Refusal("conflict", { field, expected: "an object that is agreed on", remedy: "wait for the other parties' assent: mithaq act show OBJECT", message: `${object} is only proposed`, kept: "nothing was submitted" });
  return [object, newest.seal];
}

/** The pairs of a submission, as whatever is said of it must name them. Rejects with Refusal `not-found`. */
export async function submissionPairs(client: NodeClient, object: string, field: string): Promise<{ readonly kind: string; readonly pairs: readonly Pair[]; readonly newest: string; readonly content: Readonly<Record<string, unknown>>; readonly digest: string | null }> {
  const { history } = await client.objects.get({ id: object });
  const valid = history.filter((fact) => fact.verdict === "valid");
  const made = valid.find((fact) => fact.kind.endsWith(".submit") && fact.content["made"] === object);
  if (made === undefined) throw new Refusal("input", { field, expected: "what a party submitted: a report, evidence, a figure, a note, a remark", remedy: "see it: mithaq act show OBJECT", message: `${object} was not submitted by one party` });
  const kind = made.kind.slice(0, made.kind.lastIndexOf("."));
  const later = valid.filter((fact) => (fact.kind === `${kind}.correct` || fact.kind === `${kind}.accept`) && (fact.content["pairs"] as unknown as Pair[]).some(([id]) => id === object)).sort((a, b) => Number(a.content["at"]) - Number(b.content["at"]) || a.index - b.index);
  const newest = later.at(-1) ?? made;
  return { kind, pairs: made.content["pairs"] as unknown as Pair[], newest: newest.content["id"] as string, content: newest.content["content"] as Record<string, unknown>, digest: made.content["digest"] as string | null };
}
