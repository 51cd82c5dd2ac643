/** Those who want to hear of commits. A listener's failure is its own: it ends in the process's uncaught exceptions, not in a writer's hands. */
export interface CommitListeners {
  /** Returns the unsubscriber. */
  add(listener: () => void): () => void;
  /** Calls every listener soon, each once. */
  announce(): void;
  clear(): void;
}

/** `start` is called when the first listener comes, and what it returns when the last one has gone. */
export function commitListeners(start: () => () => void = () => () => undefined): CommitListeners {
  const listeners = new Set<{ readonly call: () => void }>();
  let stop: (() => void) | undefined;
  const rest = (): void => {
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
  return {
    add(call) {
      // An object of its own, so that a function given twice is called twice and each unsubscriber takes away its own.
      const listener = { call };
      listeners.add(listener);
      stop ??= start();
      return () => {
        listeners.delete(listener);
        rest();
      };
    },
    announce() {
      for (const listener of listeners) queueMicrotask(() => listeners.has(listener) && listener.call());
    },
    clear() {
      listeners.clear();
      rest();
    },
  };
}
