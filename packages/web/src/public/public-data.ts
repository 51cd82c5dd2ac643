import { createStore, get, set } from "idb-keyval";
import type { PublicIndex, PublicIndexItem } from "../../../node/src/api/public/public-index.ts";
import type { PublicObject, PublicProgramme } from "../../../node/src/programme/public.ts";

export type { PublicIndex, PublicIndexItem, PublicObject, PublicProgramme };

/** Everything that the site shows: what is released as it stands, and the public log's index, all pages of it as one. */
export interface PublicData {
  readonly programme: PublicProgramme;
  readonly index: PublicIndex;
  /** Unix milliseconds at which the node gave it. */
  readonly at: number;
}

/** Asks the node's open doors and keeps the answer in this browser. Rejects with TypeError where there is no line, PublicRefused where the node refuses. */
export async function readPublicData(): Promise<PublicData> {
  const [programme, first] = await Promise.all([askOpen<PublicProgramme>("/public/programme.json"), askOpen<PublicIndex>("/public/index.json?page=0")]);
  const items: PublicIndexItem[] = [...first.items];
  for (let page = first.next; page !== null && page < MOST_PAGES; ) {
    const more = await askOpen<PublicIndex>(`/public/index.json?page=${page}`);
    items.push(...more.items);
    page = more.next;
  }
  const data: PublicData = { programme, index: { ...first, items }, at: Date.now() };
  void set(KEPT, data, store()).catch(() => undefined);
  return data;
}

export async function keptPublicData(): Promise<PublicData | undefined> {
  return get<PublicData>(KEPT, store()).catch(() => undefined);
}

/** What this browser keeps by name: a proof that was fetched once is verified again without a line. */
export async function askKept<T>(path: string): Promise<T> {
  try {
    const answer = await askOpen<T>(path);
    void set(path, answer, store()).catch(() => undefined);
    return answer;
  } catch (error) {
    const kept = await get<T>(path, store()).catch(() => undefined);
    if (kept !== undefined) return kept;
    throw error;
  }
}

export class PublicRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The node answered ${status}.`);
    this.name = "PublicRefused";
    this.status = status;
  }
}

async function askOpen<T>(path: string): Promise<T> {
  const answer = await fetch(path, { credentials: "omit" });
  if (!answer.ok) throw new PublicRefused(answer.status);
  return (await answer.json()) as T;
}

/** 20 pages of 256: what is more is found by its address. */
const MOST_PAGES = 20;
const KEPT = "all";

function store() {
  return createStore("mithaq-public", "kept");
}
