import { join } from "node:path";
import { formatAssent, formatCharterSign, formatNotice, formatPropose, NEW_OBJECT } from "@mithaq/accord";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { backupNode } from "../../backup/backup-node.ts";
import { dataFolder } from "../../folder/data-folder.ts";
import { openNode } from "../../node/open-node.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import { makePayload } from "../../payload/make-payload.ts";
import { exportPouch } from "../../pouch/export-pouch.ts";
import { exchange } from "./direct-link.ts";
import { makePartyFolder, objectOf, signAct, signGrant, signSpareMandate, writeCharter } from "./party.ts";
import { BAGHDAD, NOTICES, TEHRAN, worldAt, type Stage, type World } from "./world.ts";

/**
 * Makes the worlds that operations are tried on; a process of its own, so that what it leaves was left by a dead process. Argument: the folder.
 *
 * 1. `young`: two parties with one charter, nothing signed.
 * 2. `founded`: signed; each with an officer; Tehran's log fills its first tile but a little.
 * 3. Tehran proposes a text, and declares another with a document, and is backed up; then it declares once more. All of it reaches Baghdad.
 * 4. Baghdad assents, proposes, declares, and packs all that into a pouch that Tehran has not had.
 */
const [path = ""] = process.argv.slice(2);
/** With these, Tehran's log is some acts short of 256 when an operation begins. */
const SPARE = 247;

await makeFolders("young");
const world = await makeFolders("founded");
const tehran = await openNode({ folder: dataFolder(world.tehran) });
const baghdad = await openNode({ folder: dataFolder(world.baghdad) });
await found(tehran, baghdad);
const proposal = await propose(tehran, "tehran's proposal");
await declare(tehran, "tehran's declaration", true);
await exchange(tehran, baghdad);
await backupNode(tehran, world.backup);
await declare(tehran, "tehran's act after its backup", false);
await exchange(tehran, baghdad);
const assent = formatAssent("agreement", { id: proposal.id, pairs: [[objectOf(TEHRAN, "tehran's proposal"), null]], digest: proposal.digest });
await submit(baghdad, await signAct(baghdad.folder, "officer", assent, "baghdad's assent"));
await propose(baghdad, "baghdad's proposal");
for (let number = 0; number < NOTICES; number += 1) await declare(baghdad, `baghdad's notice ${number}`, number === 3);
await exportPouch(baghdad, { for: TEHRAN, to: world.pouch });
await tehran.close();
await baghdad.close();

async function makeFolders(stage: Stage): Promise<World> {
  const made = worldAt(join(path, stage));
  await writeCharter([made.tehran, made.baghdad], [await makePartyFolder(made.tehran, TEHRAN), await makePartyFolder(made.baghdad, BAGHDAD)]);
  return made;
}

async function found(...nodes: readonly [OpenedNode, OpenedNode]): Promise<void> {
  for (const node of nodes) await submit(node, await signAct(node.folder, "root", formatCharterSign(node.origin), "charter"));
  await exchange(...nodes);
  for (const node of nodes) await submit(node, await signGrant(node.folder));
  const spare = await Promise.all(Array.from({ length: SPARE }, (_, number) => signSpareMandate(tehran.folder, `spare ${number}`)));
  await Promise.all(spare.map((act) => submit(tehran, act)));
  await exchange(...nodes);
}

async function propose(node: OpenedNode, name: string): Promise<{ id: string; digest: string }> {
  const document = await putDocument(node, name);
  const draft = formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content: { type: "joint-note", title: { en: name }, languages: ["en"], sample: true }, payload: document });
  return { id: (await submit(node, await signAct(node.folder, "officer", draft, name))).id, digest: document.digest };
}

async function declare(node: OpenedNode, name: string, withDocument: boolean): Promise<void> {
  const content = { type: "joint-note", title: { en: name }, languages: ["en"], sample: true };
  const draft = formatNotice("agreement", "declare", { pairs: [[NEW_OBJECT, null]], content, payload: withDocument ? await putDocument(node, name) : null });
  await submit(node, await signAct(node.folder, "officer", draft, name));
}

async function putDocument({ payloads }: OpenedNode, name: string) {
  const payload = makePayload(nodeCryptography, Buffer.alloc(32, name), Buffer.from(name.repeat(2000)));
  await payloads.put(payload);
  return { digest: payload.digest, bytes: payload.bytes.length, mediaType: "application/json" };
}

function submit({ keeper }: OpenedNode, { intent, hand }: Awaited<ReturnType<typeof signAct>>) {
  return keeper.submit(intent, hand);
}
