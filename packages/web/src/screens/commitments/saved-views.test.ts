import { expect, test } from "vitest";
import { UNSET } from "./line-filters.ts";
import { filtersOf, keepView, readViews, removeView } from "./saved-views.ts";

function memory(): Pick<Storage, "getItem" | "setItem"> {
  const held = new Map<string, string>();
  return { getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value) };
}

test("a view keeps what was chosen, by officer, and gives all the rest back unset", () => {
  const kept = memory();
  keepView(kept, "m1", { name: " Ours, late ", filters: { ...UNSET, place: "overdue", sort: "-due" } });
  expect(readViews(kept, "m1")).toEqual([{ name: "Ours, late", filters: { place: "overdue", sort: "-due" } }]);
  expect(readViews(kept, "m2")).toEqual([]);
  expect(filtersOf(readViews(kept, "m1")[0]!)).toEqual({ ...UNSET, place: "overdue", sort: "-due" });
});

test("the same name takes the place of the older view, at most forty stay, and one can be removed", () => {
  const kept = memory();
  for (let at = 0; at < 45; at += 1) keepView(kept, "m", { name: `view ${at}`, filters: { text: String(at) } });
  expect(readViews(kept, "m")).toHaveLength(40);
  keepView(kept, "m", { name: "view 44", filters: { text: "again" } });
  expect(readViews(kept, "m").filter(({ name }) => name === "view 44")).toEqual([{ name: "view 44", filters: { text: "again" } }]);
  expect(removeView(kept, "m", "view 44").some(({ name }) => name === "view 44")).toBe(false);
});

test("what is not a list of views is none", () => {
  for (const text of ["{", "{}", "[1,null,{\"name\":\"\"}]"]) expect(readViews({ getItem: () => text }, "m")).toEqual([]);
});
