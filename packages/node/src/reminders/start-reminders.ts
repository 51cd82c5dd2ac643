import type { Logger } from "pino";
import type { OpenedNode } from "../node/opened-node.ts";
import { sendDue } from "./send-due.ts";

/** The loop of a served node: every minute it looks whose hour has come. The settings are read anew each time, so that `mithaq reminders off` needs no restart. */
export function startReminders(node: OpenedNode, log: Logger, interval = 60_000): { close(): Promise<void> } {
  const stop = new AbortController();
  let running: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    try {
      for (const one of await sendDue(node, { signal: stop.signal })) {
        if (one.outcome === "sent") log.info({ to: one.to, day: one.day }, "a reminder was sent");
      }
    } catch (error) {
      if (!stop.signal.aborted) log.error({ err: error }, "the reminders failed");
    } finally {
      running = undefined;
    }
  };

  const timer = setInterval(() => void (running ??= look()), interval).unref();
  return {
    async close() {
      clearInterval(timer);
      stop.abort();
      await running;
    },
  };
}
