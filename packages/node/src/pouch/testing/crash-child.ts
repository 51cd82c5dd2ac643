import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { backupNode } from "../../backup/backup-node.ts";
import { restoreNode } from "../../backup/restore-node.ts";
import { exportLogs } from "../../export/export-logs.ts";
import { signersOf } from "../../folder/key-ring.ts";
import type { KeysFile } from "../../folder/documents.ts";
import { openFileGuard } from "../../guard/file-guard.ts";
import { openKeeper } from "../../keeper/open-keeper.ts";
import { openFilePayloadStore } from "../../payload/file-payload-store.ts";
import { openStore } from "../../store/open-store.ts";
import { verifyNode } from "../../verify/verify-node.ts";
import { exportPouch } from "../export-pouch.ts";
import { importPouch } from "../import-pouch.ts";

/**
 * One action of one node in a process of its own, which a crash point may kill: `node crash-child.ts ACTION DATA FILE`. DATA holds charter.json, keys.json, the database, the
 * payloads and the guard. Prints what came out as JSON.
 */
const [action = "", data = "", file = ""] = process.argv.slice(2);
if (action === "restore") {
  console.log(JSON.stringify(await restoreNode(data, file)));
} else {
  const charter = new Uint8Array(await readFile(join(data, "charter.json")));
  const keys = JSON.parse(await readFile(join(data, "keys.json"), "utf8")) as KeysFile;
  const store = await openStore({ dataDirectory: data });
  const guard = openFileGuard({ directory: join(data, "guard") });
  const payloads = await openFilePayloadStore({ directory: join(data, "payloads"), cryptography: nodeCryptography });
  const keeper = await openKeeper({ store, guard, payloads, keys: signersOf(keys), cryptography: nodeCryptography, clock: Date.now, random: (n) => randomBytes(n), charter, origin: keys.origin });
  const node = { keeper, store, guard, payloads, charter };
  const actions: Record<string, () => Promise<unknown>> = {
    import: () => importPouch(node, file),
    pack: () => exportPouch(node, { for: process.argv[5] ?? "", to: file }),
    export: () => exportLogs(node, file, { payloads: true }),
    backup: () => backupNode(node, file),
    verify: async () => ({ ...(await verifyNode({ ...node, origin: keys.origin })), status: await keeper.status(), rows: [...(await store.read((reader) => reader.countRows("status")))] }),
  };
  console.log(JSON.stringify(await actions[action]!()));
  await keeper.close();
  await store.close();
}
