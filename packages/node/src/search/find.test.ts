import { formatPropose, NEW_OBJECT } from "@mithaq/accord";
import { canonicalDocument } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePayload } from "../payload/make-payload.ts";
import type { Payload } from "../payload/payload-store.ts";
import { PlayedNodes } from "../programme/testing/played-nodes.ts";
import { findInRecord, type SearchAsked } from "./find.ts";
import { searchIndexOf } from "./search-index.ts";

let nodes: PlayedNodes;
let payload: Payload;

/** Titles as the first of the four languages has them, of the first page. */
const titles = async (who: "a" | "b", text: string, rest: Partial<SearchAsked> = {}) => (await findInRecord(nodes[who], { text, limit: 20, ...rest })).hits.map(({ kind, title }) => `${kind}: ${title?.["en"] ?? ""}`);

beforeAll(async () => {
  nodes = await PlayedNodes.open();
  const { object } = await nodes.agree("a", "commitment", commitment("Fibre to the border post", "فیبر نوری تا پایانهٔ مرزی"));
  await nodes.submit("a", "remark", { on: { object }, text: { fa: "این مهلت به دلیل سیلاب کوتاه است" }, sample: true });
  await nodes.submit("b", "note", { number: "٢١٤/ب", subject: { ar: "طلب موعد الدورة القادمة" }, to: [nodes.origin("a")], plane: "shared", sample: true });
  payload = makePayload(c, new Uint8Array(32), canonicalDocument({ texts: { fa: [{ id: "1", text: "طرفین زیرساخت را نگهداری می‌کنند" }], ckb: [{ id: "1", text: "هەردوو لا ژێرخانەکە دەپارێزن" }] } }));
  await nodes.a.payloads.put(payload);
  const content = { type: "protocol", title: { en: "Protocol on maintenance", fa: "پروتکل نگهداری" }, languages: ["fa", "ckb"], sample: true };
  await nodes.tell("a", formatPropose("agreement", { pairs: [[NEW_OBJECT, null]], content, payload: { digest: payload.digest, bytes: payload.bytes.length, mediaType: "application/json" } }));
  await nodes.exchange();
}, 60_000);
afterAll(() => nodes.close());

test("both nodes find what was said, in any spelling, with the act that says it", async () => {
  expect(await titles("a", "فيبر")).toEqual(["commitment: Fibre to the border post"]);
  expect(await titles("b", "FIBRE post")).toEqual(["commitment: Fibre to the border post"]);
  expect(await titles("b", "سيلاب")).toHaveLength(1);
  expect(await titles("b", "214")).toEqual(["note: "]);
  expect(await titles("a", "الموعد")).toEqual(["note: "]);
  expect(await titles("a", "fibr")).toEqual(["commitment: Fibre to the border post"]);
  expect(await titles("a", "fiber")).toEqual(["commitment: Fibre to the border post"]);
  expect(await titles("a", "fibre", { kinds: ["note", "report"] })).toEqual([]);
  expect(await titles("a", "fibre", { kinds: ["commitment", "report"], pillar: "corridor" })).toEqual(["commitment: Fibre to the border post"]);
  expect(await titles("a", "fibre", { pillar: "trade" })).toEqual([]);
  const [hit] = (await findInRecord(nodes.b, { text: "مرزی", language: "fa", limit: 5 })).hits;
  expect(hit).toMatchObject({ plane: "shared", sample: true, pillar: "corridor", life: "agreed", party: nodes.origin("a"), score: 1, snippet: { language: "fa", text: "فیبر نوری تا پایانهٔ مرزی", marks: [[21, 25]] } });
  expect(await titles("a", hit!.act!)).toEqual(["commitment: Fibre to the border post"]);
  expect(await titles("a", hit!.act!.slice(0, 12))).toEqual(["commitment: Fibre to the border post"]);
  expect(await findInRecord(nodes.a, { text: " ؟ ", limit: 5 })).toMatchObject({ hits: [], total: 0, next: null });
  await expect(findInRecord(nodes.a, { text: "fibre", limit: 5, after: "x" })).rejects.toMatchObject({ code: "input", field: "after" });
});

test("a text that stands in a document is found once the document has arrived, an agreement's title before", async () => {
  expect(await titles("a", "ژێرخانەکە")).toEqual(["agreement: Protocol on maintenance"]);
  const [hit] = (await findInRecord(nodes.a, { text: "زیرساخت", limit: 5 })).hits;
  expect(hit).toMatchObject({ score: 0.7, snippet: { language: "fa", text: "طرفین زیرساخت را نگهداری می‌کنند" } });
  // As it is before the document arrives: the exchange has brought it already.
  await nodes.b.payloads.erase(payload.digest);
  await searchIndexOf(nodes.b).rebuild();
  expect(await titles("b", "پروتکل")).toEqual(["agreement: Protocol on maintenance"]);
  expect(await titles("b", "ژێرخان")).toEqual([]);
  await nodes.b.keeper.takePayload(payload);
  expect(await titles("b", "ژێرخان", { language: "ckb" })).toEqual(["agreement: Protocol on maintenance"]);
});

test("pages follow one another without gap or repetition; the total is of all", async () => {
  for (let count = 1; count <= 5; count += 1) await nodes.submit("b", "note", { number: `P-${count}`, subject: { en: count % 2 === 0 ? "Paging" : "Something else" }, to: [nodes.origin("a")], plane: "shared", sample: true });
  await nodes.submit("b", "remark", { on: { object: "x/y" }, text: { en: "about paging" }, sample: true }).catch(() => undefined);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { hits, next, total } = await findInRecord(nodes.a, { text: "P", limit: 2, ...(after === undefined ? {} : { after }) });
    expect(total).toBe(5);
    seen.push(...hits.map(({ object }) => object));
    after = next ?? undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
});

test("drafts are found by their own party alone; a rebuilt index answers the same", async () => {
  const draft = { content: { kind: "note", verb: "submit", content: { subject: { fa: "پیش‌نویس محرمانه" } }, note: "kept at home", texts: null }, state: "draft" };
  await nodes.a.store.write((writer) => writer.putValue("draft", "0".repeat(32), draft));
  const ask = () => findInRecord(nodes.a, { text: "محرمانه", limit: 5 });
  const before = await ask();
  expect(before.hits).toMatchObject([{ object: "0".repeat(32), kind: "draft", plane: "national", life: "draft", act: null, title: { fa: "پیش‌نویس محرمانه" } }]);
  expect(await titles("a", "home", { kinds: ["draft"] })).toHaveLength(1);
  expect(await titles("b", "محرمانه")).toEqual([]);
  expect(JSON.stringify(await Array.fromAsync(nodes.b.store.dump()))).not.toContain("محرمانه");
  const questions = ["فیبر", "ژێرخان", "پروتکل", "214", "محرمانه", "fiber"];
  const answers = async () => Promise.all(questions.map(async (text) => (await findInRecord(nodes.a, { text, limit: 5 })).hits.map(({ object, snippet }) => ({ object, snippet }))));
  const held = await answers();
  expect(await searchIndexOf(nodes.a).rebuild()).toBeGreaterThan(5);
  expect(await answers()).toEqual(held);
  // An index of an older tokeniser is made anew by itself.
  await nodes.a.store.write(async (writer) => {
    await writer.clearSearch();
    await writer.putValue("search", "state", { version: 0, after: null });
  });
  expect(await answers()).toEqual(held);
});

function commitment(en: string, fa: string) {
  return {
    title: { en, fa }, deliverable: { en }, obligors: [nodes.origin("a")], obligees: [nodes.origin("b")], owed: "one", deadline: { rule: { rule: "date", date: "2030-06-01" }, due: "2030-06-01" }, pillar: "corridor", standing: "active", sample: true,
  };
}
