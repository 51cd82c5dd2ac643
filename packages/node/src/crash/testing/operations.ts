import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { formatKeyRotation } from "@mithaq/accord";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { backupNode } from "../../backup/backup-node.ts";
import { restoreNode } from "../../backup/restore-node.ts";
import { exportLogs } from "../../export/export-logs.ts";
import { dataFolder } from "../../folder/data-folder.ts";
import type { KeyRole } from "../../folder/documents.ts";
import { prepareRotation } from "../../folder/rotation.ts";
import { openNode } from "../../node/open-node.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import { POUCH_BOUNDS } from "../../pouch/container-bounds.ts";
import { openContainer } from "../../pouch/container-reader.ts";
import { exportPouch } from "../../pouch/export-pouch.ts";
import { importPouch } from "../../pouch/import-pouch.ts";
import { parsePouchHeader } from "../../pouch/pouch-header.ts";
import { pouchLink } from "../../pouch/pouch-link.ts";
import { pullOnce } from "../../sync/pull.ts";
import { say } from "./acknowledgement.ts";
import { eraseNamed, publishHead, submitNamed, submitSigned } from "./acts.ts";
import { signAct } from "./party.ts";
import { BAGHDAD, type Stage, type World } from "./world.ts";

/** What a crash falls into: each begins with the world as it was left by a dead process. */
export interface Operation {
  readonly stage: Stage;
  /** Whether Tehran's database, payloads and charter are lost before it. */
  readonly lost?: boolean;
  /** Acts that it submits, by name: after a crash they are submitted again. */
  readonly acts: readonly string[];
  /** Files that it writes, in the world's folder. */
  readonly files?: readonly string[];
  run(world: World): Promise<void>;
}

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, number) => `${name} ${number}`);

export const OPERATIONS = {
  founding: { stage: "young", acts: ["charter"], run: (world) => onTehran(world, (node) => inTurn(node, ["charter"])) },
  append: {
    stage: "founded",
    acts: numbered("append", 8),
    run: (world) => onTehran(world, async (node) => {
      const [first, second, ...together] = numbered("append", 8);
      await inTurn(node, [first!, second!]);
      await Promise.all(together.map((name) => submitNamed(node, name)));
    }),
  },
  "payload put and erase": {
    stage: "founded",
    acts: ["document 0", "proposal 0"],
    run: (world) => onTehran(world, async (node) => {
      const id = await submitNamed(node, "document 0");
      await submitNamed(node, "proposal 0");
      await eraseNamed(node, id, "document 0");
    }),
  },
  "ingest and seal": { stage: "founded", acts: [], run: (world) => onTehran(world, (node) => pullFromPouch(node, world, 2048)) },
  "ingest in batches": { stage: "founded", acts: [], run: (world) => onTehran(world, (node) => pullFromPouch(node, world, 4)) },
  rotation: {
    stage: "founded",
    acts: ["append 0"],
    run: (world) => onTehran(world, async (node) => {
      for (const role of ["log", "mirror"] as const) await rotate(node, role);
      await submitNamed(node, "append 0");
    }),
  },
  "pouch import": {
    stage: "founded",
    acts: [],
    run: (world) => onTehran(world, async (node) => {
      await importPouch(node, world.pouch);
      await publishHead(node);
    }),
  },
  "pouch export": { stage: "founded", acts: [], files: ["to-baghdad.zip"], run: (world) => onTehran(world, (node) => exportTo(world, "to-baghdad.zip", (to) => exportPouch(node, { for: BAGHDAD, to, whole: true }))) },
  "log export": { stage: "founded", acts: [], files: ["exported"], run: (world) => onTehran(world, (node) => exportTo(world, "exported", (to) => exportLogs(node, to, { payloads: true }))) },
  backup: { stage: "founded", acts: [], files: ["backup.zip"], run: (world) => onTehran(world, (node) => exportTo(world, "backup.zip", (to) => backupNode(node, to))) },
  restore: { stage: "founded", lost: true, acts: [], run: async (world) => void (await restoreNode(world.tehran, world.backup)) },
  resume: {
    stage: "founded",
    acts: ["resume"],
    files: ["backup.zip"],
    run: async (world) => {
      await onTehran(world, (node) => exportTo(world, "backup.zip", (to) => backupNode(node, to)));
      for (const name of ["node.sqlite", "node.sqlite-wal", "node.sqlite-shm", "payloads"]) await rm(join(world.tehran, name), { recursive: true, force: true });
      await restoreNode(world.tehran, join(world.path, "backup.zip"));
      await onTehran(world, async (node) => {
        await node.keeper.leaveRecovery("root-hand");
        await submitNamed(node, "resume");
      });
    },
  },
} as const satisfies Record<string, Operation>;
export type OperationName = keyof typeof OPERATIONS;
export const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[];

/** Rotates a key as `mithaq key rotate` does: a rotation that was cut off is taken up again. */
export async function rotate(node: OpenedNode, role: KeyRole): Promise<void> {
  const { vkey, next } = await prepareRotation(c, node.folder, role);
  await submitSigned(node, await signAct(node.folder, "root", formatKeyRotation(node.origin, role, vkey, next), `rotation to ${vkey}`), `rotation of ${role}`);
  while ((await node.folder.keys.read()).rotating !== null) await delay(5);
}

async function onTehran(world: World, work: (node: OpenedNode) => Promise<void>): Promise<void> {
  const node = await openNode({ folder: dataFolder(world.tehran) });
  try {
    await work(node);
  } finally {
    await node.close();
  }
}

async function inTurn(node: OpenedNode, names: readonly string[]): Promise<void> {
  for (const name of names) await submitNamed(node, name);
}

/** A round of pulling from a peer whose answers are in a file. */
async function pullFromPouch(node: OpenedNode, world: World, batch: number): Promise<void> {
  const container = await openContainer("pouch", world.pouch, POUCH_BOUNDS);
  const link = pouchLink(container, parsePouchHeader(container.header), node.keeper);
  const { faults } = await pullOnce(node.keeper, link, { cryptography: c, batch, clock: Date.now, also: [] });
  if (faults.size > 0) throw new Error(`the round had faults: ${JSON.stringify([...faults])}`);
  await publishHead(node);
  container.close();
}

async function exportTo(world: World, name: string, write: (path: string) => Promise<unknown>): Promise<void> {
  await write(join(world.path, name));
  say({ file: name });
}
