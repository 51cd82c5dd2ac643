import { describe, expect, test } from "vitest";
import { placeOf } from "./place.ts";
import type { PublicIndexItem, PublicObject } from "./public-data.ts";
import { commitmentCounts, disagreementsOf, itemOf } from "./released.ts";
import { languagesOf, textsOf } from "./text-of.ts";

const object = (change: Partial<PublicObject>): PublicObject => ({ id: "o/1", kind: "commitment", title: {}, pillar: null, sample: true, sources: [], act: "a", release: "r", life: null, due: null, parties: [], text: null, figures: [], periods: [], targets: [], legal: null, ...change });

test("places of the site", () => {
  expect(placeOf("/fa/public/")).toEqual({ page: "", rest: "" });
  expect(placeOf("/fa/public")).toEqual({ page: "", rest: "" });
  expect(placeOf("/fa/public/object/mithaq.example/tehran/ab12")).toEqual({ page: "object", rest: "mithaq.example/tehran/ab12" });
  expect(placeOf("/en/public/verify/4/")).toEqual({ page: "verify", rest: "4" });
  expect(placeOf("/en/public/nothing/of/it")).toEqual({ page: "", rest: "" });
  expect(placeOf("/en/public/object/%zz")).toEqual({ page: "object", rest: "%zz" });
});

describe("what is released", () => {
  test("only what the other party confirmed is a confirmed brick", () => {
    expect(commitmentCounts([object({ life: "fulfilled" }), object({ life: "disputed" }), object({ life: "partly" }), object({ life: "agreed" }), object({ kind: "indicator", life: "fulfilled" })])).toEqual({ confirmed: 1, reported: 0, disputed: 1, open: 2 });
  });

  test("both figures where they differ", () => {
    const figure = (counters: readonly object[]) => ({ party: "a", name: { en: "km" }, unit: null, reported: { value: "2", act: "x" }, counters, confirmed: false }) as unknown as PublicObject["figures"][number];
    const period = (standing: string, agreed: unknown) => ({ from: "2025-01-01", to: "2025-12-31", standing, figures: [], agreed }) as unknown as PublicObject["periods"][number];
    const found = disagreementsOf([object({ figures: [figure([]), figure([{}])] }), object({ id: "o/2", periods: [period("apart", null), period("reconciled", { value: "1" }), period("within-tolerance", null)] }), object({ id: "o/3" })]);
    expect(found.map((one) => [one.object.id, one.figures.length, one.periods.length])).toEqual([["o/1", 1, 0], ["o/2", 0, 1]]);
  });

  test("the item under the present release, else the newest that stands", () => {
    const item = (index: number, release: string, current: boolean) => ({ index, object: "o/1", release, current }) as PublicIndexItem;
    const of = (...items: PublicIndexItem[]) => itemOf({ items } as never, { id: "o/1", release: "r2" })?.index;
    expect(of(item(0, "r1", false), item(1, "r2", true))).toBe(1);
    expect(of(item(0, "r1", true), item(1, "r3", false))).toBe(0);
    expect(of()).toBeUndefined();
  });
});

test("texts as the node gives them, and nothing else", () => {
  expect(textsOf('{"texts":{"en":[{"id":"1","text":"x"}]}}')).toEqual({ en: [{ id: "1", text: "x" }] });
  for (const wrong of ["", "[]", "{}", '{"texts":[]}', '{"texts":{"en":"x"}}', '{"texts":{"en":[{"id":1}]}}']) expect([wrong, textsOf(wrong) === undefined || Object.keys(textsOf(wrong)!).length === 0]).toEqual([wrong, true]);
  expect(languagesOf({ en: [], fa: [] }, "fa")).toEqual(["fa", "en"]);
});
