import { factsWithin, noticesOf, proposalsOf, type Clock, type ProposalView, type Row } from "@mithaq/accord";
import type { JsonValue } from "@mithaq/ledger";
import { Refusal } from "../../node/refusal.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import type { RowFilter, RowRecord, StoreReader } from "../../store/store.ts";
import { actAt } from "./act.ts";
import { asRow, withLinkedRows } from "./rows.ts";
import { runsFrom } from "./runs-from.ts";

type Content = Record<string, JsonValue>;
export type ProposalWithContent = ProposalView & { readonly content: Content | null; readonly payload: { readonly digest: string; readonly bytes: number; readonly mediaType: string } | null };

/**
 * One object with its proposals (and what each proposes), its notices, and the facts that made it; as of a frontier, where one is given (its
 * columns are those of now). Rejects with Refusal `not-found`.
 */
export async function readObject(node: OpenedNode, id: string, frontier?: Clock) {
  return node.keeper.read(async (reader) => {
    const record = (await reader.rows([id])).get(id);
    if (record === undefined) throw new Refusal("not-found", { field: "id", expected: "the id of an object in the record", remedy: "list them: mithaq act list", message: `no object ${id} is known here` });
    const context = await node.contextAt(reader);
    const row = frontier === undefined ? asRow(record) : factsWithin(asRow(record), frontier);
    return {
      ...columns(record),
      proposals: await proposalsWithContent(node, reader, row),
      notices: await Promise.all(noticesOf(context, row).map(async (notice) => ({ ...notice, runsFrom: await runsFrom(context, reader, notice) }))),
      history: row.facts.map(({ origin, index, kind, verdict, content }) => ({ origin, index, kind, verdict, content })),
    };
  });
}

/** A page of objects, each with the title and the sample mark of what was last agreed on, or first proposed. */
export async function listObjects(node: OpenedNode, filter: RowFilter) {
  return node.keeper.read(async (reader) => {
    const records = await reader.listRows(filter);
    const objects = [];
    for (const record of records) {
      const content = headContent(await proposalsWithContent(node, reader, asRow(record)));
      objects.push({ ...columns(record), title: titleOf(content), sample: content?.["sample"] === true });
    }
    return { objects, next: records.length < filter.limit ? null : (records.at(-1)?.id ?? null) };
  });
}

export async function proposalsWithContent(node: OpenedNode, reader: StoreReader, row: Row): Promise<ProposalWithContent[]> {
  const views = proposalsOf(await node.contextAt(reader), row, await withLinkedRows(reader, [row]));
  return Promise.all(views.map(async (view) => {
    const act = await actAt(node, reader, view.origin, view.index);
    const content = act?.body["content"];
    return { ...view, content: isContent(content) ? content : null, payload: act?.payload ?? null };
  }));
}

export function titleOf(content: Content | null): Record<string, string> | null {
  const title = content?.["title"];
  if (!isContent(title)) return null;
  return Object.fromEntries(Object.entries(title).filter((one): one is [string, string] => typeof one[1] === "string"));
}

function headContent(proposals: readonly ProposalWithContent[]): Content | null {
  const sealed = proposals.filter((one) => one.state === "sealed").sort((a, b) => (a.decidedAt ?? 0) - (b.decidedAt ?? 0));
  return (sealed.at(-1) ?? proposals[0])?.content ?? null;
}

function isContent(value: JsonValue | undefined): value is Content {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function columns({ facts: _facts, ...shown }: RowRecord) {
  return shown;
}
