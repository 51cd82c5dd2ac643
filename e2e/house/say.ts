import { LANGUAGES, type Language } from "@mithaq/calendar";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What the screens say in one language: by area and key ("acts.amend"), as the catalogues have it. Plain `{name}`s are filled in; what has plurals is not for finding a button by. Throws where the catalogue has no such word. */
export type Say = (area: string, key: string, fill?: Readonly<Record<string, string>>) => string;

/** The catalogues of all four languages, read once from the very files that the screens are built from. */
export async function readWords(): Promise<Readonly<Record<Language, Say>>> {
  const all = await Promise.all(LANGUAGES.map(async (language) => [language, sayFrom(language, await areasOf(language))] as const));
  return Object.fromEntries(all) as Record<Language, Say>;
}

const WORDS = fileURLToPath(new URL("../../packages/web/src/words/", import.meta.url));

async function areasOf(language: Language): Promise<Readonly<Record<string, unknown>>> {
  const files = readdirSync(`${WORDS}${language}`).filter((file) => /^\w+\.ts$/.test(file));
  return Object.assign({}, ...(await Promise.all(files.map((file) => import(/* @vite-ignore */ `${WORDS}${language}/${file}`)))));
}

function sayFrom(language: Language, areas: Readonly<Record<string, unknown>>): Say {
  return (area, key, fill = {}) => {
    const found = key.split(".").reduce<unknown>((now, part) => (now as Readonly<Record<string, unknown>> | undefined)?.[part], areas[area]);
    if (typeof found !== "string") throw new Error(`The words in ${language} have no ${area}.${key}.`);
    return found.replaceAll(/\{(\w+)\}/g, (whole, name: string) => fill[name] ?? whole);
  };
}
