import { useQuery, type QueryClient, type UseQueryResult } from "@tanstack/react-query";
import { createStore, get, set } from "idb-keyval";
import { ask } from "../../node/client.ts";
import { useSession } from "../../node/session.ts";
import { takePages, type LineBook, type LinesPage } from "./line-book.ts";

/**
 * All commitments in short. They come in pages and are shown as they come; they are kept in this browser, and after that only what changed is asked for: the next visit shows them at once, and a change at
 * the other side costs one small answer.
 */
export function useLines(): UseQueryResult<LineBook> {
  const { officer } = useSession();
  const key = ["commitment-lines", officer?.mandate ?? ""] as const;
  return useQuery<LineBook>({
    queryKey: key,
    queryFn: async ({ client, signal }) => {
      const place = `lines/${officer?.mandate ?? ""}`;
      const held = client.getQueryData<LineBook>(key);
      const before = held?.complete === true ? held : await restore(place);
      if (held === undefined && before !== undefined) client.setQueryData(key, before, { updatedAt: before.at });
      const book = await readAll(client, key, before, signal);
      if (book.lines !== before?.lines) void keep(place, book);
      return book;
    },
    structuralSharing: false,
  });
}

/** Lines asked for at once: the first page soon fills the screen. */
const FIRST = 200;
const PAGE = 1000;

async function readAll(client: QueryClient, key: readonly string[], before: LineBook | undefined, signal: AbortSignal): Promise<LineBook> {
  const pages: LinesPage[] = [];
  for (let after: string | undefined; ; ) {
    const known = before === undefined ? {} : { mark: before.mark, holds: before.day };
    const page = await ask.commitments.lines({ ...known, ...(after === undefined ? {} : { after }), limit: after === undefined && before === undefined ? FIRST : PAGE }, { signal });
    pages.push(page);
    const book = takePages(before, pages, Date.now());
    if (page.next === null) return book;
    if (before === undefined) client.setQueryData(key, book);
    after = page.next;
  }
}

const VERSION = 1;

async function restore(place: string): Promise<LineBook | undefined> {
  try {
    const kept = await get<{ readonly v: number; readonly book: LineBook }>(place, store());
    return kept?.v === VERSION ? kept.book : undefined;
  } catch {
    // A browser without storage reads everything anew.
    return undefined;
  }
}

async function keep(place: string, book: LineBook): Promise<void> {
  try {
    await set(place, { v: VERSION, book }, store());
  } catch {
    // Storage is full or refused: the next visit reads everything anew.
  }
}

/** The same as that of the other reads, so that signing out forgets these with them. */
function store() {
  return createStore("mithaq-reads", "reads");
}
