import { allOf, isRetracted, lifeOf, submissionOf, submitterOf, versionsOf, type Row } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { PillarPorts, PillarSubmission } from "@mithaq/pillars";
import type { OpenedNode } from "../node/opened-node.ts";
import { rowOf } from "../keeper/held-row.ts";
import { pagesOf } from "../programme/pages.ts";

/** What a node lets its pillars' routes and jobs read: submissions of their own kinds, and documents. */
export function pillarPorts(node: OpenedNode, pillar: string): PillarPorts {
  return {
    cryptography: nodeCryptography,
    origin: node.origin,
    parties: node.founded.charter.parties.map((party) => party.origin),
    async submissions(kind) {
      if (!kind.startsWith(`${pillar}.`)) throw new RangeError(`The pillar ${pillar} reads its own kinds only, not ${kind}.`);
      return node.keeper.read(async (reader) => {
        const context = await node.contextAt(reader);
        const found: PillarSubmission[] = [];
        for await (const page of pagesOf(reader, { kind })) {
          for (const record of page) {
            const one = read(context, rowOf(record));
            if (one !== undefined) found.push(one);
          }
        }
        return found;
      });
    },
    document: async (digest) => (await node.payloads.get(digest))?.bytes,
  };
}

function read(context: Parameters<typeof lifeOf>[1], row: Row): PillarSubmission | undefined {
  const horizon = allOf(new Map([[row.id, row]]));
  const submission = submissionOf(horizon, row.id);
  if (submission === undefined || isRetracted(submission)) return undefined;
  const newest = versionsOf(submission).at(-1)!;
  return { object: row.id, act: newest.id, party: submitterOf(context, submission), at: newest.at, content: newest.content, digest: submission.digest, life: lifeOf(submission.kind, context, horizon, row.id).life };
}
