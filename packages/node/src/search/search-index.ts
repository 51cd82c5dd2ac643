import type { JsonValue } from "@mithaq/ledger";
import type { OpenedNode } from "../node/opened-node.ts";
import type { SearchFound, SearchWrite } from "../store/search-table.ts";
import type { Store } from "../store/store.ts";
import { readCompletion } from "./complete-entry.ts";
import { OBJECT, searchOfRow, searchOfValue, wholeSearchOfRow } from "./search-entry.ts";
import { TOKENISER_VERSION } from "./terms.ts";

/**
 * What the node adds to the index that its store keeps: texts of documents and of the log, which are read after the rows that point to them are committed; and all of it anew where another release
 * has made it. Any number of processes may do this on one database: each step is a transaction that changes nothing where another was quicker.
 */
export interface SearchIndex {
  /** Reads what is pending, and indexes anew where the index is an older one's; at most so many objects. Resolves with whether anything is left to do now. */
  freshen(most?: number): Promise<boolean>;
  /** The same for somebody who waits: does nothing where the index is kept fresh anyway. Resolves with whether there may be more to find soon. */
  freshenFor(most: number): Promise<boolean>;
  /** Whether somebody keeps the index fresh in the background from now on. */
  keep(keeping: boolean): void;
  /** Forgets the index and makes it anew. Resolves with the number of objects and drafts. */
  rebuild(): Promise<number>;
}

/** The one index of a node's store in this process. */
export function searchIndexOf(node: OpenedNode): SearchIndex {
  const known = opened.get(node.store);
  if (known !== undefined) return known;
  const index = openIndex(node);
  opened.set(node.store, index);
  return index;
}

const opened = new WeakMap<Store, SearchIndex>();

function openIndex(node: OpenedNode): SearchIndex {
  const { store } = node;
  const tried: Tried = new Map();
  let running = 0;
  let kept = false;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    const next = turn.then(work, work).finally(() => (running -= 1));
    turn = next.catch(() => undefined);
    return next;
  };

  const freshen = async (most: number): Promise<boolean> => {
    let left = most;
    for (let state = await stateOf(store); state.after !== null && left > 0; left -= PAGE) state = await rebuildPage(store, state.after);
    let after = 0;
    for (; left > 0; left -= PAGE) {
      const pending = await store.read((reader) => reader.searchPending(after, PAGE));
      if (pending.length === 0) return false;
      await complete(node, pending, tried);
      after = pending.at(-1)!.number;
    }
    return true;
  };

  return {
    freshen: (most = Infinity) => inTurn(() => freshen(most)),
    freshenFor: (most) => (kept ? Promise.resolve(running > 0) : inTurn(() => freshen(most))),
    keep: (keeping) => (kept = keeping),
    rebuild: () =>
      inTurn(async () => {
        tried.clear();
        await store.write(begin);
        await freshen(Infinity);
        return store.read(async (reader) => ((await reader.groupRows([]))[0]?.count ?? 0) + (await reader.values("draft")).size);
      }),
  };
}

/** How far the index is made: `after` is the last id indexed, or null where all are. */
interface IndexState {
  readonly version: number;
  readonly after: string | null;
}

async function stateOf(store: Store): Promise<IndexState> {
  const held = (await store.read((reader) => reader.value(TABLE, STATE))) as unknown as IndexState | undefined;
  if (held?.version === TOKENISER_VERSION) return held;
  return store.write(begin);
}

async function begin(writer: Parameters<Parameters<Store["write"]>[0]>[0]): Promise<IndexState> {
  await writer.clearSearch();
  const drafts = [...(await writer.values("draft"))].map(([key, value]) => searchOfValue("draft", key, value));
  await writer.putSearch(drafts.filter((entry): entry is SearchWrite => typeof entry === "object"));
  const state: IndexState = { version: TOKENISER_VERSION, after: "" };
  await writer.putValue(TABLE, STATE, state as unknown as JsonValue);
  return state;
}

async function rebuildPage(store: Store, after: string): Promise<IndexState> {
  return store.write(async (writer) => {
    const rows = await writer.listRows({ limit: PAGE, ...(after === "" ? {} : { after }) });
    await writer.putSearch(rows.map(searchOfRow));
    const state: IndexState = { version: TOKENISER_VERSION, after: rows.length < PAGE ? null : rows.at(-1)!.id };
    await writer.putValue(TABLE, STATE, state as unknown as JsonValue);
    return state;
  });
}

/** By key: which documents an entry waits for, at which change of its row; it is not read again before one of them is here. */
type Tried = Map<string, { readonly changed: number; readonly missing: readonly string[] }>;

/** Reads in a snapshot, writes what still stands as it was read. */
async function complete(node: OpenedNode, pending: readonly SearchFound[], tried: Tried): Promise<void> {
  const read = await node.store.read(async (reader) => {
    const rows = await reader.rows(pending.map(({ key }) => key.slice(OBJECT.length)));
    const done: { readonly changed: number; readonly entry: SearchWrite }[] = [];
    const gone: string[] = [];
    for (const { key } of pending) {
      const row = rows.get(key.slice(OBJECT.length));
      if (row === undefined) {
        gone.push(key);
        continue;
      }
      const before = tried.get(key);
      if (before?.changed === row.changed && !(await hasOneOf(node, before.missing))) continue;
      const { texts, missing } = await readCompletion(node, reader, row);
      tried.delete(key);
      if (missing.length > 0) tried.set(key, { changed: row.changed, missing });
      done.push({ changed: row.changed, entry: wholeSearchOfRow(row, texts, missing.length > 0) });
    }
    return { done, gone };
  });
  if (read.done.length === 0 && read.gone.length === 0) return;
  await node.store.write(async (writer) => {
    const rows = await writer.rows(read.done.map(({ entry }) => entry.key.slice(OBJECT.length)));
    await writer.forgetSearch(read.gone);
    await writer.putSearch(read.done.filter(({ changed, entry }) => rows.get(entry.key.slice(OBJECT.length))?.changed === changed).map(({ entry }) => entry));
  });
}

async function hasOneOf({ payloads }: OpenedNode, digests: readonly string[]): Promise<boolean> {
  for (const digest of digests) if (await payloads.has(digest)) return true;
  return false;
}

/** The node's private table for this; kept in dumps, of which the index itself is made anew. */
const TABLE = "search";
const STATE = "state";
const PAGE = 200;
