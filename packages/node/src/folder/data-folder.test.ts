import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parsePartyFile } from "@mithaq/accord";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { foundFolders } from "../node/testing/founded-folders.ts";
import { dataFolder, ensureOperatorToken } from "./data-folder.ts";

describe("data folder", () => {
  let path: string;
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), "mithaq-folder-"));
  });
  afterEach(() => rm(path, { recursive: true, force: true }));

  test("naming a folder makes nothing; an empty one has no node, officers or token", async () => {
    const folder = dataFolder(path);
    await expect(folder.node.read()).rejects.toMatchObject({ code: "not-found", remedy: expect.stringContaining("mithaq init") });
    expect(await folder.officers()).toEqual([]);
    expect(await folder.operatorToken.readIfThere()).toBeUndefined();
  });

  test("the operator token is made once", async () => {
    const folder = dataFolder(path);
    const token = await ensureOperatorToken(folder);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await ensureOperatorToken(folder)).toBe(token);
  });

  test.each(["", "../x", "A", "a/b", "a.b", "x".repeat(64)])("no officer is named %j", (name) => {
    expect(() => dataFolder(path).officer(name)).toThrow("expected a short name");
  });

  test("a file of another kind in a file's place is refused by its field", async () => {
    await writeFile(join(path, "node.json"), JSON.stringify({ v: 1, kind: "mithaq/keys" }));
    await expect(dataFolder(path).node.read()).rejects.toMatchObject({ code: "input", field: expect.stringContaining("kind") });
  });

  test("init's party file is one that accord reads, and holds no private key", async () => {
    const folders = await foundFolders({ signed: [] });
    try {
      const folder = dataFolder(folders.a);
      const bytes = await folder.party.read();
      expect(parsePartyFile(c, bytes).origin).toBe(folders.origins.a);
      for (const secret of [(await folder.keys.read()).current.log.pkcs8, (await folder.rootHand.read()).key.pkcs8]) expect(Buffer.from(bytes).toString()).not.toContain(secret);
    } finally {
      await folders.remove();
    }
  });
});
