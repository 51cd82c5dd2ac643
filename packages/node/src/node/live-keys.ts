import { stat } from "node:fs/promises";
import { keysRowId, partyKey, type FoldContext } from "@mithaq/accord";
import type { DataFolder } from "../folder/data-folder.ts";
import type { KeysFile } from "../folder/documents.ts";
import { signersOf } from "../folder/key-ring.ts";
import { settleRotation } from "../folder/rotation.ts";
import type { Keeper, NodeKeys } from "../keeper/keeper.ts";
import { asRow } from "../api/reading/rows.ts";

/** The node's signers as keys.json has them, also after a rotation while the node is open. */
export interface LiveKeys {
  readonly keys: NodeKeys;
  /** Once a rotation stands in the record: moves the next key into its place in keys.json, and takes up what the file then says. Cheap where nothing changed. */
  follow(context: FoldContext, keeper: Pick<Keeper, "origin" | "read">): Promise<void>;
}

export async function openLiveKeys(folder: DataFolder): Promise<LiveKeys> {
  let file: KeysFile = await folder.keys.read();
  let signers = signersOf(file);
  let readAt = await changedAt(folder);
  let turn = Promise.resolve();

  async function reload(): Promise<void> {
    readAt = await changedAt(folder);
    file = await folder.keys.read();
    signers = signersOf(file);
  }

  async function followOnce(context: FoldContext, keeper: Pick<Keeper, "origin" | "read">): Promise<void> {
    if ((await changedAt(folder)) !== readAt) await reload();
    if (file.rotating === null) return;
    const id = keysRowId(keeper.origin);
    const record = await keeper.read(async (reader) => (await reader.rows([id])).get(id));
    const row = record === undefined ? undefined : asRow(record);
    if (await settleRotation(folder, (role) => partyKey(context, keeper.origin, row, role).publicKey)) await reload();
  }

  return {
    keys: {
      get log() { return signers.log; },
      get mirror() { return signers.mirror; },
      get mirrorPq() { return signers.mirrorPq; },
      get transport() { return signers.transport; },
      get next() { return signers.next; },
    },
    follow: (context, keeper) => (turn = turn.catch(() => {}).then(() => followOnce(context, keeper))),
  };
}

/** The file is replaced at every change, so its inode changes too. */
async function changedAt(folder: DataFolder): Promise<string> {
  const { ino, mtimeMs } = await stat(folder.keys.path);
  return `${ino} ${mtimeMs}`;
}
