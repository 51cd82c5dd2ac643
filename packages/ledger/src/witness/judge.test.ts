import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { encodeUtf8 } from "../encoding/utf8.ts";
import { emptyRoot } from "../merkle/hash.ts";
import { SignedLog, testKey } from "../testing/index.ts";
import { proveConsistency } from "../tile/prove.ts";
import { rootAt } from "../tile/root.ts";
import { formatAddCheckpoint, parseAddCheckpoint, type AddCheckpointRequest } from "./add-checkpoint.ts";
import { judgeAddCheckpoint, type KnownLog } from "./judge.ts";

describe("a witness", async () => {
  const log = new SignedLog("tehran.example/log");
  log.append(Array.from({ length: 500 }, (_, i) => Uint8Array.of(i, i >> 8)));
  const fork = new SignedLog("tehran.example/log");
  fork.append(Array.from({ length: 500 }, (_, i) => Uint8Array.of(i, i >> 8, 1)));
  const keys = [log.log.key];
  const knownAt = async (size: number): Promise<KnownLog> => ({ keys, size, root: size === 0 ? emptyRoot(c) : await rootAt(c, log.tiles, size) });
  const [nothing, at300] = [await knownAt(0), await knownAt(300)];
  const update: AddCheckpointRequest = { oldSize: 300, proof: await proveConsistency(c, log.tiles, 300, 500), note: await log.note(500) };
  const judge = (request: AddCheckpointRequest, known: KnownLog = at300) =>
    judgeAddCheckpoint(c, request, (origin) => (origin === "tehran.example/log" ? known : undefined));

  it("records a checkpoint that extends the one it knows", () => {
    const answer = judge(parseAddCheckpoint(encodeUtf8(formatAddCheckpoint(update))));
    expect(answer).toMatchObject({ status: 200, checkpoint: { origin: "tehran.example/log", size: 500 } });
  });

  it("records the first checkpoint of a log, the same one again, and that of an empty log", async () => {
    expect(judge({ ...update, oldSize: 0, proof: [] }, nothing).status).toBe(200);
    expect(judge({ ...update, oldSize: 500, proof: [] }, await knownAt(500)).status).toBe(200);
    expect(judge({ oldSize: 0, proof: [], note: await log.note(0) }, nothing).status).toBe(200);
  });

  it("answers 400 to what is no signed checkpoint", () => {
    expect(judge({ ...update, note: "nothing\n" }).status).toBe(400);
    expect(judge({ ...update, note: update.note.replace("\n500\n", "\n0500\n") }).status).toBe(400);
  });

  it("answers 404 to an origin that it does not know", async () => {
    const other = new SignedLog("baghdad.example/log");
    expect(judge({ ...update, note: await other.note(0) })).toEqual({ status: 404, reason: "unknown log baghdad.example/log" });
  });

  it("answers 403 to a checkpoint that the log did not sign", () => {
    expect(judge({ ...update, note: update.note.replace("\n500\n", "\n501\n") }).status).toBe(403);
    expect(judge(update, { ...at300, keys: [testKey("tehran.example/log", 0x01, "another").key] }).status).toBe(403);
    expect(judge(update, { ...at300, keys: [] }).status).toBe(403);
  });

  it("answers 400 to an old size beyond the checkpoint's, before any other", () => {
    expect(judge({ ...update, oldSize: 501 }).status).toBe(400);
  });

  it("answers 409 with the size that it knows", async () => {
    expect(judge({ ...update, oldSize: 299 })).toEqual({ status: 409, size: 300 });
    expect(judge({ ...update, oldSize: 0, proof: [] })).toEqual({ status: 409, size: 300 });
    expect(judge({ ...update, oldSize: 300 }, await knownAt(500))).toEqual({ status: 409, size: 500 });
  });

  it("answers 409 to another root at the size that it knows", async () => {
    expect(judge({ oldSize: 300, proof: [], note: await fork.note(300) })).toEqual({ status: 409, size: 300 });
  });

  it("answers 422 to a proof that does not prove it", async () => {
    expect(judge({ ...update, proof: update.proof.slice(1) }).status).toBe(422);
    expect(judge({ ...update, proof: [...update.proof, update.proof[0]!] }).status).toBe(422);
    expect(judge({ ...update, proof: update.proof.toReversed() }).status).toBe(422);
    expect(judge({ oldSize: 300, proof: await proveConsistency(c, fork.tiles, 300, 500), note: await fork.note(500) }).status).toBe(422);
    expect(judge({ ...update, oldSize: 0 }, nothing).status).toBe(422);
    expect(judge({ oldSize: 300, proof: update.proof, note: await log.note(300) }).status).toBe(422);
  });
});
