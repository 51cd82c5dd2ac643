import { globSync, readFileSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

/** Who may import whom: one direction only, a package imports those below it (docs/architecture.md). */
const HOUSE = [
  { folder: "packages/ledger/src", may: ["canonicalize"] },
  { folder: "packages/ledger/node-crypto", may: ["node:crypto"], inside: ["packages/ledger/src/cryptography.ts"] },
  { folder: "packages/calendar/src", may: [] },
  { folder: "packages/accord/src", may: ["@mithaq/ledger", "@mithaq/calendar", "zod"] },
  { folder: "packages/pillars", mayNot: ["@mithaq/node", "@mithaq/web", "bench", "@mithaq/bench"], except: ["web"] },
  // A pillar's screens know the house by its web doors alone; of the pillar's server they may take what runs anywhere.
  { folder: "packages/pillars/*/web", mayNot: ["@mithaq/node", "@mithaq/accord", "bench", "@mithaq/bench", "node:", "zod"] },
  { folder: "packages/node/src", mayNot: ["bench", "@mithaq/bench"] },
] as const;

/** What the pure core must not even name: clocks, randomness, the process. Types and lint refuse most of it too; this reads the text. */
const IMPURE = /\b(Date\.now|new Date|performance\.now|Math\.random|process\.(env|argv|hrtime)|setTimeout|setInterval|fetch\(|Intl\.|Temporal\.)/;

const root = resolve(import.meta.dirname, "..");
const sources = (folder: string, except: readonly string[] = []) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file) && !file.includes(`${sep}testing${sep}`) && !file.includes(`${sep}node_modules${sep}`) && !except.some((part) => file.includes(`${sep}${part}${sep}`)));
const importsOf = (file: string) => [...readFileSync(resolve(root, file), "utf8").matchAll(/^(?:import|export)\b[^"();=]*from "([^"]+)";$|^import "([^"]+)";$|\bimport\("([^"]+)"\)/gm)].map((match) => (match[1] ?? match[2] ?? match[3])!);

describe("house", () => {
  test.each(HOUSE)("$folder - imports only what lies below it", (rule) => {
    const files = sources(rule.folder, "except" in rule ? rule.except : []);
    // Of pillars there may be none.
    expect(files.length > 0 || rule.folder.includes("*")).toBe(true);
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
    // A pillar stays in its own folder and the contract's; `*` stands for one folder's name.
    const within = rule.folder.includes("*") ? /^packages\/[^/]+\/[^/]+/.exec(file.replaceAll(sep, "/"))![0] : rule.folder;
    return target.startsWith(resolve(root, within) + sep) || inside.some((path) => path === target);
  }
  if ("mayNot" in rule) return !(rule.mayNot as readonly string[]).some((banned) => name === banned || name.startsWith(banned.endsWith(":") ? banned : `${banned}/`));
  return (rule.may as readonly string[]).includes(name);
}
