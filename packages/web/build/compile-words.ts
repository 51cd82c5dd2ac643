import compile from "icu-minify/compile";
import type { Plugin } from "vite";

/**
 * In a build the catalogues' ICU messages are compiled ahead, so that no parser of them is sent to browsers (about 12 kB compressed): each file of `words/<language>/` becomes plain data, and use-intl
 * formats it with the half of its formatter that needs no parser. Words are data already: the file is run here, and nothing else of it is kept.
 */
export function compileWords(): Plugin {
  return {
    name: "mithaq:compile-words",
    apply: "build",
    enforce: "pre",
    config: () => ({ resolve: { alias: { "use-intl/format-message": "use-intl/format-message/format-only" } } }),
    async load(id) {
      if (!WORDS.test(id)) return null;
      return compileAll((await import(id)) as Readonly<Record<string, Words>>);
    },
  };
}

/** The areas of a file of words as a module of plain data. */
export function compileAll(areas: Readonly<Record<string, Words>>): string {
  return Object.entries(areas).map(([area, entries]) => `export const ${area} = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(compiled(entries)))});`).join("\n");
}

type Words = { readonly [key: string]: string | Words };

function compiled(words: Words): unknown {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, typeof value === "string" ? compile(value) : compiled(value)]));
}

const WORDS = /\/(packages\/web\/src|pillars\/[^/]+\/web)\/words\/((en|fa|ar|ckb)\/[^/]+|(en|fa|ar|ckb))\.ts$/;
