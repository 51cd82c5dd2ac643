import { newObjectId, type Texts } from "@mithaq/accord";
import { decodeHex, type JsonValue } from "@mithaq/ledger";
import { actAt } from "../api/reading/act.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { nameAll } from "../programme/named.ts";
import { readProgramme, type Reading } from "../programme/reading.ts";
import type { SearchFound, SearchTerm } from "../store/search-table.ts";
import type { RowRecord } from "../store/store.ts";
import { readCompletion } from "./complete-entry.ts";
import { DRAFT, draftContent, OBJECT, pillarOf, textsOfDraft } from "./search-entry.ts";
import { searchIndexOf } from "./search-index.ts";
import { actOf, sayingFacts, textsOfRow } from "./searched-texts.ts";
import { searchSteps, type SearchStep } from "./search-steps.ts";
import { snippetOf, type Snippet } from "./snippet.ts";
import { markOf, queryGroups } from "./terms.ts";

export interface SearchAsked {
  readonly text: string;
  /** The reader's: its clitics and endings are known, and its texts are shown first. */
  readonly language?: string;
  /** Of these kinds alone; `draft` are this party's drafts. */
  readonly kinds?: readonly string[];
  readonly pillar?: string;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface SearchHit {
  /** The object's id, or the draft's. */
  readonly object: string;
  readonly kind: string;
  /** `national`: a draft, which no other party sees. */
  readonly plane: "shared" | "national";
  readonly title: Texts | null;
  readonly pillar: string | null;
  readonly sample: boolean;
  readonly life: string | null;
  readonly snippet: Snippet | null;
  /** The party whose act made it. */
  readonly party: string;
  /** The act that says what the snippet shows, or that made the object; null for a draft. */
  readonly act: string | null;
  /** 1: all words in what it is known by. 0.7: all words somewhere. 0.5: the last word begun. 0.3: words like those asked for. */
  readonly score: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** How many there are, counted up to 1,000. */
  readonly total: number;
  readonly next: string | null;
  /** Whether the node is still indexing: there may be more. */
  readonly indexing: boolean;
}

/**
 * Finds what has all the words asked for, those that are known by them first, then the newest change first. Only where there is none, what has the last word begun; and only then, words like them. Drafts of
 * the own party are found as well: the answer is for its officers alone. Rejects with Refusal `input` where `after` is no `next` of an answer.
 */
export async function findInRecord(node: OpenedNode, asked: SearchAsked): Promise<SearchAnswer> {
  const indexing = await searchIndexOf(node).freshenFor(FRESHENED);
  return readProgramme(node, undefined, async (reading) => {
    const groups = queryGroups(asked.text, asked.language ?? null);
    if (groups.length === 0) return { hits: [], total: 0, next: null, indexing };
    const from = asked.after === undefined ? undefined : readCursor(asked.after);
    const ladder = await searchSteps(reading.reader, groups, onlyOf(asked), from?.step);
    const page: (SearchFound & { readonly tier: SearchStep })[] = [];
    for (const tier of ladder) {
      if (from !== undefined && tier.step < from.step) continue;
      const before = from?.step === tier.step ? { before: from.number } : {};
      page.push(...(await reading.reader.search({ ...tier.match, ...before, limit: asked.limit + 1 - page.length })).map((found) => ({ ...found, tier })));
      if (page.length > asked.limit) break;
    }
    const listed = page.slice(0, asked.limit);
    const byId = from === undefined ? await byActId(reading, asked.text) : [];
    const last = listed.at(-1);
    const known = new Set(byId.map(({ object }) => object));
    const hits = [...byId, ...(await readHits(reading, listed, asked.language ?? null)).filter(({ object }) => !known.has(object))];
    const total = await countAll(reading, ladder);
    return { hits, total: Math.max(total, hits.length), next: page.length > asked.limit && last !== undefined ? `${last.tier.step}.${last.number}` : null, indexing };
  });
}

/** Every step's entries, counted once: the second step's are those of the first and more. */
async function countAll({ reader }: Reading, ladder: readonly SearchStep[]): Promise<number> {
  const { except: _listed, ...widest } = ladder.at(-1)!.match;
  return reader.countFound(widest, MOST_COUNTED);
}

function onlyOf({ kinds, pillar }: SearchAsked): SearchTerm[][] {
  const term = (word: string): SearchTerm => ({ word, prefix: false });
  return [...(kinds === undefined || kinds.length === 0 ? [] : [kinds.map((kind) => term(markOf("kind", kind)))]), ...(pillar === undefined ? [] : [[term(markOf("pillar", pillar))]])];
}

async function readHits(reading: Reading, found: readonly (SearchFound & { readonly tier: SearchStep })[], language: string | null): Promise<SearchHit[]> {
  const rows = await reading.reader.rows(found.filter(({ key }) => key.startsWith(OBJECT)).map(({ key }) => key.slice(OBJECT.length)));
  const named = new Map((await nameAll(reading, [...rows.values()])).map((one) => [one.id, one]));
  const hits = await Promise.all(
    found.map(async ({ key, tier }): Promise<SearchHit | undefined> => {
      if (key.startsWith(DRAFT)) return draftHit(reading, key.slice(DRAFT.length), tier, language);
      const row = rows.get(key.slice(OBJECT.length));
      const name = named.get(key.slice(OBJECT.length));
      if (row === undefined || name === undefined) return undefined;
      return { ...objectHit(row, name), ...(await shown(reading, row, tier, language)), score: tier.score };
    }),
  );
  return hits.filter((hit) => hit !== undefined);
}

function objectHit(row: RowRecord, { id, kind, title, pillar, sample, life }: Awaited<ReturnType<typeof nameAll>>[number]): Omit<SearchHit, "snippet" | "score"> {
  const [made] = sayingFacts(row.kind, row.facts);
  return { object: id, kind, plane: "shared", title, pillar, sample, life, party: made?.origin ?? row.id.slice(0, row.id.lastIndexOf("/")), act: made === undefined ? null : actOf(made) || null };
}

/** The snippet, and the act that says it. Documents are opened only where the row itself does not show what was found. */
async function shown(reading: Reading, row: RowRecord, { match }: SearchStep, language: string | null): Promise<Pick<SearchHit, "snippet"> & Partial<Pick<SearchHit, "act">>> {
  const found = snippetOf(textsOfRow(row), match.groups, language) ?? snippetOf((await readCompletion(reading.node, reading.reader, row)).texts, match.groups, language);
  if (found === undefined) return { snippet: null };
  const { act, ...snippet } = found;
  return { snippet, ...(act === null || act === "" ? {} : { act }) };
}

async function draftHit(reading: Reading, id: string, tier: SearchStep, language: string | null): Promise<SearchHit | undefined> {
  const held = (await reading.reader.value("draft", id)) as Record<string, JsonValue> | undefined;
  const content = draftContent(held ?? null);
  if (held === undefined || content === undefined) return undefined;
  const said = (content["content"] ?? {}) as Record<string, JsonValue>;
  const title = said["title"] ?? said["subject"] ?? said["text"] ?? null;
  const found = snippetOf(textsOfDraft(content), tier.match.groups, language);
  const pillar = pillarOf(content);
  return {
    object: id, kind: "draft", plane: "national", title: typeof title === "object" && !Array.isArray(title) ? (title as Texts | null) : null, pillar: pillar ?? null, sample: said["sample"] === true,
    life: typeof held["state"] === "string" ? held["state"] : null, snippet: found === undefined ? null : { language: found.language, text: found.text, marks: found.marks }, party: reading.own, act: null, score: tier.score,
  };
}

/** The objects of the act whose whole id is asked for. */
async function byActId(reading: Reading, text: string): Promise<SearchHit[]> {
  const id = text.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(id)) return [];
  const place = await reading.reader.position(decodeHex(id, "text", 32));
  const act = place === undefined ? undefined : await actAt(reading.node, reading.reader, place.origin, place.index);
  if (act === undefined) return [];
  const rows = await reading.reader.rows([...act.objects.map(([object]) => object), newObjectId(act.origin, act.nonce)]);
  const named = await nameAll(reading, [...rows.values()]);
  return named.map((name) => ({ ...objectHit(rows.get(name.id)!, name), act: id, snippet: null, score: 1 }));
}

interface Cursor {
  readonly step: number;
  readonly number: number;
}

function readCursor(after: string): Cursor {
  const [, step, number] = /^([1-4])\.([0-9]{1,15})$/.exec(after) ?? [];
  if (step === undefined || number === undefined) throw new Refusal("input", { field: "after", expected: "the `next` of an answer to the same question", remedy: "leave it out for the first page" });
  return { step: Number(step), number: Number(number) };
}

const FRESHENED = 400;
const MOST_COUNTED = 1000;
