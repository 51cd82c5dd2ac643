import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ApiContext } from "./context.ts";
import { readPeers } from "./reading/peers.ts";

/** One node's figures, in a registry of its own (Prometheus text format). */
export interface NodeMetrics {
  readonly contentType: string;
  render(): Promise<string>;
  /** Call before an append; call the answer after it. */
  timeAppend(): () => void;
  close(): void;
}

export function createMetrics(context: Omit<ApiContext, "metrics">): NodeMetrics {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  collectDefaultMetrics({ register, prefix: "mithaq_" });
  const gauge = (name: string, help: string, labelNames: readonly string[]) => new Gauge({ name: `mithaq_${name}`, help, labelNames: [...labelNames], registers });
  const acts = gauge("acts", "Acts held, by log", ["log"]);
  const judged = gauge("acts_judged", "Acts judged and applied, by log", ["log"]);
  const lag = gauge("peer_lag_acts", "Acts that a peer has published and that are not held here", ["peer"]);
  const contact = gauge("peer_last_contact_timestamp_seconds", "When a peer last answered", ["peer"]);
  const countersigned = gauge("peer_countersigned_acts", "Acts of the own log that a peer has countersigned", ["peer"]);
  const faults = gauge("faults", "Faults that stand, by subject and reason", ["subject", "reason"]);
  const mode = gauge("mode", "1 for the mode that the node is in", ["mode"]);
  const objects = gauge("objects", "Objects in the record, by kind", ["kind"]);
  const append = new Histogram({ name: "mithaq_append_seconds", help: "From an act's submission to its durable place in the log", buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5], registers });
  const commits = new Counter({ name: "mithaq_commits_total", help: "Commits of the store seen by this process", registers });
  const unsubscribe = context.node.store.onCommit(() => commits.inc());

  return {
    contentType: register.contentType,
    async render() {
      const status = await context.node.keeper.status();
      for (const one of [acts, judged, lag, contact, countersigned, faults, mode, objects]) one.reset();
      for (const log of status.logs) {
        acts.set({ log: log.origin }, log.size);
        judged.set({ log: log.origin }, log.judged);
      }
      for (const peer of await readPeers(context, status)) {
        if (peer.lag !== null) lag.set({ peer: peer.origin }, peer.lag);
        if (peer.lastContact !== null) contact.set({ peer: peer.origin }, peer.lastContact / 1000);
        if (peer.countersigned !== null) countersigned.set({ peer: peer.origin }, peer.countersigned);
      }
      for (const fault of status.faults) faults.set({ subject: fault.subject, reason: fault.reason }, 1);
      for (const [kind, count] of Object.entries(status.rows)) objects.set({ kind }, count);
      mode.set({ mode: status.mode }, 1);
      return register.metrics();
    },
    timeAppend: () => append.startTimer(),
    close: unsubscribe,
  };
}
