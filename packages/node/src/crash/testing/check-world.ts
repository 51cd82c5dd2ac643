import { existsSync } from "node:fs";
import { join } from "node:path";
import { readEntry } from "@mithaq/accord";
import { parseCheckpoint, parseNote, encodeHex, rootAt } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { restoreNode } from "../../backup/restore-node.ts";
import { dataFolder } from "../../folder/data-folder.ts";
import { openNode } from "../../node/open-node.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import { openStore } from "../../store/open-store.ts";
import { verifyNode } from "../../verify/verify-node.ts";
import { heard, type Acknowledgement } from "./acknowledgement.ts";
import { documentOf, signNamed } from "./acts.ts";
import { checkFile } from "./check-files.ts";
import { exchange } from "./direct-link.ts";
import { Findings } from "./findings.ts";
import { OPERATIONS, rotate, type Operation, type OperationName } from "./operations.ts";
import { worldAt, type World } from "./world.ts";

/**
 * After a crash, in a fresh process: says in JSON what is wrong with the world; nothing is good. Arguments: operation, world, what the dead process acknowledged.
 *
 * 1. Where the database was lost and its restoring was cut off, it is restored again, as an operator would. Else nothing helps the node.
 * 2. It opens by itself. Every acknowledged act is in the log, every acknowledged document there (or gone), every written file whole, every head published consistent.
 * 3. `verify` finds nothing.
 * 4. What was under way is submitted again: once each in the log, and the same id as was acknowledged.
 * 5. It goes on: both parties pull until nothing moves, Tehran acts once more, both have equal state hashes and no fault, and every text is countersigned.
 */
const [name = "", path = "", said = "[]"] = process.argv.slice(2);
const findings = new Findings();
await findings.about("the check itself", () => check(OPERATIONS[name as OperationName], worldAt(path), heard(JSON.parse(said) as string[])));
process.stdout.write(JSON.stringify(findings.found));

async function check(operation: Operation, world: World, acknowledged: readonly Acknowledgement[]): Promise<void> {
  await restoreAgain(operation, world);
  const tehran = await openNode({ folder: dataFolder(world.tehran) });
  const baghdad = await openNode({ folder: dataFolder(world.baghdad) });
  try {
    const { mode } = await tehran.keeper.status();
    // A restored backup may be older than what was acknowledged: the other party holds the rest.
    if (mode === "recovery") await exchange(tehran, baghdad);
    await checkAcknowledged(tehran, acknowledged);
    for (const file of operation.files ?? []) await findings.about(`the file ${file}`, () => checkFile(join(world.path, file), acknowledged.some((one) => "file" in one && one.file === file)));
    await checkVerify(tehran, "after the restart");
    await repeat(operation, tehran, acknowledged);
    await goOn(operation, tehran, baghdad);
    await checkAcknowledged(tehran, acknowledged);
    await checkVerify(tehran, "at the end");
    await checkVerify(baghdad, "at the end");
  } finally {
    await tehran.close();
    await baghdad.close();
  }
}

async function restoreAgain({ lost, files }: Operation, world: World): Promise<void> {
  const fresh = join(world.path, "backup.zip");
  const from = lost === true ? world.backup : files?.includes("backup.zip") === true && existsSync(fresh) ? fresh : undefined;
  if (from === undefined) return;
  const store = await openStore({ dataDirectory: world.tehran });
  const logs = await store.read((reader) => reader.logs());
  await store.close();
  if (logs.length === 0) await restoreNode(world.tehran, from);
}

async function checkAcknowledged({ keeper, payloads }: OpenedNode, acknowledged: readonly Acknowledgement[]): Promise<void> {
  const erased = new Set(acknowledged.flatMap((one) => ("erased" in one ? one.erased : [])));
  for (const one of acknowledged) {
    if ("act" in one) {
      const position = await keeper.read((reader) => reader.position(Buffer.from(one.act, "hex")));
      if (position?.origin !== keeper.origin) findings.add(`the acknowledged act ${one.name} is lost`);
    }
    if ("payload" in one && !erased.has(one.payload) && (await payloads.get(one.payload)) === undefined && !(await isErased(keeper, one.payload))) findings.add(`the acknowledged payload ${one.payload} is lost`);
    if ("erased" in one && (await payloads.has(one.erased))) findings.add(`the erased payload ${one.erased} is there again`);
    if ("head" in one) {
      const { size, root } = parseCheckpoint(parseNote(one.head).text);
      const held = await keeper.read(async (reader) => ((await reader.log(keeper.origin))?.size ?? 0) >= size && encodeHex(await rootAt(c, { tile: (level, index) => reader.tile(keeper.origin, level, index) }, size)));
      if (held !== encodeHex(root)) findings.add(`the published head of size ${size} is not one of this log's`);
    }
  }
}

/** Whether an own act erases it, though the process may have died before it could say so. */
async function isErased(keeper: OpenedNode["keeper"], digest: string): Promise<boolean> {
  return (await erasures(keeper)).includes(digest);
}

/** Digests of the documents that own acts erase. */
async function erasures(keeper: OpenedNode["keeper"]): Promise<string[]> {
  const entries = await keeper.read((reader) => reader.entries(keeper.origin, 0, 10_000));
  return entries.flatMap((entry, index) => {
    const arrival = readEntry(c, entry, index);
    const digest = arrival.kind === "act" && arrival.act.act === "payload.erase" ? arrival.act.body["digest"] : undefined;
    return typeof digest === "string" ? digest : [];
  });
}

async function checkVerify(node: OpenedNode, when: string): Promise<void> {
  const report = await verifyNode({ ...node, database: join(node.folder.path, "node.sqlite") });
  for (const finding of report.findings) findings.add(`verify of ${node.origin} ${when}: ${JSON.stringify(finding)}`);
}

async function repeat(operation: Operation, node: OpenedNode, acknowledged: readonly Acknowledgement[]): Promise<void> {
  const { mode } = await node.keeper.status();
  for (const act of operation.acts) {
    // Nothing to resume from where the other party could show all that was held.
    if (act === "resume" && mode === "running") continue;
    await findings.about(`submitting ${act} again`, async () => {
      const document = /^(proposal|document)/.test(act) ? documentOf(act) : undefined;
      const { intent, hand } = await signNamed(node, act);
      const before = acknowledged.find((one) => "act" in one && one.name === act);
      if (document !== undefined && before === undefined) await node.payloads.put(document);
      if (document !== undefined && !(await node.payloads.has(document.digest))) return; // erased meanwhile
      const first = await node.keeper.submit(intent, hand!);
      if (before !== undefined && "act" in before && (before.act !== first.id || !first.repeated)) findings.add(`${act} stands twice`);
      const second = await node.keeper.submit(intent, hand!);
      if (!second.repeated || second.id !== first.id || second.index !== first.index) findings.add(`${act} does not count once`);
    });
  }
}

async function goOn(operation: Operation, tehran: OpenedNode, baghdad: OpenedNode): Promise<void> {
  if (operation.stage === "young") {
    const { intent, hand } = await signNamed(baghdad, "charter");
    await baghdad.keeper.submit(intent, hand!);
    await exchange(tehran, baghdad);
    for (const node of [tehran, baghdad]) {
      const grant = await signNamed(node, "grant");
      await node.keeper.submit(grant.intent, grant.hand!);
    }
  }
  await exchange(tehran, baghdad);
  const { rotating } = await tehran.folder.keys.read();
  if (rotating !== null) await rotate(tehran, rotating.role);
  const { intent, hand } = await signNamed(tehran, "a further act");
  await tehran.keeper.submit(intent, hand!);
  await exchange(tehran, baghdad);
  const [here, there] = await Promise.all([tehran.keeper.stateHash(), baghdad.keeper.stateHash()]);
  if (JSON.stringify(here) !== JSON.stringify(there)) findings.add(`the states differ: ${JSON.stringify([here, there])}`);
  for (const { keeper } of [tehran, baghdad]) {
    const { mode, why, faults, logs } = await keeper.status();
    if (mode !== "running") findings.add(`${keeper.origin} is ${mode}: ${why}`);
    for (const fault of faults) findings.add(`${keeper.origin} has a fault: ${JSON.stringify(fault)}`);
    for (const log of logs) if (log.judged < log.size) findings.add(`${keeper.origin} has judged ${log.judged} of ${log.size} acts of ${log.origin}`);
  }
  for (const digest of await erasures(tehran.keeper)) if (await tehran.payloads.has(digest)) findings.add(`the payload ${digest}, whose erasure stands in the log, is still there`);
  const unfinished = (await tehran.keeper.read((reader) => reader.listRows({ kind: "agreement", limit: 1000 }))).filter(({ status }) => status === "decided");
  for (const { id } of unfinished) findings.add(`${id} was sealed and never countersigned`);
}
