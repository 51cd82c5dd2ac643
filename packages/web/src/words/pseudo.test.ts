import fc from "fast-check";
import { expect, test } from "vitest";
import { common } from "./en/common.ts";
import { messagesOf, shapeOf } from "./icu.ts";
import { isPseudo, pseudoMessage, pseudoWords } from "./pseudo.ts";

test("a message keeps its shape, is marked, and is longer", () => {
  expect(pseudoMessage("Save")).toBe("[!! Ŝáṽé· !!]");
  expect(pseudoMessage("{a}, {b}")).toBe("{a}, {b}");
  const plural = "{count, plural, =0 {no items} one {# item} other {# items}} of <b>{total}</b>";
  expect(shapeOf(pseudoMessage(plural))).toEqual(shapeOf(plural));
});

test("every message of an area", () => {
  const [english, pseudo] = [messagesOf(common), messagesOf(pseudoWords(common))];
  expect(pseudo.map(([key]) => key)).toEqual(english.map(([key]) => key));
  for (const [index, [key, message]] of english.entries()) expect([key, shapeOf(pseudo[index]![1])]).toEqual([key, shapeOf(message)]);
});

test("property - quoted marks of ICU stay quoted", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "{", "}", "<", "#", " ", "'") }), (text) => {
      const quoted = text.replaceAll("'", "''").replaceAll(/[{}<>][{}<>#]*/g, (marks) => `'${marks}'`);
      expect(shapeOf(pseudoMessage(quoted))).toEqual(shapeOf(quoted));
    }),
  );
});

test("what is not of the catalogue is found", () => {
  expect(isPseudo("[!! Ŝáṽé· !!] 12 · [!! Öþéñ· !!]")).toBe(true);
  expect(isPseudo("[!! Ŝáṽé· !!] Save")).toBe(false);
  expect(isPseudo("۱۲ / 3")).toBe(true);
});
