import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import { formatNote } from "../note/note.ts";
import { parseVkey } from "../note/verifier-key.ts";
import { refusal } from "../testing/index.ts";
import { readVectors } from "../testing/vectors.ts";
import { formatCheckpoint, parseCheckpoint } from "./checkpoint.ts";
import { openCheckpoint } from "./open.ts";

const { cosignature } = readVectors("notes.json");
const ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

describe("a checkpoint", () => {
  it.each(["example.com/behind-the-sofa\n20852163", "دبیرخانه.example\n0", "Log Checkpoint v0\n9007199254740991"])("%j", (lines) => {
    const text = `${lines}\n${ROOT}\n`;
    expect(formatCheckpoint(parseCheckpoint(text))).toBe(text);
  });

  it.each([
    ["", "checkpoint-malformed"],
    [`a\n1\n${ROOT}`, "checkpoint-malformed"],
    [`a\n1\n${ROOT}\nextension\n`, "checkpoint-malformed"],
    [`a\n1\n${ROOT}\n\n`, "checkpoint-malformed"],
    [`\n1\n${ROOT}\n`, "checkpoint-malformed"],
    ["a\n1\n", "checkpoint-malformed"],
    [`a\n01\n${ROOT}\n`, "decimal"],
    [`a\n-1\n${ROOT}\n`, "decimal"],
    [`a\n9007199254740992\n${ROOT}\n`, "decimal"],
    [`a\n1 \n${ROOT}\n`, "decimal"],
    [`a\n1\n${ROOT} \n`, "base64"],
    ["a\n1\nAAAA\n", "checkpoint-malformed"],
    ["a\n1\n\n", "checkpoint-malformed"],
    [`a\u0000b\n1\n${ROOT}\n`, "checkpoint-malformed"],
  ])("is not %j", (text, code) => {
    expect(refusal(() => parseCheckpoint(text))).toBe(code);
  });

  it("is not written where it would not be read back", () => {
    const sound = parseCheckpoint(`a\n1\n${ROOT}\n`);
    for (const change of [{ origin: "" }, { origin: "a\nb" }, { origin: "\ud800" }, { size: -1 }, { size: 0.5 }, { size: 2 ** 53 }, { root: new Uint8Array(31) }]) {
      expect(refusal(() => formatCheckpoint({ ...sound, ...change }))).toBe("checkpoint-malformed");
    }
  });
});

describe("a signed checkpoint", () => {
  const keys = cosignature.vkeys.map((vkey) => parseVkey(c, vkey));

  it("of another implementation opens", () => {
    const { checkpoint, note, verified } = openCheckpoint(c, cosignature.note, cosignature.origin, keys);
    expect(checkpoint).toMatchObject({ origin: cosignature.origin, size: cosignature.size });
    expect(verified).toEqual([{ key: keys[0] }, { key: keys[1], time: cosignature.time }]);
    expect(formatNote(note)).toBe(cosignature.note);
    expect(openCheckpoint(c, note, cosignature.origin, keys).verified).toEqual(verified);
    expect(openCheckpoint(c, Buffer.from(cosignature.note), cosignature.origin, keys).verified).toEqual(verified);
  });

  it("is refused under another origin, or where anything signed is changed", () => {
    expect(refusal(() => openCheckpoint(c, cosignature.note, "example.com/other", keys))).toBe("checkpoint-origin");
    expect(refusal(() => openCheckpoint(c, cosignature.note.replace("1234", "1235"), cosignature.origin, keys))).toBe("note-bad-signature");
    expect(refusal(() => openCheckpoint(c, cosignature.note.replace("QW8QPQAAAABqwLUb", "QW8QPQAAAABqwLUc"), cosignature.origin, keys))).toBe("note-bad-signature");
    expect(refusal(() => openCheckpoint(c, cosignature.note, cosignature.origin, []))).toBe("note-unsigned");
  });
});
