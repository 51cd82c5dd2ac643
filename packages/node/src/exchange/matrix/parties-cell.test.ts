import { expect, test } from "vitest";
import { formatParties, parseParties } from "./parties-cell.ts";

const [a, b, c] = ["example.org/a", "example.org/b", "example.org/c"];
const named = (...names: Record<string, string>[]) => names.map((name, at) => ({ origin: [a, b, c][at]!, name }));

test("parties - by a name that is one party's alone, else by origin; in the order of the record", () => {
  const parties = named({ en: "Alpha", fa: "آلفا" }, { en: "Beta", fa: "بتا" }, { en: "Gamma; Delta", fa: " گاما" });
  expect(formatParties([b, a], { parties, language: "fa" })).toBe("بتا؛ آلفا");
  expect(formatParties([c, a], { parties, language: "en" })).toBe(`${c}; Alpha`); // its name would be read as two
  expect(formatParties([c], { parties, language: "fa" })).toBe(c); // its name would come back without its space
  expect(formatParties([a], { parties: named({ en: "Alpha" }, { fa: "ALPHA" }), language: "en" })).toBe(a); // another is called so too
  expect(formatParties(["example.org/stranger"], { parties, language: "en" })).toBe("example.org/stranger");
});

test("parties - read by any of their names in any spelling, and by origin; a stranger is told", () => {
  const parties = named({ en: "Alpha", ar: "ألفا كي" }, { en: "Beta" });
  expect(parseParties(`beta ; ${a};؛`, { parties })).toEqual({ origins: [b, a] });
  expect(parseParties("الفا کی", { parties })).toEqual({ origins: [a] });
  expect(parseParties("Alpha؛ Omega", { parties })).toEqual({ unknown: "Omega" });
  expect(parseParties("Alpha", { parties: named({ en: "Alpha" }, { fa: "alpha" }) })).toEqual({ unknown: "Alpha" }); // two are called so
});
