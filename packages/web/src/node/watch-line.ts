/**
 * A line that is cut does not close a stream: nothing comes any more, and the screen would say "live" for minutes. So `attempt` is ended when the browser says that it is offline, or when the node does not answer a
 * small question in time; and with `signal`. Any answer counts, a refusal as well. The function ends the watch.
 */
export function watchLine(attempt: AbortController, signal: AbortSignal, ask: (signal: AbortSignal) => Promise<unknown> = askHealth): () => void {
  const cut = (): void => attempt.abort();
  const timer = setInterval(() => {
    ask(AbortSignal.any([attempt.signal, AbortSignal.timeout(PATIENCE)])).catch(cut);
  }, EVERY);
  addEventListener("offline", cut);
  signal.addEventListener("abort", cut);
  return () => {
    clearInterval(timer);
    removeEventListener("offline", cut);
    signal.removeEventListener("abort", cut);
  };
}

/** Milliseconds. */
const EVERY = 10_000;
const PATIENCE = 8000;

async function askHealth(signal: AbortSignal): Promise<void> {
  await fetch("/healthz", { signal, cache: "no-store" });
}
