import { globSync, readFileSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

/** Who may import whom: one direction only, a package imports those below it (docs/architecture.md). */
const HOUSE = [
  { folder: "packages/ledger/src", may: ["canonicalize"] },
  { folder: "packages/ledger/node-crypto", may: ["node:crypto"], inside: ["packages/ledger/src/cryptography.ts"] },
  { folder: "packages/calendar/src", may: [] },
  { folder: "packages/accord/src", may: ["@mithaq/ledger", "@mithaq/calendar", "zod"] },
  { folder: "packages/pillars", mayNot: ["@mithaq/node", "bench", "@mithaq/bench"] },
  { folder: "packages/node/src", mayNot: ["bench", "@mithaq/bench"] },
] as const;

/** What the pure core must not even name: clocks, randomness, the process. Types and lint refuse most of it too; this reads the text. */
const IMPURE = /\b(Date\.now|new Date|performance\.now|Math\.random|process\.(env|argv|hrtime)|setTimeout|setInterval|fetch\(|Intl\.|Temporal\.)/;

const root = resolve(import.meta.dirname, "..");
const sources = (folder: string) => globSync(`${folder}/**/*.ts`, { cwd: root }).filter((file) => !file.endsWith(".test.ts") && !file.includes(`${sep}testing${sep}`));
const importsOf = (file: string) => [...readFileSync(resolve(root, file), "utf8").matchAll(/^(?:import|export)\b[^"();=]*from "([^"]+)";$|^import "([^"]+)";$|\bimport\("([^"]+)"\)/gm)].map((match) => (match[1] ?? match[2] ?? match[3])!);

describe("house", () => {
  test.each(HOUSE)("$folder - imports only what lies below it", (rule) => {
    const files = sources(rule.folder);
    expect(files.length).toBeGreaterThan(0);
    const stray = files.flatMap((file) => importsOf(file).filter((name) => !isAllowed(rule, file, name)).map((name) => `${file} imports ${name}`));
    expect(stray).toEqual([]);
  });

  test.each(["packages/ledger/src", "packages/accord/src"])("%s - is pure", (folder) => {
    const impure = sources(folder).flatMap((file) => readFileSync(resolve(root, file), "utf8").split("\n").flatMap((line, at) => (IMPURE.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])));
    expect(impure).toEqual([]);
  });
});

function isAllowed(rule: (typeof HOUSE)[number], file: string, name: string): boolean {
  if (name.startsWith(".")) {
    const target = resolve(root, dirname(file), name);
    const inside = "inside" in rule ? rule.inside.map((path) => resolve(root, path)) : [];
    return target.startsWith(resolve(root, rule.folder) + sep) || inside.some((path) => path === target);
  }
  if ("mayNot" in rule) return !(rule.mayNot as readonly string[]).some((banned) => name === banned || name.startsWith(`${banned}/`));
  return (rule.may as readonly string[]).includes(name);
}
