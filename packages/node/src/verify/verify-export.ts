import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FoldContext } from "@mithaq/accord";
import { MAX_ENTRY_BYTES, MAX_NOTE_BYTES, encodeHex } from "@mithaq/ledger";
import { ArchiveError } from "../export/archive-error.ts";
import { foldContext } from "../export/archive-node.ts";
import { formatCountersignedPolicy, formatVkeys, noteKeys } from "../export/log-keys.ts";
import { folderOrigin } from "../export/origin-folder.ts";
import { checkLogNote } from "./check-log-notes.ts";
import { inWords, readCheckpointNote } from "./check-note.ts";
import { checkPayloadFile } from "./check-payload.ts";
import { checkTree } from "./check-tree.ts";
import { folderLog, listFiles, readBounded, tileFiles } from "./folder-log.ts";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { SizedLog } from "./log-cursor.ts";
import { refold } from "./refold.ts";
import { ReportDraft, type VerifyReport } from "./report.ts";

/**
 * Verifies an exported folder (see `exportLogs`), wholly offline: every tile and bundle against the checkpoint's root, entries canonical and folded anew by the rules,
 * signatures and cosignatures by the keys of their positions, payloads by their digests; nothing missing and nothing besides. What is wrong is in the report, with
 * the place. Whose charter it is only people can say: the report gives its SHA-256.
 *
 * Rejects with ArchiveError `unreadable` where `directory` is no folder, and with what the disk says.
 */
export async function verifyExport(directory: string): Promise<VerifyReport> {
  const draft = new ReportDraft();
  const found = await topLevel(directory);
  const charter = await readBounded(join(directory, "charter.json"), MAX_ENTRY_BYTES);
  const context = readCharter(charter, draft);
  if (context === undefined || typeof charter === "string") return draft.finish();
  const folders: LogFolder[] = [];
  for (const one of found) {
    if (one.name === "charter.json" || one.name === "payloads") continue;
    const folder = one.isDirectory() ? await openLogFolder(directory, one.name, draft) : notOurs(one.name, draft);
    if (folder !== undefined) folders.push(folder);
  }
  let whole = true;
  for (const folder of folders) whole = (await draft.time("hashing", () => checkFolder(folder, draft))) && whole;
  // Damaged logs are not folded: what they would make says nothing.
  if (!whole) return draft.finish();
  draft.refolded = await draft.time("folding", () => refold(context, folders, draft.findings));
  for (const folder of folders) await checkAgainstState(folder, charter, draft);
  if (found.some(({ name }) => name === "payloads")) await checkPayloads(directory, draft);
  draft.payloads.absent = draft.refolded.payloads.size - draft.payloads.checked;
  return draft.finish();
}

interface LogFolder extends SizedLog {
  readonly name: string;
  readonly path: string;
  readonly root: Uint8Array;
}

async function topLevel(directory: string): Promise<Dirent[]> {
  try {
    const found = await readdir(directory, { withFileTypes: true });
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new ArchiveError("unreadable", directory, `cannot be read as a folder (${(error as NodeJS.ErrnoException).code ?? inWords(error)}). Name the folder that "mithaq log export" wrote`, { cause: error });
  }
}

function readCharter(bytes: Buffer | string, draft: ReportDraft): FoldContext | undefined {
  const add = (problem: string) => draft.findings.add({ log: null, where: "charter.json", problem });
  if (typeof bytes === "string") {
    add(bytes);
    return undefined;
  }
  draft.charter = encodeHex(nodeCryptography.sha256(bytes));
  try {
    return foldContext(bytes, [], nodeCryptography);
  } catch (error) {
    add(inWords(error));
    return undefined;
  }
}

async function openLogFolder(directory: string, name: string, draft: ReportDraft): Promise<LogFolder | undefined> {
  const path = join(directory, name);
  let origin: string;
  try {
    origin = folderOrigin(name);
  } catch {
    return notOurs(name, draft);
  }
  const where = join(name, "checkpoint");
  const note = await readBounded(path.concat("/checkpoint"), MAX_NOTE_BYTES);
  if (typeof note === "string") {
    draft.findings.add({ log: origin, where, problem: note });
    return undefined;
  }
  const read = readCheckpointNote(origin, where, note, draft.findings);
  if (read === undefined) return undefined;
  const { size, root } = read.checkpoint;
  draft.logs.set(origin, { origin, size, root: encodeHex(root), attestations: [] });
  return { log: folderLog(origin, path, name), size, name, path, root };
}

function notOurs(where: string, draft: ReportDraft): undefined {
  draft.findings.add({ log: null, where, problem: "does not belong to an export" });
}

/** Every file there must be, and no other; then the tree. Answers whether it is whole. */
async function checkFolder({ log, size, root, name, path }: LogFolder, draft: ReportDraft): Promise<boolean> {
  const expected = tileFiles(size);
  for (const found of await listFiles(path)) {
    if (expected.has(found) || OTHER_FILES.test(found)) continue;
    draft.findings.add({ log: log.origin, where: join(name, found), problem: "does not belong to a log of this size" });
  }
  return (await checkTree(log, size, root, draft.findings)) !== undefined;
}

const OTHER_FILES = /^(checkpoint|vkeys|policy|cosigned\/[^/]+|bridges\/[0-9]{1,4})$/;

/** What can be judged only once the logs are folded: signatures by position, and the files that follow from the state. */
async function checkAgainstState(folder: LogFolder, charter: Uint8Array, draft: ReportDraft): Promise<void> {
  const { log, size, name, path } = folder;
  const { context, rows, logs } = draft.refolded!;
  const { findings } = draft;
  const judged = logs.get(log.origin)!;
  if (judged.waiting !== undefined) findings.add({ log: log.origin, where: name, entry: judged.judged, problem: `cannot be judged: ${judged.waiting}` });
  const [first] = (await log.bundle(0, Math.min(size, 256))).entries;
  if (first !== undefined && Buffer.compare(first, charter) !== 0) findings.add({ log: log.origin, where: join(name, "tile/entries"), entry: 0, problem: "is not the charter of charter.json" });
  for (const file of (await listFiles(path)).filter((one) => /^(checkpoint|cosigned\/.*|bridges\/.*)$/.test(one))) {
    const note = await readBounded(join(path, file), MAX_NOTE_BYTES);
    if (typeof note === "string") continue;
    const attestations = await checkLogNote(context, rows, folder, join(name, file), note, findings);
    if (file === "checkpoint") draft.logs.set(log.origin, { ...draft.logs.get(log.origin)!, attestations });
  }
  try {
    await checkText(folder, "vkeys", formatVkeys(noteKeys(context, log.origin, size, rows)), draft);
    await checkText(folder, "policy", formatCountersignedPolicy(context, log.origin, size, rows), draft);
  } catch (error) {
    findings.add({ log: log.origin, where: name, problem: inWords(error) });
  }
}

async function checkText({ log, name, path }: LogFolder, file: string, expected: string, draft: ReportDraft): Promise<void> {
  const found = await readBounded(join(path, file), MAX_NOTE_BYTES);
  const bytes = Buffer.from(expected);
  if (typeof found === "string") return draft.findings.add({ log: log.origin, where: join(name, file), problem: found });
  if (found.equals(bytes)) return undefined;
  const byte = bytes.findIndex((value, at) => value !== found[at]);
  return draft.findings.add({ log: log.origin, where: join(name, file), byte: byte < 0 ? bytes.length : byte, problem: "is not what the charter and the logs' key rotations make it" });
}

async function checkPayloads(directory: string, draft: ReportDraft): Promise<void> {
  for (const file of await listFiles(join(directory, "payloads"))) {
    const where = join("payloads", file);
    if (!draft.refolded!.payloads.has(file)) {
      draft.findings.add({ log: null, where, problem: "no act refers to it" });
      continue;
    }
    await checkPayloadFile(join(directory, where), file, where, draft.findings);
    draft.payloads.checked += 1;
  }
}
