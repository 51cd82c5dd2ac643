import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { LANGUAGES } from "@mithaq/calendar";
import { LocalizedStringDictionary, LocalizedStringFormatter } from "@internationalized/string";
import { expect, test } from "vitest";
import type { AriaString, AriaWords } from "./aria-words.ts";
import { installAriaStrings } from "./install.ts";

type Package = Readonly<Record<string, AriaString>>;
const require = createRequire(import.meta.url);

/** The folders of React Aria's built files, by library. */
const built = Object.fromEntries(["react-aria", "react-stately", "react-aria-components"].map((name) => [name, join(dirname(require.resolve(`${name}/package.json`)), "dist", "private")]));

/** React Aria's own English strings, by the names that its global dictionary uses. */
async function originals(): Promise<Readonly<Record<string, Package>>> {
  const folders = [["react-aria", "@react-aria"], ["react-stately", "@react-stately"]] as const;
  const files = folders.flatMap(([library, scope]) => readdirSync(join(built[library]!, "intl")).map((name) => [`${scope}/${ASKED_AS[name] ?? name}`, join(built[library]!, "intl", name, "en-US.mjs")] as const));
  const all = [...files, ["react-aria-components", join(built["react-aria-components"]!, "intl", "en-US.mjs")] as const];
  return Object.fromEntries(await Promise.all(all.map(async ([name, file]) => [name, ((await import(pathToFileURL(file).href)) as { default: Package }).default])));
}

/** The one folder whose strings are asked for by another name. */
const ASKED_AS: Readonly<Record<string, string>> = { previewtrigger: "link-preview" };

/** The arguments that a string asks for, in every branch. */
function argumentsOf(string: AriaString): string[] {
  if (typeof string === "string") return [];
  const asked = new Set<string>();
  const every = (value: string | (() => string)): string => (typeof value === "function" ? value() : value);
  const formatter = {
    plural: (_count: number, forms: Readonly<Record<string, string | (() => string)>>) => Object.values(forms).map(every).join(),
    number: String,
    select: (cases: Readonly<Record<string, string | (() => string)>>) => Object.values(cases).map(every).join(),
  };
  for (const flag of [true, false]) {
    string(new Proxy<Record<string, boolean>>({}, { get: (_none, name: string) => (asked.add(name), flag) }), formatter);
  }
  return [...asked].sort();
}

const ours = async (language: string): Promise<AriaWords> => ((await import(`./${language}.ts`)) as { strings: AriaWords }).strings;

test("the library's own strings are found", async () => {
  expect(Object.values(await originals()).flatMap((keys) => Object.keys(keys)).length).toBeGreaterThan(140);
});

test.each(LANGUAGES)("%s - every string of every package, with the same arguments", async (language) => {
  const [theirs, own] = [await originals(), await ours(language)];
  expect(Object.keys(own).sort()).toEqual(Object.keys(theirs).sort());
  for (const [name, strings] of Object.entries(theirs)) {
    const mine = own[name]!;
    expect([name, ...Object.keys(mine).sort()]).toEqual([name, ...Object.keys(strings).sort()]);
    for (const [key, string] of Object.entries(strings)) expect([name, key, ...argumentsOf(mine[key]!)]).toEqual([name, key, ...argumentsOf(string)]);
  }
});

test("every package that the library asks for by name is there", async () => {
  const own = await ours("en");
  const asked = Object.values(built).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".mjs") && !name.includes("intl"))
      .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(/^(?!\s*\/\/).*?, '((?:@react-(?:aria|stately)\/)?[a-z-]+)'\)/gm)].map(([, asks]) => asks!).filter((asks) => asks.startsWith("@react-") || asks === "react-aria-components")),
  );
  expect(new Set(asked).size).toBeGreaterThan(15);
  expect([...new Set(asked)].filter((name) => !(name in own))).toEqual([]);
});

test.each([["fa", "۳ مورد انتخاب شده است."], ["ar", "حُدِّدت ٣ عناصر."], ["ckb", "٣ بابەت هەڵبژێردراون."], ["en", "3 items selected."]] as const)("%s - given to the library, which counts in them", async (language, words) => {
  await installAriaStrings(language);
  const given = globalThis as unknown as Readonly<Record<symbol, AriaWords>>;
  const dictionary = new LocalizedStringDictionary<string, never>({ [language]: given[Symbol.for("react-aria.i18n.strings")]!["@react-aria/grid"] as Readonly<Record<string, never>> }, language);
  const formatter = new LocalizedStringFormatter(language === "ar" ? "ar-IQ" : language, dictionary);
  expect(formatter.format("selectedCount", { count: 3 })).toBe(words);
  expect(formatter.format("selectedCount", { count: 0 })).not.toMatch(/[0-9۰-۹٠-٩]/);
});
