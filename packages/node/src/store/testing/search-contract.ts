import { expect } from "vitest";
import type { SearchMatch, SearchTerm, SearchWrite } from "../search-table.ts";
import type { Store } from "../store.ts";
import { rowOf } from "./samples.ts";
import type { StoreTest } from "./store-suite.ts";

const term = (word: string, prefix = false): SearchTerm => ({ word, prefix });
const entry = (key: string, strong: string, words: string, rest: Partial<SearchWrite> = {}): SearchWrite => ({
  key, digest: `${strong}|${words}`, pending: false, terms: () => ({ strong: strong.split(" ").filter(Boolean), words: words.split(" ").filter(Boolean), spelled: strong.split(" ").filter(Boolean) }), ...rest,
});
const all = (...groups: SearchTerm[][]): SearchMatch => ({ groups, within: "all", only: [] });
const keys = async (store: Store, match: SearchMatch, limit = 10, before?: number) =>
  (await store.read((reader) => reader.search({ ...match, limit, ...(before === undefined ? {} : { before }) }))).map(({ key }) => key).join(" ");

/** The index of words. */
export function searchContract(test: StoreTest): void {
  test("search - all groups, any of a group's terms, by their beginnings, in titles alone, without what was listed before; the newest first", async ({ store }) => {
    await store.write((writer) => writer.putSearch([entry("o/1", "تفاهمنامه trade", "fibre \ue000note"), entry("o/2", "", "trade fibre2 بصره \ue000report"), entry("o/3", "trade", "tradesman \ue000note")]));
    expect(await keys(store, all([term("trade")]))).toBe("o/3 o/2 o/1");
    expect(await keys(store, all([term("trade")]), 2)).toBe("o/3 o/2");
    expect(await keys(store, all([term("trade")], [term("fibre"), term("بصره")]))).toBe("o/2 o/1");
    expect(await keys(store, all([term("fibre")]))).toBe("o/1");
    expect(await keys(store, all([term("fib", true)]))).toBe("o/2 o/1");
    expect(await keys(store, all([term("تفاهم", true)]))).toBe("o/1");
    expect(await keys(store, { ...all([term("trade")]), within: "strong" })).toBe("o/3 o/1");
    expect(await keys(store, { ...all([term("trade")]), only: [[term("\ue000note"), term("\ue000minutes")]] })).toBe("o/3 o/1");
    expect(await keys(store, { groups: [[term("trade")]], within: "strong", only: [[term("\ue000note")]], except: { groups: [[term("tradesman")]], within: "all" } })).toBe("o/1");
    expect(await keys(store, { ...all([term("trade")]), except: { groups: [[term("trade")]], within: "strong" } })).toBe("o/2");
    const [newest] = await store.read((reader) => reader.search({ ...all([term("trade")]), limit: 1 }));
    expect(await keys(store, all([term("trade")]), 10, newest!.number)).toBe("o/2 o/1");
    expect(await store.read((reader) => reader.countFound(all([term("trade")]), 2))).toBe(2);
    expect(await store.read((reader) => reader.countFound(all([term("trade")]), 9))).toBe(3);
    expect(await store.read((reader) => reader.searchWords("t", "u", 9))).toEqual(["trade"]);
    for (const word of ['" OR "', "a b", "a'", "", "trade*", "x:y"]) await expect(store.read((reader) => reader.search({ ...all([term(word)]), limit: 1 }))).rejects.toThrow(TypeError);
  });

  test("search - the same digest changes nothing; another replaces the words and makes it the newest; what is forgotten is gone", async ({ store }) => {
    await store.write((writer) => writer.putSearch([entry("o/1", "one", ""), entry("o/2", "one two", "")]));
    await store.write((writer) => writer.putSearch([entry("o/1", "one", "")]));
    expect(await keys(store, all([term("one")]))).toBe("o/2 o/1");
    await store.write((writer) => writer.putSearch([entry("o/1", "one three", "", { pending: true })]));
    expect(await keys(store, all([term("one")]))).toBe("o/1 o/2");
    expect(await store.read((reader) => reader.searchPending(0, 9))).toMatchObject([{ key: "o/1" }]);
    await store.write((writer) => writer.putSearch([entry("o/1", "one three", "four", { digest: "one three|", whole: true })]));
    expect(await keys(store, all([term("four")]))).toBe("o/1");
    expect(await store.read((reader) => reader.searchPending(0, 9))).toEqual([]);
    await store.write((writer) => writer.forgetSearch(["o/2", "o/nothing"]));
    expect(await keys(store, all([term("one")]))).toBe("o/1");
    await store.write((writer) => writer.clearSearch());
    expect(await keys(store, all([term("one")]))).toBe("");
    expect(await store.read((reader) => reader.searchWords("o", "z", 9))).toEqual([]);
  });

  test("search - rows and drafts are indexed in the transaction that puts them, and other values are not", async ({ store }) => {
    const row = (title: string) => rowOf("x/1", { kind: "note", pillar: "trade", facts: [{ origin: "x", index: 0, kind: "note.submit", verdict: "valid", content: { id: "ab".repeat(32), content: { subject: { fa: title } } } }] });
    await expect(store.write(async (writer) => { await writer.putRows([row("فیبر")]); throw new Error("undone"); })).rejects.toThrow("undone");
    expect(await keys(store, all([term("فیبر")]))).toBe("");
    await store.write(async (writer) => {
      await writer.putRows([row("فیبر")]);
      await writer.putValue("draft", "d1", { content: { content: { title: { en: "Fibre, in preparation" } } } });
      await writer.putValue("peer", "d2", { content: { content: { title: { en: "Fibre" } } } });
      expect(await writer.search({ ...all([term("فیبر")]), limit: 1 })).toHaveLength(1);
    });
    expect(await keys(store, all([term("فیبر")], [term("\ue001trade")]))).toBe("o/x/1");
    expect(await keys(store, all([term("fibre")]))).toBe("d/d1");
    expect(await keys(store, all([term("abab", true)]))).toBe("o/x/1");
    await store.write(async (writer) => {
      await writer.putRows([row("مسیر")]);
      await writer.putValue("draft", "d1", null);
    });
    expect(await keys(store, all([term("فیبر")]))).toBe("");
    expect(await keys(store, all([term("مسیر")]))).toBe("o/x/1");
    expect(await keys(store, all([term("fibre")]))).toBe("");
  });
}
