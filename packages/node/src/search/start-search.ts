import type { Logger } from "pino";
import type { OpenedNode } from "../node/opened-node.ts";
import { searchIndexOf } from "./search-index.ts";

/** Keeps the search's index fresh while a node is served: after commits, soon and in the background. Failures go to the log and are tried again at the next commit. */
export function startSearch(node: OpenedNode, log: Logger): { close(): Promise<void> } {
  const index = searchIndexOf(node);
  index.keep(true);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const ending = new AbortController();

  const run = async (): Promise<void> => {
    try {
      // A slice at a time: appends and readers come between.
      while (!ending.signal.aborted && (await index.freshen(SLICE))) await new Promise((resolve) => setImmediate(resolve));
    } catch (error) {
      log.error({ err: error }, "the search's index could not be brought up to date");
    }
  };
  const soon = (): void => {
    if (ending.signal.aborted) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      running = (running ?? Promise.resolve()).then(run);
    }, PAUSE).unref();
  };
  const unsubscribe = node.store.onCommit(soon);
  soon();
  return {
    async close() {
      ending.abort();
      index.keep(false);
      unsubscribe();
      clearTimeout(timer);
      await running;
    },
  };
}

const SLICE = 200;
/** Milliseconds in which commits gather. */
const PAUSE = 150;
