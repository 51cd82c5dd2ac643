import { expect, test } from "vitest";
import { parseMapping } from "./mapping.ts";

test("mapping - read whole, or refused by the name of the member", () => {
  const mapping = { sheet: "Plan", headerRow: 3, columns: { "title.fa": "شرح", due: "D" }, calendar: "persian", defaults: { owed: "jointly" } };
  expect(parseMapping(JSON.stringify(mapping), "map.json")).toEqual(mapping);
  for (const [json, field] of [["{", "map.json"], ["[]", "map.json: mapping"], ['{"columns": {"titel": "A"}}', "map.json: columns.titel"], ['{"headerRow": 0}', "map.json: headerRow"], ['{"calendar": "julian"}', "map.json: calendar"], ['{"sheets": "x"}', "map.json: mapping"]] as const) {
    expect(() => parseMapping(json, "map.json")).toThrow(expect.objectContaining({ name: "Refusal", code: "input", field }));
  }
});
