import { agreedObject, allOf, domainOf, NEW_OBJECT, sortPairs, submissionOf, verbOf, type Pair, type PayloadReference } from "@mithaq/accord";
import { decodeHex } from "@mithaq/ledger";
import { actAt } from "../api/reading/act.ts";
import { asRow, withLinkedRows } from "../api/reading/rows.ts";
import type { DraftContent } from "../drafts/draft.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import type { StoreReader } from "../store/store.ts";

/**
 * The content with what a screen need not know, from the record as it stands: an answer's pairs from the proposal that it quotes, the pairs of a submission for what is said of it, the newest seal for a
 * base that is null. Idempotent. Rejects with Refusal `not-found` (proposal, object), `input` (what is quoted is no proposal of this kind), `conflict` (the quoted document is not the proposal's).
 */
export async function completeContent(node: OpenedNode, content: DraftContent): Promise<DraftContent> {
  return node.store.read(async (reader) => {
    if (ANSWERS.has(content.verb)) return { ...content, objects: await answerPairs(node, reader, content) };
    if (content.objects.length === 0) throw new Refusal("input", { field: "objects", expected: "the objects of the act; [[\"new\", null]] for one that it makes", remedy: "see the examples in the contract of acting" });
    return { ...content, objects: await withBases(node, reader, content) };
  });
}

const ANSWERS: ReadonlySet<string> = new Set(["assent", "yield", "object", "withdraw", "release-request"]);

async function answerPairs(node: OpenedNode, reader: StoreReader, { kind, content }: DraftContent): Promise<readonly Pair[]> {
  const quoted = await proposalOf(node, reader, kind, content["proposal"], "content.proposal");
  const digest = quoted.payload?.digest ?? null;
  if (content["digest"] !== digest) {
    throw new Refusal("conflict", { field: "content.digest", expected: "the digest of the proposal's document", remedy: "read the proposal again, and answer to what it says", message: `the proposal's document is ${digest ?? "none"}`, kept: "nothing was submitted" });
  }
  const own = Array.isArray(content["withdraws"]) ? await Promise.all(content["withdraws"].map((id) => proposalOf(node, reader, kind, id, "content.withdraws"))) : [];
  const pairs = new Map([...quoted.pairs, ...own.flatMap((one) => one.pairs)].map((pair) => [pair[0], pair]));
  return sortPairs([...pairs.values()]);
}

async function proposalOf(node: OpenedNode, reader: StoreReader, kind: string, id: unknown, field: string): Promise<{ readonly pairs: readonly Pair[]; readonly payload: PayloadReference | null }> {
  if (typeof id !== "string" || !/^[0-9a-f]{64}$/.test(id)) throw new Refusal("input", { field, expected: "the act id of a proposal: 64 lower-case hex digits", remedy: "take it from the proposal that is shown" });
  const place = await reader.position(decodeHex(id, field));
  const act = place === undefined ? undefined : await actAt(node, reader, place.origin, place.index);
  if (act === undefined) throw new Refusal("not-found", { field, expected: "a proposal that this node holds", remedy: "wait until the other party's log has arrived", message: `no act ${id} is held here` });
  if (verbOf(act.act) !== "propose" || domainOf(act.act) !== kind) throw new Refusal("input", { field, expected: `a proposal of the kind ${kind}`, remedy: "name the kind of the proposal that is answered", message: `${id} is ${act.act}` });
  return { pairs: act.objects, payload: act.payload };
}

/** What is said of a submission names all its pairs; what is agreed on is named by its newest seal. An act's own new object, and bases that are given, stay as they are. */
async function withBases(node: OpenedNode, reader: StoreReader, { kind, verb, objects }: DraftContent): Promise<readonly Pair[]> {
  const rows = [...(await reader.rows(objects.map(([object]) => object))).values()].map(asRow);
  const horizon = allOf(await withLinkedRows(reader, rows));
  const said = verb === "submit" || objects.length !== 1 ? undefined : submissionOf(horizon, objects[0]![0]);
  if (said?.kind === kind) return said.pairs;
  const context = await node.contextAt(reader);
  return sortPairs(objects.map(([object, base]): Pair => {
    if (object === NEW_OBJECT || base !== null || kind === "mandate" || verb === "erase") return [object, base];
    if (!rows.some((row) => row.id === object)) throw new Refusal("not-found", { field: "objects", expected: "objects that the record knows", remedy: "wait until the other party's log has arrived", message: `no object ${object} is known here` });
    return [object, agreedObject(context, horizon, object).newest?.seal ?? null];
  }));
}
