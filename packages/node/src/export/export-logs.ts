import { mkdir, open, readdir, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { parseCheckpoint, parseNote } from "@mithaq/ledger";
import { crashPoint } from "../faults/crash-point.ts";
import { cutsOf } from "../keeper/standing.ts";
import type { StoreReader } from "../store/store.ts";
import { ArchiveError } from "./archive-error.ts";
import { foldContext, type ArchiveNode } from "./archive-node.ts";
import { cosignedNotes, mergeSignatures } from "./cosigned-notes.ts";
import { formatCountersignedPolicy, formatVkeys, logOrigins, noteKeys } from "./log-keys.ts";
import { renameDurably } from "./durable-file.ts";
import { readKeyRows } from "./key-rows.ts";
import { logFiles } from "./log-files.ts";
import { originFolder } from "./origin-folder.ts";

export interface ExportedLog {
  readonly origin: string;
  readonly folder: string;
  readonly size: number;
  /** Parties whose cosignatures the exported checkpoint carries. */
  readonly cosignedBy: readonly string[];
}

/**
 * Writes every log that this node holds as static files (C2SP tlog-tiles), readable without Mithaq:
 *
 *     charter.json                       the charter's bytes
 *     <origin folder>/checkpoint         the signed note, with the other parties' cosignature lines where they cosigned this size
 *     <origin folder>/cosigned/<party>   a party's newest cosigned note, where that is of a smaller size
 *     <origin folder>/bridges/<n>        the notes of both keys at each rotation of the log's key, oldest first
 *     <origin folder>/vkeys              one vkey a line (see formatVkeys)
 *     <origin folder>/policy             tlog-policy: the log, and both cosignatures of every other party
 *     <origin folder>/tile/…             hash tiles and entry bundles, partial ones too
 *     payloads/<digest>                  with `payloads`: the salt's 32 bytes, then the payload
 *
 * All of one snapshot. Written into a temporary folder beside the target, made durable, then renamed: the target is there whole or not at all. Rejects with
 * ArchiveError `target-exists` where the target holds anything, `store-incomplete`, and the file system's errors.
 */
export async function exportLogs(node: ArchiveNode, directory: string, options: { readonly payloads?: boolean } = {}): Promise<ExportedLog[]> {
  const target = resolve(directory);
  await refuseNonEmpty(target);
  const temporary = join(dirname(target), `.${basename(target)}.partial`);
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  try {
    const exported = await writeExport(node, temporary, options.payloads ?? false);
    crashPoint("export.rename.before");
    await rmdir(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    await renameDurably(temporary, target);
    crashPoint("export.rename.after");
    return exported;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

async function writeExport(node: ArchiveNode, folder: string, withPayloads: boolean): Promise<ExportedLog[]> {
  const context = foldContext(node.charter, await node.keeper.read(cutsOf));
  // The published notes first: what the snapshot holds then reaches at least as far.
  const notes = new Map<string, { note: string; cosigned: Map<string, string>; bridges: readonly string[] }>();
  for (const origin of logOrigins(context)) {
    const note = await node.keeper.checkpoint(origin);
    if (note !== undefined) notes.set(origin, { note, cosigned: await cosignedNotes(node, origin), bridges: await node.keeper.bridges(origin) });
  }
  await writeExportedFile(folder, "charter.json", node.charter);
  const exported = await node.keeper.read(async (reader) => {
    const rows = await readKeyRows(reader, logOrigins(context));
    const logs: ExportedLog[] = [];
    for (const [origin, { note, cosigned, bridges }] of notes) {
      const { size } = parseCheckpoint(parseNote(note).text);
      const write = (path: string, content: Uint8Array | string) => writeExportedFile(folder, join(originFolder(origin), path), content);
      const atHead = [...cosigned].filter(([, other]) => parseNote(other).text === parseNote(note).text);
      await write("checkpoint", mergeSignatures(note, atHead.map(([, other]) => other)));
      for (const [party, other] of cosigned) if (!atHead.some(([name]) => name === party)) await write(join("cosigned", originFolder(party)), other);
      for (const [i, bridge] of bridges.entries()) await write(join("bridges", String(i)), bridge);
      await write("vkeys", formatVkeys(noteKeys(context, origin, size, rows)));
      await write("policy", formatCountersignedPolicy(context, origin, size, rows));
      await writeLog(reader, origin, size, write);
      logs.push({ origin, folder: originFolder(origin), size, cosignedBy: atHead.map(([party]) => party) });
    }
    return logs;
  });
  if (withPayloads) await writePayloads(node, folder);
  return exported;
}

async function writeLog(reader: StoreReader, origin: string, size: number, write: (path: string, content: Uint8Array) => Promise<void>): Promise<void> {
  for await (const { path, bytes } of logFiles(reader, origin, size)) await write(path, bytes);
}

async function writePayloads(node: ArchiveNode, folder: string): Promise<void> {
  for await (const digest of node.payloads.list()) {
    const payload = await node.payloads.get(digest);
    if (payload !== undefined) await writeExportedFile(folder, join("payloads", digest), Buffer.concat([payload.salt, payload.bytes]));
  }
}

/** Durable before the folder's rename: a power loss leaves no export with empty files. */
async function writeExportedFile(folder: string, path: string, content: Uint8Array | string): Promise<void> {
  crashPoint("export.file.before");
  const whole = join(folder, path);
  await mkdir(dirname(whole), { recursive: true });
  const file = await open(whole, "wx", 0o644);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function refuseNonEmpty(target: string): Promise<void> {
  const held = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") throw new ArchiveError("target-exists", target, "is a file. Name a folder that does not exist yet");
    throw error;
  });
  if (held.length > 0) throw new ArchiveError("target-exists", target, "is not empty. Name a folder that does not exist yet");
}
