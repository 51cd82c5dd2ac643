import { stateHasher, type Clock } from "@mithaq/accord";
import { compareUtf8 } from "../store/utf8-order.ts";
import type { Attestation } from "./check-note.ts";
import { Findings, type Finding } from "./finding.ts";
import type { InvalidAct, Refolded } from "./refold.ts";

/** What `verify` found, of an exported folder or of a node. */
export interface VerifyReport {
  /** Nothing is wrong. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** All of them; `findings` holds the first 200. */
  readonly findingCount: number;
  /** SHA-256 of the charter's bytes, hex: what people compare; null where there is no readable charter. */
  readonly charter: string | null;
  readonly logs: readonly VerifiedLog[];
  /** Sizes up to which the logs were judged anew, and the hash of the state they make; null where they could not be folded. */
  readonly state: { readonly frontier: Clock; readonly hash: string } | null;
  readonly payloads: { readonly checked: number; /** referred to by acts, and not here: erased, or never fetched */ readonly absent: number };
  /** Milliseconds. */
  readonly took: { readonly hashing: number; readonly folding: number; readonly whole: number };
}

export interface VerifiedLog {
  readonly origin: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly root: string;
  readonly judged: number;
  readonly attestations: readonly Attestation[];
  /** Acts that stand in the log and are not valid. They are no fault of the log. */
  readonly invalid: readonly InvalidAct[];
}

/** The report as it grows. */
export class ReportDraft {
  readonly findings = new Findings();
  readonly logs = new Map<string, Omit<VerifiedLog, "judged" | "invalid">>();
  charter: string | null = null;
  payloads = { checked: 0, absent: 0 };
  refolded: Refolded | undefined;
  readonly #began = performance.now();
  readonly #took = { hashing: 0, folding: 0 };

  /** Runs a part and books its time. */
  async time<T>(part: "hashing" | "folding", work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.#took[part] += performance.now() - began;
    }
  }

  finish(): VerifyReport {
    const { refolded, findings, charter, payloads } = this;
    const logs = [...this.logs.values()].map((log) => ({
      ...log,
      judged: refolded?.logs.get(log.origin)?.judged ?? 0,
      invalid: refolded?.invalid.filter(({ origin }) => origin === log.origin) ?? [],
    }));
    const state = refolded === undefined ? null : stateOf(refolded);
    const took = { hashing: Math.round(this.#took.hashing), folding: Math.round(this.#took.folding), whole: Math.round(performance.now() - this.#began) };
    return { ok: findings.count === 0, findings: findings.kept, findingCount: findings.count, charter, logs, state, payloads, took };
  }
}

function stateOf({ context, rows, logs }: Refolded): { frontier: Clock; hash: string } {
  const frontier: Clock = Object.fromEntries([...logs].map(([origin, { judged }]) => [origin, judged]));
  const hasher = stateHasher(context, frontier);
  for (const id of [...rows.keys()].sort(compareUtf8)) hasher.add(rows.get(id)!);
  return { frontier, hash: hasher.digest() };
}
