import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { leafHash } from "@mithaq/ledger";
import { join } from "node:path";
import { dataFolder } from "../../../packages/node/src/folder/data-folder.ts";
import { openNode } from "../../../packages/node/src/node/open-node.ts";
import type { OpenedNode } from "../../../packages/node/src/node/opened-node.ts";
import { verifyNode } from "../../../packages/node/src/verify/verify-node.ts";
import { answerTask } from "../../suite/child.ts";
import { timed } from "../../suite/rate.ts";

export interface Verified {
  readonly entries: number;
  /** One pass over all entries in the store: read, leaf hash. The quicker one of a pass before and one after. */
  readonly hashPassMs: number;
  readonly took: { readonly hashing: number; readonly folding: number; readonly whole: number };
  readonly findings: readonly string[];
  readonly peakMb: number;
}

/** Verifies a node's own record, as `mithaq verify` does, beside a bare pass over the same entries. */
await answerTask<{ readonly folder: string }, Verified>(async ({ folder }) => {
  const node = await openNode({ folder: dataFolder(folder) });
  const { result: entries, ms: before } = await timed(() => hashPass(node));
  const report = await verifyNode({ store: node.store, charter: node.charter, origin: node.origin, payloads: node.payloads, guard: node.guard, database: join(folder, "node.sqlite") });
  const { ms: after } = await timed(() => hashPass(node));
  await node.close();
  return {
    entries, hashPassMs: Math.min(before, after), took: report.took,
    findings: report.findings.map(({ log, where, problem }) => `${log ?? ""} ${where}: ${problem}`), peakMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
  };
});

function hashPass(node: OpenedNode): Promise<number> {
  return node.store.read(async (reader) => {
    let entries = 0;
    for (const { origin, size } of await reader.logs()) {
      for (let at = 0; at < size; ) {
        const some = await reader.entries(origin, at, Math.min(at + 256, size));
        for (const entry of some) leafHash(c, entry);
        at += some.length;
      }
      entries += size;
    }
    return entries;
  });
}
