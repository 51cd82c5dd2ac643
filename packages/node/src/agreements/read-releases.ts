import { agreedObject, partyId, proposalsOf, releasedObjects, type ReleaseContent, type Texts } from "@mithaq/accord";
import { asRow, withLinkedRows } from "../api/reading/rows.ts";
import { nameAll, type Named } from "../programme/named.ts";
import { pagesOf } from "../programme/pages.ts";
import type { Reading } from "../programme/reading.ts";

/** A proposal to release objects to the public, as it stands. */
export interface ReleaseProposal {
  readonly release: string;
  readonly proposal: string;
  readonly digest: string | null;
  readonly by: string;
  readonly at: number;
  readonly objects: readonly string[];
  readonly statement: Texts | null;
  readonly sample: boolean;
  /** Parties whose assent it needs: silence releases nothing. */
  readonly awaiting: readonly string[];
}

export interface ReleaseStates {
  /** For each object asked for that is known here: its name, and the release that made it public. */
  readonly objects: readonly (Named & { readonly released: { readonly release: string; readonly seal: string; readonly at: number; readonly statement: Texts | null } | null })[];
  /** Standing proposals that name one of them, the oldest first. */
  readonly proposals: readonly ReleaseProposal[];
}

/** How these objects stand to the public: released by all, proposed for release, or neither (accord.md, invariant 13). */
export async function readReleases(reading: Reading, objects: readonly string[]): Promise<ReleaseStates> {
  const { reader, context } = reading;
  const asked = new Set(objects);
  const sealed = new Map<string, NonNullable<ReleaseStates["objects"][number]["released"]>>();
  const proposals: ReleaseProposal[] = [];
  for await (const rows of pagesOf(reader, { kind: "release" })) {
    const horizon = await reading.horizonOf(rows);
    for (const row of rows) {
      const { newest } = agreedObject<ReleaseContent>(context, horizon, row.id);
      for (const [object, seal] of releasedObjects(context, horizon, [row.id])) if (asked.has(object) && !sealed.has(object)) sealed.set(object, { release: row.id, seal, at: newest!.decidedAt, statement: newest!.content.statement ?? null });
      const standing = agreedObject<ReleaseContent>(context, horizon, row.id).standing.filter((one) => contentOf(one.content).objects.some((object) => asked.has(object)));
      if (standing.length === 0) continue;
      const views = proposalsOf(context, asRow(row), await withLinkedRows(reader, [asRow(row)]));
      for (const one of standing) {
        const { objects: named, statement, sample } = contentOf(one.content);
        proposals.push({ release: row.id, proposal: one.id, digest: one.digest, by: partyId(context, one.origin), at: one.at, objects: named, statement: statement ?? null, sample, awaiting: views.find((view) => view.id === one.id)?.awaiting ?? [] });
      }
    }
  }
  const rows = await reader.rows([...asked]);
  const named = await nameAll(reading, [...rows.values()]);
  const order = new Map(objects.map((id, at) => [id, at]));
  return {
    objects: named.map((one) => ({ ...one, released: sealed.get(one.id) ?? null })).sort((a, b) => order.get(a.id)! - order.get(b.id)!),
    proposals: proposals.sort((a, b) => a.at - b.at || (a.proposal < b.proposal ? -1 : 1)),
  };
}

function contentOf(content: unknown): ReleaseContent {
  return content as ReleaseContent;
}
