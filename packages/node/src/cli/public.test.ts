import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataFolder } from "../folder/data-folder.ts";
import { serveNode } from "../node/serve-node.ts";
import { foundFolders, runHere, serveBoth, until, type FoundedFolders } from "../node/testing/founded-folders.ts";
import { actPropose } from "./commands/act-propose.ts";
import { answerCommands } from "./commands/act-answer.ts";
import { actShow } from "./commands/act-show.ts";
import { backup, restore } from "./commands/backup.ts";
import { peerAdd } from "./commands/peer.ts";
import { officerAdd } from "./commands/officer-add.ts";
import { publicList } from "./commands/public-list.ts";
import { publicProof } from "./commands/public-proof.ts";
import { publicVerify } from "./commands/public-verify.ts";
import type { PublicIndex } from "../api/public/public-index.ts";

/** Two served nodes, as they stand in the world: what both release appears in both public logs by itself, and its proof is verified with the charter alone. */
describe("mithaq public", () => {
  let folders: FoundedFolders;
  let servers: Awaited<ReturnType<typeof serveBoth>>;
  const as = (side: "a" | "b") => ["--as", "desk", "--data", folders[side]];
  const json = async <T>(...given: Parameters<typeof runHere>): Promise<T> => (await runHere(...given)).json as T;
  const assent = answerCommands.find((one) => one.usage.startsWith("assent"))!;

  const backupFile = () => join(folders.root, "b.zip");
  const commitment = (title: string) => ({ title: { en: title }, deliverable: { en: "What is delivered" }, obligors: [folders.origins.a], owed: "one", obligees: [folders.origins.b], standing: "active", sample: true });

  beforeAll(async () => {
    folders = await foundFolders();
    servers = await serveBoth(folders);
    for (const side of ["a", "b"] as const) await runHere(officerAdd, ["desk", "--role", "en=Desk officer", "--allow", "*.*", "--root-hand", join(folders[side], "root-hand.json"), "--data", folders[side]]);
  });
  afterAll(async () => {
    await servers.close();
    await folders.remove();
  });

  async function agree(kind: string, content: object): Promise<string> {
    const file = join(folders.root, `${kind}.json`);
    await writeFile(file, JSON.stringify(content));
    const proposed = await json<{ act: string; object: string }>(actPropose, ["--kind", kind, "--content", file, ...as("a")]);
    await until(async () => runHere(actShow, [proposed.act, "--data", folders.b]).then(() => true, () => false));
    await runHere(assent, [proposed.act, ...as("b")]);
    return proposed.object;
  }

  test("released by both, countersigned, proved and verified offline; refused when changed", async () => {
    const object = await agree("commitment", commitment("Advanced courses"));
    const withheld = await agree("commitment", commitment("Kept between the two"));
    await until(async () => ((await json<{ status: string }>(actShow, [withheld, "--data", folders.a])).status === "countersigned"));
    expect((await json<PublicIndex>(publicList, ["--data", folders.a])).items).toEqual([]);
    await runHere(backup, ["--to", backupFile(), "--data", folders.b]);
    await agree("release", { objects: [object], sample: true });
    for (const side of ["a", "b"] as const) {
      await until(async () => (await json<PublicIndex>(publicList, ["--data", folders[side]])).size === 1);
      const index = await json<PublicIndex>(publicList, ["--data", folders[side]]);
      expect(index).toMatchObject({ pending: 0, next: null, items: [{ index: 0, object, title: { en: "Advanced courses" } }], withheld: [{ kind: "commitment", count: 1 }] });
      expect(JSON.stringify(index)).not.toContain("Kept between");
      await until(async () => (JSON.parse(await (await fetch(`${servers[side].url}/public/proof/0`)).text()) as { proofs: unknown[] }).proofs.length === 2);
      const to = join(folders.root, `${side}.json`);
      await runHere(publicProof, [object, "--to", to, "--data", folders[side]]);
      const verified = await runHere(publicVerify, [to, "--charter", join(folders[side], "charter.json")]);
      expect(verified.json).toMatchObject({ ok: true, object, missing: [] });
      expect(verified.text.at(-1)).toContain("proves what the nodes attest");
    }
    const bytes = await (await fetch(`${servers.a.url}/public/proof/0`)).text();
    const changed = join(folders.root, "changed.json");
    await writeFile(changed, bytes.replace("Advanced", "Advanceb"));
    await expect(runHere(publicVerify, [changed, "--charter", join(folders.a, "charter.json")])).rejects.toMatchObject({ code: "not-good", field: "document" });
    await expect(runHere(publicProof, ["7", "--to", join(folders.root, "none.json"), "--data", folders.a])).rejects.toMatchObject({ code: "not-found" });
    for (const server of [servers.a, servers.b]) expect((await server.node.keeper.status()).faults).toEqual([]);
  });

  test("open to anyone and to any page, but not by a name that is not this node's; no other path is", async () => {
    const answer = await fetch(`${servers.a.url}/public/checkpoint`, { headers: { origin: "https://example.org" } });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    for (const [path, status] of [["/public/none", 404], ["/mirror/00/checkpoint", 401], ["/api/status", 401]] as const) expect([path, (await fetch(servers.a.url + path)).status]).toEqual([path, status]);
    expect((await fetch(`${servers.a.url}/public/checkpoint`, { method: "POST" })).status).toBe(404);
  });

  test("a node that is not served answers the same from its folder; restored from an older backup it takes its public log back and goes on", async () => {
    await servers.b.close();
    const published = await json<PublicIndex>(publicList, ["--data", folders.b]);
    expect(published.size).toBe(1);
    for (const name of ["node.sqlite", "node.sqlite-wal", "node.sqlite-shm", "payloads"]) await rm(join(folders.b, name), { recursive: true, force: true });
    await runHere(restore, [backupFile(), "--data", folders.b]);
    expect((await json<PublicIndex>(publicList, ["--data", folders.b])).size).toBe(0);
    const again = await serveNode({ folder: dataFolder(folders.b), logLevel: "silent" });
    servers = { ...servers, b: again, close: async () => void (await Promise.all([servers.a.close(), again.close()])) };
    await runHere(peerAdd, [folders.origins.b, again.url, "--data", folders.a]);
    await until(async () => (await json<PublicIndex>(publicList, ["--data", folders.b])).size === 1);
    expect((await json<PublicIndex>(publicList, ["--data", folders.b])).items).toEqual(published.items);
    await until(async () => (await again.node.keeper.status()).mode === "running");
    await agree("release", { objects: [await agree("commitment", commitment("Another"))], sample: true });
    await until(async () => (await Promise.all([folders.a, folders.b].map((data) => json<PublicIndex>(publicList, ["--data", data])))).every(({ size }) => size === 2));
    for (const server of [servers.a, servers.b]) expect((await server.node.keeper.status()).faults).toEqual([]);
  });
});
