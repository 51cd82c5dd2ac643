import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { cosign } from "../cosignature/cosign.ts";
import { refusal, testKey } from "../testing/index.ts";
import { readVectors } from "../testing/vectors.ts";
import { parseNote, type SignedNote } from "./note.ts";
import { signNote } from "./sign.ts";
import { parseVkey, type VerifierKey } from "./verifier-key.ts";
import { verifyNote } from "./verify.ts";

const { go } = readVectors("notes.json");
const [peter, enoch] = go.lines;
const [peterKey, enochKey] = [parseVkey(c, go.vkeys[0]), parseVkey(c, go.vkeys[1])];
const bad = (line: string) => `${line.slice(0, 60)}ABCD${line.slice(60)}`;
const noteOf = (...lines: readonly string[]) => parseNote(`${go.text}\n${lines.join("")}`);

const CHECKPOINT = "log.example\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
const log = testKey("log.example", 0x01);
const ed25519 = testKey("mirror.example/a", 0x04);
const mlDsa44 = testKey("mirror.example/a", 0x06);

describe("a note's signatures", () => {
  it("of unknown keys are ignored, also bad ones", () => {
    expect(verifyNote(c, noteOf(peter, enoch), [peterKey])).toEqual([{ key: peterKey }]);
    expect(verifyNote(c, noteOf(bad(enoch), peter), [peterKey])).toEqual([{ key: peterKey }]);
  });

  it("of all known keys are verified, in the order of the note", () => {
    expect(verifyNote(c, noteOf(enoch, peter), [peterKey, enochKey])).toEqual([{ key: enochKey }, { key: peterKey }]);
  });

  it("reject the note when one of a known key is bad, whatever else is good", () => {
    expect(refusal(() => verifyNote(c, noteOf(peter, bad(enoch)), [peterKey, enochKey]))).toBe("note-bad-signature");
    expect(refusal(() => verifyNote(c, noteOf(peter, bad(peter)), [peterKey]))).toBe("note-bad-signature");
    expect(refusal(() => verifyNote(c, noteOf(bad(peter), peter), [peterKey]))).toBe("note-bad-signature");
  });

  it("count once a key, however often it signed", () => {
    expect(verifyNote(c, noteOf(peter, peter, peter), [peterKey, peterKey])).toEqual([{ key: peterKey }]);
  });

  it("reject the note when no known key is among them", () => {
    expect(refusal(() => verifyNote(c, noteOf(peter), [enochKey]))).toBe("note-unsigned");
    expect(refusal(() => verifyNote(c, noteOf(peter), []))).toBe("note-unsigned");
    expect(refusal(() => verifyNote(c, { text: go.text, signatures: [] }, [peterKey]))).toBe("note-unsigned");
  });

  it("are a known key's only where name and id are both its own", () => {
    const sameName: VerifierKey = { ...enochKey, name: "PeterNeumann" };
    const sameId: VerifierKey = { ...enochKey, keyId: peterKey.keyId };
    expect(verifyNote(c, noteOf(peter), [sameName, sameId, peterKey])).toEqual([{ key: peterKey }]);
    const both: VerifierKey = { ...enochKey, name: "PeterNeumann", keyId: peterKey.keyId };
    expect(refusal(() => verifyNote(c, noteOf(peter), [both]))).toBe("note-bad-signature");
    expect(refusal(() => verifyNote(c, noteOf(peter), [peterKey, both]))).toBe("vkey");
  });

  it("of all three types stand together on one checkpoint", () => {
    const note = threeTimes(CHECKPOINT);
    expect(verifyNote(c, note, [log.key, ed25519.key, mlDsa44.key])).toEqual([{ key: log.key }, { key: ed25519.key, time: 100 }, { key: mlDsa44.key, time: 200 }]);
    for (const text of [CHECKPOINT.replace("1", "2"), CHECKPOINT.replace("log", "lag"), CHECKPOINT.replace("A", "B")]) {
      for (const { key } of [log, ed25519, mlDsa44]) expect(refusal(() => verifyNote(c, { ...note, text }, [key]))).toBe("note-bad-signature");
    }
  });

  it("of a cosigner are bad on a text that is no checkpoint", () => {
    const note = { ...threeTimes(CHECKPOINT), text: `${CHECKPOINT}extension\n` };
    for (const { key } of [ed25519, mlDsa44]) expect(refusal(() => verifyNote(c, note, [key]))).toBe("note-bad-signature");
  });

  it("of one cosigner at two times give the later", () => {
    const signatures = [5, 9, 7].map((time) => cosign(ed25519.key, ed25519.signer, CHECKPOINT, time));
    expect(verifyNote(c, { text: CHECKPOINT, signatures }, [ed25519.key])).toEqual([{ key: ed25519.key, time: 9 }]);
  });

  it("of one type are not another's under the same secret", () => {
    const asLog = testKey("mirror.example/a", 0x01, "shared");
    const asMirror = testKey("mirror.example/a", 0x04, "shared");
    const { signature } = cosign(asMirror.key, asMirror.signer, CHECKPOINT, 5);
    const line = { name: asLog.key.name, keyId: asLog.key.keyId, signature: signature.subarray(8) };
    expect(refusal(() => verifyNote(c, { text: CHECKPOINT, signatures: [line] }, [asLog.key]))).toBe("note-bad-signature");
  });

  it("are made by the key's own signer alone", () => {
    expect(refusal(() => signNote(log.key, testKey("other", 0x01).signer, go.text))).toBe("vkey");
    expect(refusal(() => signNote(ed25519.key, ed25519.signer, go.text))).toBe("vkey");
    expect(refusal(() => signNote(log.key, log.signer, "no end"))).toBe("note-malformed");
    expect(refusal(() => signNote(log.key, log.signer, "\ud800\n"))).toBe("utf8");
  });
});

function threeTimes(text: string): SignedNote {
  return {
    text,
    signatures: [signNote(log.key, log.signer, text), cosign(ed25519.key, ed25519.signer, text, 100), cosign(mlDsa44.key, mlDsa44.signer, text, 200)],
  };
}
