import { describe, expect, it } from "vitest";
import { encodeBase64 } from "../encoding/base64.ts";
import { encodeUtf8 } from "../encoding/utf8.ts";
import { refusal } from "../testing/index.ts";
import { readVectors } from "../testing/vectors.ts";
import { formatAddCheckpoint, MAX_ADD_CHECKPOINT_BYTES, parseAddCheckpoint } from "./add-checkpoint.ts";

const EXAMPLE = readVectors("notes.json").specification.addCheckpoint;
const LINE = encodeBase64(new Uint8Array(32).fill(5));

describe("the body of add-checkpoint", () => {
  it("is read and written as in the specification's example", () => {
    const request = parseAddCheckpoint(encodeUtf8(EXAMPLE));
    expect([request.oldSize, request.proof.length]).toEqual([20_852_014, 4]);
    expect(request.note.startsWith("example.com/behind-the-sofa\n20852163\n")).toBe(true);
    expect(formatAddCheckpoint(request)).toBe(EXAMPLE);
  });

  it("takes 63 hashes and no more", () => {
    expect(parseAddCheckpoint(encodeUtf8(`old 1\n${`${LINE}\n`.repeat(63)}\nnote\n`)).proof.length).toBe(63);
    expect(refusal(() => parseAddCheckpoint(encodeUtf8(`old 1\n${`${LINE}\n`.repeat(64)}\nnote\n`)))).toBe("proof-length");
  });

  it.each([
    ["", "proof-malformed"],
    ["old 1\n", "proof-malformed"],
    ["old 1\nnote\n", "proof-malformed"],
    ["new 1\n\nnote\n", "proof-malformed"],
    ["old\n\nnote\n", "proof-malformed"],
    ["old 01\n\nnote\n", "decimal"],
    ["old -1\n\nnote\n", "decimal"],
    ["old  1\n\nnote\n", "decimal"],
    ["old 1 \n\nnote\n", "decimal"],
    ["old 1\r\n\nnote\n", "decimal"],
    [`old 1\n${LINE} \n\nnote\n`, "base64"],
    ["old 1\nAAAA\n\nnote\n", "proof-malformed"],
  ])("is not %j", (body, code) => {
    expect(refusal(() => parseAddCheckpoint(encodeUtf8(body)))).toBe(code);
  });

  it("is bounded and UTF-8", () => {
    expect(refusal(() => parseAddCheckpoint(new Uint8Array(MAX_ADD_CHECKPOINT_BYTES + 1)))).toBe("proof-malformed");
    expect(refusal(() => parseAddCheckpoint(Uint8Array.of(0xff)))).toBe("utf8");
  });

  it("is not written of parts that could not be read back", () => {
    expect(refusal(() => formatAddCheckpoint({ oldSize: 0.5, proof: [], note: "a\n" }))).toBe("proof-malformed");
    expect(refusal(() => formatAddCheckpoint({ oldSize: 1, proof: [new Uint8Array(1)], note: "a\n" }))).toBe("proof-malformed");
    expect(refusal(() => formatAddCheckpoint({ oldSize: 1, proof: [], note: "" }))).toBe("note-malformed");
  });
});
