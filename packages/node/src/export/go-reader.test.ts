import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { concatBytes, parseNote, parseVkey } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportLogs } from "./export-logs.ts";
import { originFolder } from "./origin-folder.ts";
import { buildRecord, TEHRAN } from "./testing/two-party-record.ts";

const ACTS = 70_000;
const SOURCE = new URL("../../../../tests/go/verify.go", import.meta.url).pathname;
const GO_PATH = "/usr/share/gocode";
const goIsThere = spawnSync("go", ["version"]).status === 0 && existsSync(`${GO_PATH}/src/golang.org/x/mod/sumdb/tlog`);
if (!goIsThere) console.log("skipped: go absent");

describe.skipIf(!goIsThere)("an independent reader of an exported log of 70,000 acts", () => {
  let folder: string;
  let log: string;
  let judge: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mithaq-go-"));
    judge = join(folder, "verify");
    execFileSync("go", ["build", "-o", judge, SOURCE], { env: { ...process.env, GO111MODULE: "off", GOPATH: GO_PATH, GOCACHE: join(folder, "cache"), GOFLAGS: "" } });
    const { node } = await buildRecord(ACTS);
    await exportLogs(node, join(folder, "export"));
    log = join(folder, "export", originFolder(TEHRAN));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = () => {
    const { stdout, status } = spawnSync(judge, [log], { encoding: "utf8" });
    return { status, ...(JSON.parse(stdout) as Record<string, unknown>) };
  };

  it("Go (x/mod sumdb/note and sumdb/tlog) accepts it: log signature, 0x04 cosignature, root, tiles, proofs", () => {
    expect(run()).toMatchObject({
      status: 0, ok: true, origin: TEHRAN, size: ACTS, logSignatures: [TEHRAN], cosignatures: ["baghdad.example/record/mirror"],
      // 273 full and one of 112, one full and one of 17, one of 1.
      tiles: 277, inclusionProofs: 2917, consistencyProofs: 2917,
    });
  });

  it.each([
    ["tile/entries/x000/100", "root of the entries"],
    ["tile/entries/x000/273.p/112", "root of the entries"],
    ["tile/0/272", "is not the tile"],
    ["tile/1/001.p/17", "is not the tile"],
    ["tile/2/000.p/1", "is not the tile"],
    ["checkpoint", "checkpoint"],
  ])("Go refuses it with one bit of %s flipped", async (path, says) => {
    const file = join(log, path.replace("x000/", ""));
    const bytes = await readFile(file);
    const flipped = Buffer.from(bytes);
    // In the note: a character of the root, which every signature covers.
    const at = path === "checkpoint" ? bytes.indexOf("\n", bytes.indexOf("\n") + 1) + 3 : 20;
    flipped[at] = flipped[at]! ^ 1;
    await writeFile(file, flipped);
    try {
      expect(run()).toMatchObject({ status: 1, ok: false, error: expect.stringContaining(says) });
    } finally {
      await writeFile(file, bytes);
    }
  });

  it("@noble/post-quantum verifies the 0x06 cosignature over the message of C2SP tlog-cosignature", async () => {
    const { text, signatures } = parseNote(await readFile(join(log, "checkpoint")));
    const keys = (await readFile(join(log, "vkeys"), "utf8")).trimEnd().split("\n").map((vkey) => parseVkey(nodeCryptography, vkey)).filter(({ type }) => type === 0x06);
    const key = keys.find(({ name }) => name === "baghdad.example/record/mirror")!;
    const line = signatures.find(({ name, keyId }) => name === key.name && Buffer.compare(keyId, key.keyId) === 0)!;
    const [origin = "", size = "", root = ""] = text.split("\n");
    const opaque = (value: string) => concatBytes(Uint8Array.of(Buffer.byteLength(value)), Buffer.from(value));
    const end = Buffer.alloc(8);
    end.writeBigUInt64BE(BigInt(size));
    const message = (name: string) => concatBytes(Buffer.from("subtree/v1\n\0"), opaque(name), line.signature.subarray(0, 8), opaque(origin), Buffer.alloc(8), end, Buffer.from(root, "base64"));
    expect(ml_dsa44.verify(line.signature.subarray(8), message(key.name), key.publicKey)).toBe(true);
    expect(ml_dsa44.verify(line.signature.subarray(8), message("another"), key.publicKey)).toBe(false);
  });
});
