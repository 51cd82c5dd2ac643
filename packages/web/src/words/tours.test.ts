import { globSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const TOURS = new URL("../../../../docs/tours/", import.meta.url);
const tours = readdirSync(TOURS).filter((file) => file.endsWith(".md") && file !== "README.md");

/** Everything that a catalogue of English says, wherever it stands in it. */
async function said(): Promise<ReadonlySet<string>> {
  const files = globSync("*.ts", { cwd: new URL("./en/", import.meta.url) });
  const areas = await Promise.all(files.map((file) => import(/* @vite-ignore */ new URL(`./en/${file}`, import.meta.url).href)));
  const into = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "string") into.add(value);
    else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) walk(one);
  };
  walk(areas);
  return into;
}

test.each(tours)("the tour %s - says the screens' words as the screens say them", async (tour) => {
  const quoted = [...readFileSync(new URL(tour, TOURS), "utf8").matchAll(/\*\*([^*]+)\*\*/g)].map(([, text]) => text!);
  const words = await said();
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((text) => !words.has(text))).toEqual([]);
});
