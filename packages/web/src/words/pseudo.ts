import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import type { WordsLike } from "./like.ts";

/**
 * A catalogue in a language that nobody speaks: [!! Ŝáṽé çñ !!] for "Save". Placeholders, plurals and tags stay, every text is about a third longer. A test renders each screen in it: a visible text without the marks does
 * not come from the catalogue. English in, the same shape out. For tests alone.
 */
export function pseudoWords<Words extends object>(words: Words): WordsLike<Words> {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, typeof value === "string" ? pseudoMessage(value) : pseudoWords(value as object)])) as WordsLike<Words>;
}

/** One message. What holds nothing to read ("; ", "{n}: {m}") stays as it is. Throws SyntaxError where it is no ICU message. */
export function pseudoMessage(message: string): string {
  const elements = parse(message);
  return elements.some(hasLetters) ? `${OPEN}${elements.map((one) => written(one)).join("")}${CLOSE}` : message;
}

/** Whether a text that is on the screen came from the pseudo-catalogue: nothing to read is left once marked texts are taken away. */
export function isPseudo(text: string): boolean {
  return !/\p{L}/u.test(text.replaceAll(/\[!![^\]]*?!!\]/g, ""));
}

const OPEN = "[!! ";
const CLOSE = " !!]";

function hasLetters(element: MessageFormatElement): boolean {
  if (element.type === TYPE.literal) return /\p{L}/u.test(element.value);
  if (element.type === TYPE.tag) return element.children.some(hasLetters);
  return (element.type === TYPE.plural || element.type === TYPE.select) && Object.values(element.options).some(({ value }) => value.some(hasLetters));
}

function written(element: MessageFormatElement, inPlural = false): string {
  const inner = (elements: readonly MessageFormatElement[], counts = inPlural): string => elements.map((one) => written(one, counts)).join("");
  switch (element.type) {
    case TYPE.literal:
      return escaped(accented(element.value), inPlural);
    case TYPE.pound:
      return "#";
    case TYPE.tag:
      return `<${element.value}>${inner(element.children)}</${element.value}>`;
    case TYPE.plural:
      return `{${element.value}, ${element.pluralType === "ordinal" ? "selectordinal" : "plural"},${element.offset ? ` offset:${element.offset}` : ""}${Object.entries(element.options).map(([name, { value }]) => ` ${name} {${inner(value, true)}}`).join("")}}`;
    case TYPE.select:
      return `{${element.value}, select,${Object.entries(element.options).map(([name, { value }]) => ` ${name} {${inner(value)}}`).join("")}}`;
    case TYPE.argument:
      return `{${element.value}}`;
    case TYPE.number:
      if (element.style === undefined || element.style === null) return `{${element.value}, number}`;
      throw new SyntaxError(`A message of the catalogue has a number in a style of its own ("${element.value}"): the reader's own text is given instead (formatNumberText).`);
    default:
      throw new SyntaxError(`A message of the catalogue has a formatted date or time ("${element.value}"): the reader's own text is given instead (formatDayText).`);
  }
}

/** Letters with accents, and about a third more of them. */
function accented(text: string): string {
  return text.replaceAll(/[A-Za-z]+/g, (word) => `${Array.from(word, (letter) => ACCENTS[letter] ?? letter).join("")}${"·".repeat(Math.floor(word.length / 3))}`);
}

/** What ICU reads as its own, quoted again; `#` is its own in plurals alone. */
function escaped(text: string, inPlural: boolean): string {
  return text.replaceAll("'", "''").replaceAll(inPlural ? /[{}<>#]+/g : /[{}<>][{}<>#]*/g, (marks) => `'${marks}'`);
}

const ACCENTS: Readonly<Record<string, string>> = {
  A: "Á", B: "Ɓ", C: "Ç", D: "Ð", E: "É", F: "Ƒ", G: "Ĝ", H: "Ĥ", I: "Î", J: "Ĵ", K: "Ķ", L: "Ļ", M: "Ṁ", N: "Ñ", O: "Ö", P: "Þ", Q: "Ǫ", R: "Ŕ", S: "Ŝ", T: "Ţ", U: "Û", V: "Ṽ", W: "Ŵ", X: "Ẋ", Y: "Ý", Z: "Ž",
  a: "á", b: "ƀ", c: "ç", d: "ð", e: "é", f: "ƒ", g: "ĝ", h: "ĥ", i: "î", j: "ĵ", k: "ķ", l: "ļ", m: "ɱ", n: "ñ", o: "ö", p: "þ", q: "ǫ", r: "ŕ", s: "š", t: "ţ", u: "û", v: "ṽ", w: "ŵ", x: "ẋ", y: "ý", z: "ž",
};
