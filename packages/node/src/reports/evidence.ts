import type { EvidenceContent } from "@mithaq/accord";
import { submissionOf, versionsOf } from "@mithaq/accord";
import { recomputeEvidence } from "../evidence/recompute-evidence.ts";
import { Refusal } from "../node/refusal.ts";
import { nameAll, type Named } from "../programme/named.ts";
import type { Reading } from "../programme/reading.ts";
import { readEvidenceRow, type EvidenceRead } from "./one-report.ts";
import { REPORTS } from "./reports.ts";

/** A page of the evidence, the newest change first. `before`: the mark of the last line before. `parent`: what it is evidence of. */
export async function listEvidence(reading: Reading, { limit, before, parent }: { readonly limit: number; readonly before?: number; readonly parent?: string }): Promise<{ readonly items: readonly EvidenceRead[]; readonly next: number | null }> {
  const rows = await reading.reader.listRows({ kind: "evidence", order: "changed", limit, ...(before === undefined ? {} : { changedBefore: before }), ...(parent === undefined ? {} : { parent }) });
  const items = (await Promise.all(rows.map((row) => readEvidenceRow(reading, row)))).filter((one) => one !== undefined);
  return { items, next: rows.length < limit ? null : rows.at(-1)!.changed };
}

/** One piece of evidence, and the reports that rest on it. Rejects with Refusal `not-found`. */
export async function readEvidence(reading: Reading, id: string): Promise<EvidenceRead & { readonly reports: readonly Named[]; readonly parent: Named | null }> {
  const record = (await reading.reader.rows([id])).get(id);
  const read = record === undefined ? undefined : await readEvidenceRow(reading, record);
  if (record === undefined || read === undefined) throw notFound(id);
  const resting = [...(await REPORTS.at(reading)).values()].filter((one) => one.view.versions.some((version) => version.content.evidence.includes(id))).map((one) => one.view.id);
  const rows = await reading.reader.rows([...resting, ...(record.parent === null ? [] : [record.parent])]);
  const named = await nameAll(reading, [...rows.values()]);
  return { ...read, reports: named.filter((one) => resting.includes(one.id)), parent: named.find((one) => one.id === record.parent && !resting.includes(one.id)) ?? null };
}

/** What this node's own engine comes to from the inputs of a computed result. Nothing is said before anybody: that is an act (`evidence.recompute`). */
export async function recomputeHere(reading: Reading, id: string): Promise<{ readonly version: string; readonly engine: string; readonly engineVersion: string; readonly output: string; readonly claimed: string; readonly same: boolean; readonly differsAt: string | null }> {
  const record = (await reading.reader.rows([id])).get(id);
  const submission = record?.kind === "evidence" ? submissionOf(await reading.horizonOf([record]), id) : undefined;
  if (submission === undefined) throw notFound(id);
  const payload = submission.digest === null ? undefined : await reading.node.payloads.get(submission.digest);
  if (payload === undefined) throw new Refusal("input", { field: "id", expected: "evidence whose document has arrived here", remedy: "wait until the other party's node has sent it, then try again", message: `the document of ${id} is not held here` });
  const { output, same, differsAt, claimed } = recomputeEvidence(submission.content as unknown as EvidenceContent, payload.bytes);
  return { version: versionsOf(submission).at(-1)!.id, engine: claimed.engine, engineVersion: claimed.version, output, claimed: claimed.output, same, differsAt: differsAt ?? null };
}

function notFound(id: string): Refusal {
  return new Refusal("not-found", { field: "id", expected: "the id of a piece of evidence", remedy: "list them: mithaq act list --kind evidence", message: `no evidence ${id} is known here` });
}
