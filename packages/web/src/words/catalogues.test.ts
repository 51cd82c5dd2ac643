import { readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LANGUAGES, type Language } from "@mithaq/calendar";
import { describe, expect, test } from "vitest";
import { literalsOf, messagesOf, shapeOf } from "./icu.ts";

/**
 * Proof 4 of issue 4: the catalogues of the four languages have the same keys, placeholders and tags, and every plural the classes of its language. Each area of the screens and each pillar's is walked; a new
 * area needs nothing here.
 */
const OTHERS = LANGUAGES.filter((language) => language !== "en");
/** CLDR's cardinal classes. */
const CLASSES: Readonly<Record<Language, readonly string[]>> = { en: ["one", "other"], fa: ["one", "other"], ar: ["few", "many", "one", "other", "two", "zero"], ckb: ["one", "other"] };
/** Latin words that stand in the other languages too: keys of a keyboard, formats and standards by their names. */
const LATIN = new Set(
  "Enter Esc Escape Tab Alt Ctrl Shift Delete Backspace Home End PageUp PageDown Mithaq PDF CSV JSON XLSX ISO UTC QR USB SHA ICS iCalendar IATI OC4IDS DCAT RFC URL API HTML UTF WebAuthn passkey Chromium Ed25519 ML DSA TEU USD EUR IRR IQD Mbit Gbit kB MB GB TB px JPEG PNG XML HS ASYCUDA SITC BEC COMTRADE CEPII BACI WITS FOB CIF CKAN id act acts mithaq npm".split(" "),
);

const here = fileURLToPath(new URL(".", import.meta.url));
const pillars = fileURLToPath(new URL("../../../pillars/", import.meta.url));

/** Every area with where its words in a language stand. */
const AREAS: readonly (readonly [area: string, path: (language: Language) => string])[] = [
  ...readdirSync(`${here}en`).filter((name) => name.endsWith(".ts")).map((name) => [name.replace(/\.ts$/, ""), (language: Language) => `${here}${language}/${name}`] as const),
  ...readdirSync(pillars, { withFileTypes: true })
    .filter((one) => one.isDirectory() && hasWords(`${pillars}${one.name}/web/words`))
    .map(({ name }) => [`pillar ${name}`, (language: Language) => `${pillars}${name}/web/words/${language}.ts`] as const),
];

function hasWords(folder: string): boolean {
  try {
    return readdirSync(folder).includes("en.ts");
  } catch {
    return false;
  }
}

/** The messages of a file: everything that it exports. */
async function wordsIn(path: string): Promise<ReadonlyMap<string, string>> {
  return new Map(messagesOf((await import(pathToFileURL(path).href)) as object));
}

test("there are areas to walk", () => {
  expect(AREAS.map(([area]) => area)).toEqual(expect.arrayContaining(["common", "record", "frame"]));
});

describe.each(AREAS)("%s", (_area, path) => {
  test("English is well-formed, and its plurals have its classes", async () => {
    const wrong = [...(await wordsIn(path("en")))].flatMap(([key, message]) => faultsOf("en", key, message));
    expect(wrong).toEqual([]);
  });

  test.each(OTHERS)("%s", async (language) => {
    const [english, words] = [await wordsIn(path("en")), await wordsIn(path(language))];
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
    const wrong = [...words].flatMap(([key, message]) => [...faultsOf(language, key, message), ...unlike(key, english.get(key)!, message), ...scriptFaults(language, key, message)]);
    expect(wrong).toEqual([]);
  });
});

test("the checks find what is wrong", () => {
  expect(faultsOf("ar", "k", "{n, plural, one {#} other {#}}")).toEqual(["k: the plural of n has one, other; ar needs few, many, one, other, two, zero"]);
  expect(faultsOf("fa", "k", " ")).toEqual(["k: nothing to read"]);
  expect(faultsOf("fa", "k", "{n")).toHaveLength(1);
  expect(unlike("k", "{a} <b>x</b>", "{c} x")).toHaveLength(2);
  expect(unlike("k", "{a, select, x {1} other {2}}", "{a, select, y {1} other {2}}")).toHaveLength(1);
  expect(scriptFaults("fa", "k", "علي")).toHaveLength(1);
  expect(scriptFaults("ar", "k", "گزارش")).toHaveLength(1);
  expect(scriptFaults("ckb", "k", "Save")).toHaveLength(1);
  expect(scriptFaults("ckb", "k", "بە Enter")).toEqual([]);
});

/** A message by itself: readable, not empty, all classes of its language; ordinals are not used. */
function faultsOf(language: Language, key: string, message: string): string[] {
  if (message.trim() === "") return [`${key}: nothing to read`];
  try {
    return shapeOf(message).plurals.flatMap(([argument, ordinal, branches]) => {
      const classes = branches.filter((name) => !name.startsWith("="));
      if (ordinal) return [`${key}: an ordinal of ${argument}; the four languages count so in too different ways`];
      return classes.join() === CLASSES[language].join() ? [] : [`${key}: the plural of ${argument} has ${classes.join(", ")}; ${language} needs ${CLASSES[language].join(", ")}`];
    });
  } catch (error) {
    return [`${key}: no ICU message: ${String(error)}`];
  }
}

/** What a translation has otherwise than English. Where a branch needs no number ("one day"), the placeholder stands in the plural itself. */
function unlike(key: string, english: string, message: string): string[] {
  const [theirs, ours] = [shapeOf(english), shapeOf(message)];
  const differ = (what: string, a: unknown, b: unknown): string[] => (JSON.stringify(a) === JSON.stringify(b) ? [] : [`${key}: ${what} ${JSON.stringify(b)}, in English ${JSON.stringify(a)}`]);
  const counted = (shape: typeof ours) => [...new Set(shape.plurals.map(([argument]) => argument))].sort();
  return [...differ("placeholders", theirs.placeholders, ours.placeholders), ...differ("tags", theirs.tags, ours.tags), ...differ("branches", theirs.selects, ours.selects), ...differ("counts", counted(theirs), counted(ours))];
}

/** Letters of another language's keyboard, and words left in English. */
function scriptFaults(language: Language, key: string, message: string): string[] {
  // The name of the program is one in Persian and Kurdish.
  const text = literalsOf(message).join(" ").replaceAll("میثاق", "");
  const latin = [...text.matchAll(/[A-Za-z][A-Za-z0-9]*/g)].map(([word]) => word).filter((word) => word.length > 1 && !LATIN.has(word));
  const foreign = FOREIGN[language]?.exec(text)?.[0];
  return [...(latin.length === 0 ? [] : [`${key}: left in Latin letters: ${latin.join(" ")}`]), ...(foreign === undefined ? [] : [`${key}: "${foreign}" is no letter of ${language}`])];
}

const FOREIGN: Partial<Readonly<Record<Language, RegExp>>> = {
  // Arabic yeh, kaf, teh marbuta, and Arabic-Indic digits; Kurdish letters.
  fa: /[يىكة٠-٩ەێۆڕڵڤ]/,
  // Persian and Kurdish letters and digits, the Persian half-space.
  ar: /[یکگچپژۀ۰-۹ەێۆڕڵڤ\u200C]/,
  // Arabic yeh, kaf, teh marbuta and the Arabic letters that Kurdish writes otherwise; Persian digits.
  ckb: /[يىكةثذصضطظأإآ۰-۹]/,
};
