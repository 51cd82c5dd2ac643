import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { encodeUtf8 } from "../encoding/utf8.ts";
import type { Policy } from "../policy/policy.ts";
import { refusal, SignedLog, testKey } from "../testing/index.ts";
import { proveInclusion } from "../tile/prove.ts";
import { formatTlogProof, parseTlogProof, type TlogProof } from "./tlog-proof.ts";
import { verifyTlogProof } from "./verify-tlog-proof.ts";

const HASH = new Uint8Array(32).fill(5);
const LINE = encodeBase64(HASH);

describe("the text of a proof", () => {
  it.each<[string, TlogProof]>([
    [`c2sp.org/tlog-proof@v1\nindex 5\n${LINE}\n${LINE}\n\ntest checkpoint\n`, { index: 5, proof: [HASH, HASH], checkpoint: "test checkpoint\n" }],
    [
      `c2sp.org/tlog-proof@v1\nextra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n${LINE}\n\na\n\nb\n`,
      { index: 10, proof: [HASH], checkpoint: "a\n\nb\n", extra: encodeUtf8("extra information") },
    ],
    ["c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n", { index: 0, proof: [], checkpoint: "checkpoint\n" }],
  ])("%j", (text, proof) => {
    expect(formatTlogProof(proof)).toBe(text);
    expect(parseTlogProof(text)).toEqual(proof);
  });

  it.each([
    ["", "proof-malformed"],
    ["c2sp.org/tlog-proof@v1\n", "proof-malformed"],
    ["c2sp.org/tlog-proof@v1\nindex 0\n", "proof-malformed"],
    ["c2sp.org/tlog-proof@v2\nindex 0\n\ncheckpoint\n", "proof-malformed"],
    [" c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n", "proof-malformed"],
    ["c2sp.org/tlog-proof@v1\n\ncheckpoint\n", "proof-malformed"],
    ["c2sp.org/tlog-proof@v1\nindex\n\ncheckpoint\n", "proof-malformed"],
    ["c2sp.org/tlog-proof@v1\nindex 00\n\ncheckpoint\n", "decimal"],
    ["c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n", "decimal"],
    ["c2sp.org/tlog-proof@v1\nindex 0 \n\ncheckpoint\n", "decimal"],
    ["c2sp.org/tlog-proof@v1\nextra !!\nindex 0\n\ncheckpoint\n", "base64"],
    ["c2sp.org/tlog-proof@v1\nextra \nindex 0\n\ncheckpoint\n", "proof-malformed"],
    ["c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n\ncheckpoint\n", "base64"],
    ["c2sp.org/tlog-proof@v1\nextra AAAA\nextra AAAA\nindex 0\n\ncheckpoint\n", "proof-malformed"],
    ["c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\ncheckpoint\n", "proof-malformed"],
    [`c2sp.org/tlog-proof@v1\nindex 0\n${`${LINE}\n`.repeat(64)}\ncheckpoint\n`, "proof-length"],
    ["a".repeat(2_000_000), "proof-malformed"],
  ])("is not %j", (text, code) => {
    expect(refusal(() => parseTlogProof(text))).toBe(code);
  });

  it("takes 63 hashes", () => {
    expect(parseTlogProof(`c2sp.org/tlog-proof@v1\nindex 0\n${`${LINE}\n`.repeat(63)}\ncheckpoint\n`).proof.length).toBe(63);
  });

  it("is not written of parts that could not be read back", () => {
    const sound: TlogProof = { index: 0, proof: [HASH], checkpoint: "a\n" };
    expect(refusal(() => formatTlogProof({ ...sound, index: -1 }))).toBe("proof-malformed");
    expect(refusal(() => formatTlogProof({ ...sound, proof: [new Uint8Array(31)] }))).toBe("proof-malformed");
    expect(refusal(() => formatTlogProof({ ...sound, proof: Array.from({ length: 64 }, () => HASH) }))).toBe("proof-length");
    expect(refusal(() => formatTlogProof({ ...sound, checkpoint: "a" }))).toBe("note-malformed");
  });
});

describe("a proof", async () => {
  const log = new SignedLog("tehran.example/public", ["baghdad.example/mirror"]);
  log.append(Array.from({ length: 300 }, (_, i) => Uint8Array.of(i, i >> 8)));
  const [old, quantum] = [log.mirrors[0]!.key, log.mirrors[1]!.key];
  const policy: Policy = {
    logs: [log.log.key],
    witnesses: new Map([["old", old], ["quantum", quantum]]),
    groups: new Map([["both", { threshold: 2, members: ["old", "quantum"] }]]),
    quorum: "both",
  };
  const entry = log.entries[77]!;
  const sound: TlogProof = { index: 77, proof: await proveInclusion(c, log.tiles, 77, 300), checkpoint: await log.note() };
  const verify = (proof: TlogProof, by = policy, of = entry) => refusal(() => verifyTlogProof(c, proof, of, by));

  it("of an entry leads to a checkpoint and to those who signed it", () => {
    const { checkpoint, verified } = verifyTlogProof(c, parseTlogProof(formatTlogProof(sound)), entry, policy);
    expect(checkpoint).toMatchObject({ origin: "tehran.example/public", size: 300 });
    expect(verified.map(({ key }) => key)).toEqual([log.log.key, old, quantum]);
  });

  it("is none of another entry, another index, with another path", () => {
    expect(verify(sound, policy, log.entries[78])).toBe("proof-root");
    expect(verify({ ...sound, index: 76 })).toBe("proof-root");
    expect(verify({ ...sound, index: 300 })).toBe("proof-malformed");
    expect(verify({ ...sound, proof: sound.proof.slice(1) })).toBe("proof-length");
    expect(verify({ ...sound, proof: sound.proof.toReversed() })).toBe("proof-root");
  });

  it("is none when the quorum has not cosigned", () => {
    const lines = sound.checkpoint.split("\n");
    const withoutQuantum = { ...sound, checkpoint: lines.filter((_, i) => i !== lines.length - 2).join("\n") };
    expect(verify(withoutQuantum)).toBe("policy-unsatisfied");
    expect(verify(withoutQuantum, { ...policy, quorum: "old" })).toBeUndefined();
    expect(verify(withoutQuantum, { ...policy, quorum: "none" })).toBeUndefined();
  });

  it("is none when no log of the policy signed, or only one of another origin", async () => {
    const lines = sound.checkpoint.split("\n");
    const withoutLog = { ...sound, checkpoint: lines.filter((_, i) => i !== 4).join("\n") };
    expect(verify(withoutLog)).toBe("policy-unsatisfied");
    expect(verify(sound, { ...policy, logs: [] })).toBe("policy-unsatisfied");
    const other = testKey("baghdad.example/public", 0x01);
    expect(verify(sound, { ...policy, logs: [other.key] })).toBe("policy-unsatisfied");
    const impostor = new SignedLog("tehran.example/public");
    Object.assign(impostor, { log: other });
    impostor.append(log.entries);
    const signedByAnother = { ...sound, checkpoint: await impostor.note() };
    expect(verify(signedByAnother, { ...policy, quorum: "none", logs: [other.key, log.log.key] })).toBe("policy-unsatisfied");
  });

  it("is none with a bad signature of a known key", () => {
    expect(verify({ ...sound, checkpoint: sound.checkpoint.replace("\n300\n", "\n301\n") })).toBe("note-bad-signature");
  });
});
