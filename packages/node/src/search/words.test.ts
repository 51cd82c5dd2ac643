import fc from "fast-check";
import { expect, test } from "vitest";
import { similarWords } from "./similar-words.ts";
import { snippetOf } from "./snippet.ts";
import { stemsOf } from "./stems.ts";
import { queryGroups, termsOf } from "./terms.ts";
import { foldWord, wordsOf } from "./words.ts";

const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);

test.each([
  ["one spelling on three keyboards", "كتاب شبكة مشترك يک", "کتاب شبکه مشترک یک"],
  ["yehs, alef maksura, hamzas", "مسؤول رئيس الى علی آب إلى مسئول", "مسوول رییس الی علی اب الی مسیول"],
  ["hehs: Kurdish, teh marbuta, with hamza", "ڕێککەوتنە اتفاقية تفاهم‌نامهٔ", "ریککهوتنه اتفاقیه تفاهمنامه"],
  ["the older Kurdish spelling with ZWNJ", "كۆبونه‌وه‌", "کوبونهوه"],
  ["harakat and tatweel", "تَعـــاوُنٌ", "تعاون"],
  ["digits of three scripts", "۱۴۰۵ ١٤٠٥ 1405", "1405 1405 1405"],
  ["Latin letters, small and without accents", "Élan CAFÉ don't", "elan cafe dont"],
  ["punctuation and bidirectional marks", "الف، ب؛ ج؟ \u200fد\u200e", "الف ب ج د"],
  ["presentation forms", "\ufefb \ufe91\ufe8e", "لا با"],
])("words - %s", (_, text, expected) => {
  expect(words(text).join(" ")).toBe(expected);
});

test("words - stand where they are told to; a word with ZWNJ has its parts", () => {
  const text = "طرفین می‌شوند۲";
  for (const { from, to, word } of wordsOf(text)) expect(foldWord(text.slice(from, to))).toBe(word);
  expect(wordsOf("تفاهم‌نامه")).toEqual([{ word: "تفاهمنامه", from: 0, to: 10, parts: ["تفاهم", "نامه"] }]);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme", maxLength: 20 }), fc.string({ unit: "binary", maxLength: 20 })), (any) => {
      for (const { word, from, to, parts } of wordsOf(any)) {
        expect(foldWord(any.slice(from, to))).toBe(word);
        for (const one of [word, ...parts]) expect(one).toMatch(/^[\p{L}\p{N}]{1,64}$/u);
        // What is folded stays as it is.
        expect(foldWord(word)).toBe(word);
      }
    }),
    { numRuns: 200 },
  );
});

test("stems - by the language of the text; at least three letters are left", () => {
  expect(stemsOf("والتعاون", "ar")).toContain("تعاون");
  expect(stemsOf("للتجاره", "ar")).toContain("تجار");
  expect(stemsOf("بالاتصالات", "ar")).toContain("اتصالات");
  expect(stemsOf("شبکهها", "fa")).toContain("شبکه");
  expect(stemsOf("تورهکان", "ckb")).toContain("تور");
  expect(stemsOf("agencies", "en")).toEqual(["agency"]);
  expect(stemsOf("process", "en")).toEqual([]);
  expect(stemsOf("agreements", "fa")).toEqual([]);
  expect(stemsOf("مسیر", "fa")).toEqual([]);
  fc.assert(fc.property(fc.stringMatching(/^[ابتهیوکلمنشف]{1,9}$/), fc.constantFrom("ar", "fa", "ckb", null), (word, language) => {
    for (const stem of stemsOf(word, language)) expect(stem.length >= 3 && word.includes(stem)).toBe(true);
  }));
});

test("terms - whatever a text says, a question in its own words finds it", () => {
  const line = fc.array(fc.constantFrom("تفاهم‌نامهٔ", "شبكة", "والتعاون", "ڕێککەوتنەکان", "networks", "۱۴۰۵", "می‌شود", "كۆبونه‌وه‌"), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(line, fc.constantFrom("fa", "ar", "ckb", "en"), fc.constantFrom("fa", "ar", "ckb", null), (text, language, asked) => {
      const { strong } = termsOf([{ language, strong: true, text, act: null }], []);
      for (const group of queryGroups(text, asked)) expect(group.some(({ word, prefix }) => strong.some((term) => (prefix ? term.startsWith(word) : term === word)))).toBe(true);
    }),
  );
});

test("terms - a long text is indexed to a bound, a question has so many words and no empty ones", () => {
  expect(queryGroups("the committee of the parties", "en").map(([one]) => one!.word)).toEqual(["committee", "parties"]);
  expect(queryGroups("the", "en")).toHaveLength(1);
  expect(queryGroups("w ".repeat(300), null).length).toBeLessThanOrEqual(12);
  expect(queryGroups("0a1b2c3d4e5f60718293", null)[0]!.at(-1)).toEqual({ word: "0a1b2c3d4e5f6071", prefix: true });
});

test("similar words - one letter wrong, missing or too much; not another word", () => {
  const known = ["pilgrimage", "pilgrims", "program", "satellite", "زیارت", "وزارت", "تفاهمنامه"];
  expect(similarWords("satelite", known)).toEqual(["satellite"]);
  expect(similarWords("تفاهمنامة", known)).toEqual(["تفاهمنامه"]);
  expect(similarWords("zebra", known)).toEqual([]);
});

test("snippet - the reader's language first, the words marked, cut between words", () => {
  const groups = queryGroups("شبکه", "fa");
  const texts = [
    { language: "ar", strong: true, text: "شبكة السلامة", act: "a" },
    { language: "fa", strong: false, text: `${"متن ".repeat(50)}این شبکه‌ها و شبکهٔ دیگر ${"متن ".repeat(50)}`, act: "b" },
  ];
  const found = snippetOf(texts, groups, "fa")!;
  expect(found).toMatchObject({ language: "fa", act: "b" });
  expect(found.text.startsWith("… ") && found.text.endsWith(" …")).toBe(true);
  expect(found.text.length).toBeLessThan(200);
  expect(found.marks.map(([from, to]) => found.text.slice(from, to))).toEqual(["شبکه‌ها", "شبکهٔ"]);
  expect(snippetOf(texts, groups, "ar")!.text).toBe("شبكة السلامة");
  expect(snippetOf([], groups, "ar")).toBeUndefined();
});
