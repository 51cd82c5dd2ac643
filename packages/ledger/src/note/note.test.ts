import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "../encoding/utf8.ts";
import { refusal } from "../testing/index.ts";
import { readVectors } from "../testing/vectors.ts";
import { formatNote, MAX_NOTE_BYTES, parseNote } from "./note.ts";
import { formatSignatureLine, parseSignatureLine } from "./signature-line.ts";

const { go, specification } = readVectors("notes.json");
const [peter, enoch] = go.lines;
const whole = `${go.text}\n${peter}${enoch}`;

describe("a signed note", () => {
  it.each([whole, specification.cosigned])("is read and written without a change", (note) => {
    expect(formatNote(parseNote(note))).toBe(note);
    expect(formatNote(parseNote(encodeUtf8(note)))).toBe(note);
  });

  it("is split at its last blank line", () => {
    const { text, signatures } = parseNote(`a\n\n— b AAAAAAA=\n\n\n${peter}`);
    expect(text).toBe("a\n\n— b AAAAAAA=\n\n");
    expect(signatures).toEqual([parseSignatureLine(peter)]);
  });

  it.each([
    ["", "note-malformed"],
    [go.text, "note-malformed"],
    [`${go.text}\n`, "note-malformed"],
    [`${go.text}${peter}`, "note-malformed"],
    [whole.slice(0, -1), "note-malformed"],
    [`${whole}\n`, "note-malformed"],
    [`${whole}Unexpected line.\n`, "note-malformed"],
    [`\u0001${whole}`, "note-malformed"],
    [whole.replaceAll("\n", "\r\n"), "note-malformed"],
    [`${go.text}\n${peter.replace("—", "-")}`, "note-malformed"],
    [`${go.text}\n${peter.replace("—", "–")}`, "note-malformed"],
    [`${go.text}\n${peter.replace("— ", "—  ")}`, "note-malformed"],
    [`${go.text}\n${peter.replace("PeterNeumann", "Peter Neumann")}`, "base64"],
    [`${go.text}\n${peter.replace("PeterNeumann", "Peter+Neumann")}`, "note-malformed"],
    [`${go.text}\n${peter.replace("PeterNeumann", "Peter\u2003Neumann")}`, "note-malformed"],
    [`${go.text}\n${peter.replace("=\n", " =\n")}`, "base64"],
    [`${go.text}\n${peter.replace("=\n", "\n")}`, "base64"],
    [`${go.text}\n— PeterNeumann x08goA==\n`, "note-malformed"],
    [`\ud800${whole}`, "utf8"],
  ])("is not %j", (note, code) => {
    expect(refusal(() => parseNote(note))).toBe(code);
  });

  it("is bounded in bytes and in lines", () => {
    expect(parseNote(`${go.text}\n${peter.repeat(100)}`).signatures.length).toBe(100);
    expect(refusal(() => parseNote(`${go.text}\n${peter.repeat(101)}`))).toBe("note-malformed");
    expect(refusal(() => parseNote("a".repeat(MAX_NOTE_BYTES) + whole))).toBe("note-malformed");
    expect(refusal(() => parseNote("م".repeat(MAX_NOTE_BYTES / 2) + whole))).toBe("note-malformed");
    expect(refusal(() => parseNote("م".repeat(MAX_NOTE_BYTES / 2 - 500) + whole))).toBeUndefined();
  });

  it("is refused as bytes that are not UTF-8", () => {
    expect(refusal(() => parseNote(Uint8Array.of(0xff, ...encodeUtf8(whole))))).toBe("utf8");
  });

  it("keeps a byte order mark in its text", () => {
    expect(parseNote(encodeUtf8(`\ufeff${whole}`)).text.startsWith("\ufeff")).toBe(true);
  });

  it("is written only where it would be read back as it is", () => {
    const anything = fc.string({ unit: fc.constantFrom("\n", "\n\n", "— ", "a", " ", "\u0007", "\ud800", "و"), maxLength: 8 });
    const line = fc.record({ name: anything, keyId: fc.uint8Array({ minLength: 3, maxLength: 5 }), signature: fc.uint8Array({ maxLength: 3 }) });
    let written = 0;
    fc.assert(
      fc.property(anything, fc.array(line, { maxLength: 2 }), (text, signatures) => {
        const note = { text: `${text}\n`, signatures };
        if (refusal(() => formatNote(note)) !== undefined) return;
        written++;
        expect(parseNote(formatNote(note))).toEqual(note);
      }),
      { seed: 7, numRuns: 20_000 },
    );
    expect(written).toBeGreaterThan(20);
  });

  it("has no signature line without a name, a key id of four bytes and a signature", () => {
    const line = parseSignatureLine(peter);
    expect(formatSignatureLine(line)).toBe(peter);
    expect(parseSignatureLine(peter.trimEnd())).toEqual(line);
    for (const change of [{ name: "" }, { name: "a b" }, { keyId: new Uint8Array(3) }, { signature: new Uint8Array(0) }]) {
      expect(refusal(() => formatSignatureLine({ ...line, ...change }))).toBe("note-malformed");
    }
    expect(refusal(() => parseSignatureLine(`${peter}\n`))).toBe("base64");
    expect(refusal(() => parseSignatureLine(peter + peter))).toBe("base64");
  });
});
