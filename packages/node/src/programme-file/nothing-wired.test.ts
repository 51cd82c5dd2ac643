import { globSync, readFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import { expect, test } from "vitest";

/**
 * Nothing is wired to the two States of the shipped programme: their names, and those of their capitals, stand in no code of the product. They may stand in the demonstration (its parties), in comments, in the examples
 * of help texts and messages (`mithaq.example/…`, `--data ./…`), in the calendar's and the languages' own tables (what months are called where; time zones), and in data with sources: the pillars', and the table of places that texts may name.
 */
const ROOT = resolve(import.meta.dirname, "../../../..");
const NAMES = /iran|iraq|tehran|baghdad/i;
const ALLOWED = [`${sep}testing${sep}`, `${sep}demonstration${sep}`, `packages${sep}calendar${sep}src${sep}language${sep}`, `programme${sep}places${sep}`];
/** Where a line shows how something is written, and decides nothing. */
const SHOWN = /\b(example|remedy|expected|summary):|for instance|such as|(textOption|\.option)\(/;
const isComment = (line: string) => /^\s*(\*|\/\/|\/\*)/.test(line);
const withoutComment = (line: string) => line.replace(/\s\/\/ .*$/, "");

test("no code names the shipped programme's States", () => {
  const files = globSync("packages/*/src/**/*.ts", { cwd: ROOT }).filter((file) => !file.endsWith(".test.ts") && !ALLOWED.some((part) => file.includes(part)));
  expect(files.length).toBeGreaterThan(200);
  const wired = files.flatMap((file) =>
    readFileSync(resolve(ROOT, file), "utf8").split("\n").flatMap((line, at) => (NAMES.test(withoutComment(line)) && !isComment(line) && !SHOWN.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
  expect(wired).toEqual([]);
});
