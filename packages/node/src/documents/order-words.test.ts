import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { orderWords } from "./order-words.ts";
import { joinObjects, splitObjects } from "./pdf-objects.ts";

const word = (glyphs: string, x: number) => `/ReversedChars BMC\n0 Tr\n/f0 11 Tf\n1 0 0 -1 ${x} 0 Tm\n[(${glyphs})] TJ\nEMC\n`;
const textObject = (...units: readonly string[]) => `q\n1 0 0 -1 20 700 cm\n/c0 cs\n0 scn\nBT\n${units.join("")}ET\nQ\n`;
const objectOf = (content: string) => {
  const packed = deflateSync(Buffer.from(content, "latin1"));
  return Buffer.concat([Buffer.from(`1 0 obj\n<<\n  /Length ${packed.length}\n  /Filter /FlateDecode\n>>\nstream\n`), packed, Buffer.from("\nendstream\nendobj\n\n")]);
};
const ordered = (content: string) => {
  const [, object] = orderWords({ head: Buffer.alloc(0), objects: [Buffer.alloc(0), objectOf(content)], trailer: "" }).objects;
  const length = Number(/\/Length (\d+)/.exec(object!.toString("latin1"))![1]);
  const at = object!.indexOf("stream\n") + 7;
  expect(object!.subarray(at + length).toString("latin1")).toBe("\nendstream\nendobj\n\n");
  return inflateSync(object!.subarray(at, at + length)).toString("latin1");
};

describe("words of right-to-left lines", () => {
  it("stand in the order in which they are read, each in its place", () => {
    expect(ordered(textObject(word("c", 0), word("b", 10), word("a", 20)))).toBe(textObject(word("a", 20), word("b", 10), word("c", 0)));
  });

  it("with a text of their own or of one letter - move as a whole", () => {
    const [own, letter] = ["/Span <<\n  /ActualText <FEFF0648>\n>> BDC\n0 Tr\n/f0 11 Tf\n1 0 0 -1 3 0 Tm\n(b) Tj\nEMC\n", "0 Tr\n/f0 11 Tf\n1 0 0 -1 9 0 Tm\n(a) Tj\n"];
    expect(ordered(textObject(own, letter, word("z", 20)))).toBe(textObject(word("z", 20), letter, own));
  });

  it.each([
    ["left to right", textObject("0 Tr\n/f0 11 Tf\n1 0 0 -1 0 0 Tm\n(a) Tj\n", "0 Tr\n/f0 11 Tf\n1 0 0 -1 9 0 Tm\n(b) Tj\n")],
    ["with an operator not known here", textObject(word("b", 0), "2 Tz\n", word("a", 9))],
    ["placed after one another", textObject(word("b", 0), word("a", 9).replace(/1 0 0.*Tm\n/, ""))],
    ["left open", textObject(word("b", 0), word("a", 9).replace("EMC\n", ""))],
  ])("%s - stay as they are", (_, content) => {
    expect(ordered(content)).toBe(content);
  });
});

describe("a PDF's objects", () => {
  const file = (table: string, start: number) => Buffer.from(`%PDF-1.7\n1 0 obj\n<<>>\nendobj\n${table}startxref\n${start}\n%%EOF`);
  const table = "xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<< /Size 2 >>\n";

  it("are split and joined again", () => {
    const pdf = file(table, 29);
    expect(Buffer.from(joinObjects(splitObjects(pdf))).toString("latin1")).toBe(pdf.toString("latin1"));
  });

  it.each([
    ["without a table where it should be", file(table, 12)],
    ["with an object elsewhere", file(table.replace("0000000009", "0000000010"), 29)],
    ["with free objects", file(table.replace("0 2", "0 3"), 29)],
    ["that is none", Buffer.from("hello")],
  ])("of a file %s - are refused", (_, pdf) => {
    expect(() => splitObjects(pdf)).toThrow(expect.objectContaining({ name: "DocumentError", code: "compile", field: "pdf" }));
  });
});
