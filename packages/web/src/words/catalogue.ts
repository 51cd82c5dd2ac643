import type { Language } from "@mithaq/calendar";
import type { Area } from "./areas.ts";

/**
 * The words that are loaded, by area. A screen's words come with the screen; those of `first/` before the first render. What is loaded stays: a language is changed by a full navigation.
 */
export type Catalogue = { readonly [area in Area]?: object };

let loaded: Catalogue = {};
let places: Readonly<Record<string, () => Promise<object>>> = {};
const listeners = new Set<() => void>();

export const catalogue = {
  now: (): Catalogue => loaded,
  follow: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** The words of all screens in a language, and where the other areas' words are: before anything else of them is asked for. */
export async function loadFirstWords(language: Language): Promise<void> {
  const { areas, ...words } = await FIRST[language]();
  places = areas;
  take(words);
}

/** Loads what is not there yet. Rejects where the file cannot be fetched. */
export async function loadWords(language: Language, areas: readonly Area[]): Promise<void> {
  await Promise.all(areas.filter((area) => !(area in loaded)).map(async (area) => {
    const load = places[`../${language}/${area}.ts`] ?? places[`../../../../pillars/${area}/web/words/${language}.ts`];
    if (load === undefined) throw new RangeError(`There are no words for the area ${area} in ${language}.`);
    take(await load());
  }));
}

/** For tests: words that are at hand already. */
export function giveWords(words: Catalogue): void {
  take(words);
}

function take(words: Catalogue): void {
  loaded = { ...loaded, ...words };
  for (const listener of listeners) listener();
}

const FIRST: { readonly [language in Language]: () => Promise<{ readonly areas: Readonly<Record<string, () => Promise<object>>> } & Catalogue> } = {
  en: () => import("./first/en.ts"),
  fa: () => import("./first/fa.ts"),
  ar: () => import("./first/ar.ts"),
  ckb: () => import("./first/ckb.ts"),
};
