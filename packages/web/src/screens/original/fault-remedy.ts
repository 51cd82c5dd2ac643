/** What a reader can do about a fault of a log or of the line to another node (keeper's FaultReason): each reason belongs to one way out. */
export type Remedy = "wait" | "line" | "peer" | "both" | "program" | "space" | "documents" | "settled";

/** The way out of a fault; one that is not known here is for the operator of the node. */
export function remedyOf(reason: string): Remedy {
  return REMEDIES[reason] ?? "peer";
}

const REMEDIES: Readonly<Record<string, Remedy>> = {
  unreachable: "line", "too-slow": "line", recovering: "wait", held: "wait", "missing-acts": "wait",
  refused: "peer", garbage: "peer", "note-malformed": "peer", unsigned: "peer", "wrong-origin": "peer", "unknown-log": "peer", oversize: "peer", "over-limits": "peer", "wrong-key": "peer", short: "peer", "other-charter": "peer",
  fork: "both", "rolled-back": "both", "entries-differ": "both", "root-differs": "both", "seen-differs": "both",
  "rules-unknown": "program", "disk-full": "space", "disk-failed": "space", "payload-missing": "documents", "payload-corrupt": "documents", cut: "settled",
};
