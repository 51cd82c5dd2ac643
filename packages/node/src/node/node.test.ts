import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatKeyRotation, formatMandateGrant } from "@mithaq/accord";
import { encodeBase64 } from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { actPropose } from "../cli/commands/act-propose.ts";
import { backup, restore } from "../cli/commands/backup.ts";
import { keyRotate } from "../cli/commands/key-rotate.ts";
import { officerAdd } from "../cli/commands/officer-add.ts";
import { recover, resume } from "../cli/commands/resume.ts";
import { status } from "../cli/commands/status.ts";
import { rootHand, signDraft } from "../cli/hands.ts";
import { dataFolder, type DataFolder } from "../folder/data-folder.ts";
import { publicKeys } from "../folder/key-ring.ts";
import { prepareRotation } from "../folder/rotation.ts";
import { openNode } from "./open-node.ts";
import { serveNode } from "./serve-node.ts";
import { foundFolders, runHere, serveBoth, until, type FoundedFolders } from "./testing/founded-folders.ts";

/** A node on its folder: what a crash in a rotation leaves, and the way back from a restored backup without any peer. */
describe("node", () => {
  let folders: FoundedFolders;
  let folder: DataFolder;
  let hand: string[];
  beforeEach(async () => {
    folders = await foundFolders();
    folder = dataFolder(folders.a);
    hand = ["--root-hand", join(folders.a, "root-hand.json"), "--data", folders.a];
    await (await serveBoth(folders)).close(); // both founded, and in each other's view
  });
  afterEach(() => folders.remove());
  const grant = () => formatMandateGrant({ role: { en: "Clerk" }, acts: ["*.*"], scope: null, from: 0, to: null, credential: { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(signerFromPrivateKey(generateKey("Ed25519")).publicKey) } });

  test.each(["log", "mirror", "mirrorPq", "transport"] as const)("rotation of %s - a crash after the act and before keys.json is put in order: the next start does it", async (role) => {
    const node = await openNode({ folder });
    const { vkey, next } = await prepareRotation(c, folder, role);
    const asWritten = await folder.keys.read();
    await node.keeper.submit(...signed(await signDraft(folder, await rootHand(folder, folder.rootHand.path), formatKeyRotation(node.origin, role, vkey, next))));
    await node.close();
    await folder.keys.write(asWritten); // what the crash left

    const again = await openNode({ folder });
    const settled = await folder.keys.read();
    expect(settled.rotating).toBeNull();
    expect(publicKeys(c, settled)).toMatchObject({ keys: { [role]: vkey }, next: { [role]: next } });
    await again.keeper.submit(...signed(await signDraft(folder, await rootHand(folder, folder.rootHand.path), grant())));
    await again.close();
    expect((await runHere(keyRotate, ["--role", role, ...hand])).json).toMatchObject({ settled: true });
  });

  test("rotation - a crash before the act: nothing has changed, and the next try uses the same keys", async () => {
    const before = await folder.keys.read();
    const { vkey } = await prepareRotation(c, folder, "log");
    const node = await openNode({ folder });
    expect(await folder.keys.read()).toMatchObject({ current: before.current, next: before.next });
    await node.keeper.submit(...signed(await signDraft(folder, await rootHand(folder, folder.rootHand.path), grant())));
    await node.close();
    expect((await runHere(keyRotate, ["--role", "log", ...hand])).json).toMatchObject({ vkey, settled: true });
  });

  test("restored without a peer - recovery; left by the root hand; resumed as its first act", async () => {
    await runHere(officerAdd, ["clerk", "--role", "en=Clerk", ...hand]);
    const file = join(folders.root, "backup.zip");
    await runHere(backup, ["--to", file, "--data", folders.a]);
    for (const name of ["node.sqlite", "node.sqlite-wal", "node.sqlite-shm", "payloads"]) await rm(join(folders.a, name), { recursive: true, force: true });
    await runHere(restore, [file, "--data", folders.a]);
    const propose = () => runHere(actPropose, ["--title", "en=Note", "--as", "clerk", "--data", folders.a]);
    expect(await runHere(status, ["--data", folders.a])).toMatchObject({ json: { mode: "recovery" }, exitCode: 5 });
    await expect(propose()).rejects.toMatchObject({ data: { code: "recovery" } });
    await expect(runHere(recover, hand)).rejects.toMatchObject({ field: "--force" });
    await expect(runHere(recover, ["--force", "--root-hand", join(folders.b, "root-hand.json"), "--data", folders.a])).rejects.toMatchObject({ field: "--root-hand" });
    // One process for both: a keeper that is opened anew before it has resumed finds no guard, and recovers again.
    const server = await serveNode({ folder, logLevel: "silent" });
    await runHere(recover, ["--force", ...hand]);
    await runHere(resume, ["--reason", "restored", ...hand]);
    expect(await runHere(status, ["--data", folders.a])).toMatchObject({ json: { mode: "running" } });
    await propose();
    await server.close();
  });

  test("a command that opened the folder just before its server started - both append to one record, nothing is lost", async () => {
    const servers = await serveBoth(folders);
    const { a, b } = servers;
    await until(async () => (await a.node.keeper.status()).mode === "running");
    const beside = await openNode({ folder }); // a command that opened the folder before the server wrote serving.json
    await beside.keeper.submit(...signed(await signDraft(folder, await rootHand(folder, folder.rootHand.path), grant())));
    await a.node.keeper.submit(...signed(await signDraft(folder, await rootHand(folder, folder.rootHand.path), grant())));
    const size = (await a.node.keeper.status()).logs[0]!.size;
    expect((await beside.keeper.status()).logs[0]!.size).toBe(size);
    await beside.close();
    await until(async () => (await b.node.keeper.status()).logs.find((log) => log.origin === a.origin)!.judged === size);
    await servers.close();
  });

  test("a charter of others, a folder without keys, broken JSON - refused by name, nothing stays open", async () => {
    await folder.node.write({ ...(await folder.node.read()), origin: "example.org/stranger" });
    await expect(openNode({ folder })).rejects.toMatchObject({ code: "input", field: "charter.json" });
    await folder.node.write({ ...(await folder.node.read()), origin: folders.origins.a });
    const keys = await folder.keys.read();
    await folder.keys.remove();
    await expect(openNode({ folder })).rejects.toMatchObject({ code: "not-found", field: folder.keys.path });
    await folder.keys.write(keys);
    await writeFile(folder.charter.path, "{}");
    await expect(openNode({ folder })).rejects.toMatchObject({ code: "charter" });
  });
});

function signed({ intent, hand }: Awaited<ReturnType<typeof signDraft>>) {
  return [intent, hand] as const;
}
