import { currentOrigins, keysRowId, logKeys, partyId, partyKey, type FoldContext, type Row } from "@mithaq/accord";
import { formatPolicy, formatVkey, type Policy, type VerifierKey } from "@mithaq/ledger";

/** The keys by which a note of one log is judged. */
export interface NoteKeys {
  readonly origin: string;
  /** Those that may sign the log's checkpoint of the size asked for: two where a rotation stands at its end. */
  readonly log: readonly VerifierKey[];
  /** Of every party, its own included: 0x04 and 0x06 keys, those in use first, then those that were. */
  readonly mirrors: ReadonlyMap<string, readonly VerifierKey[]>;
}

/** Rows by id; only the `<origin>/keys` rows are asked for. */
export type KeyRows = ReadonlyMap<string, Row>;

/** The origins of all logs that there can be: the charter's, and the successors of those that were cut. */
export function logOrigins(context: FoldContext): string[] {
  return [...new Set([...context.charter.parties.map((party) => party.origin), ...(context.cuts ?? []).map((cut) => cut.successor.origin)])];
}

export function noteKeys(context: FoldContext, origin: string, size: number, rows: KeyRows): NoteKeys {
  const mirrors = new Map(logOrigins(context).map((party) => [party, mirrorKeys(context, party, rows.get(keysRowId(party)))]));
  return { origin, log: logKeys(context, origin, rows.get(keysRowId(origin)), size), mirrors };
}

/** The `vkeys` file of an exported log: one vkey a line, the log's own keys, its party's mirror keys, then the other parties' mirror keys. */
export function formatVkeys(keys: NoteKeys): string {
  const others = [...keys.mirrors].filter(([party]) => party !== keys.origin).flatMap(([, mirrors]) => mirrors);
  return [...keys.log, ...(keys.mirrors.get(keys.origin) ?? []), ...others].map((key) => `${formatVkey(key)}\n`).join("");
}

/**
 * The policy (C2SP tlog-policy) under which a checkpoint of this log counts as *countersigned*: signed by the log, and cosigned by every other party under
 * both of its mirror keys in use, 0x04 and 0x06.
 */
export function countersignedPolicy(context: FoldContext, origin: string, size: number, rows: KeyRows): Policy {
  const witnesses = new Map<string, VerifierKey>();
  const groups = new Map<string, { threshold: number; members: readonly string[] }>();
  const others = currentOrigins(context.charter, context.cuts ?? []).filter((other) => partyId(context, other) !== partyId(context, origin));
  for (const party of others) {
    const row = rows.get(keysRowId(party));
    const members = [`${party}/mirror`, `${party}/mirror-pq`] as const;
    witnesses.set(members[0], partyKey(context, party, row, "mirror")).set(members[1], partyKey(context, party, row, "mirrorPq"));
    groups.set(party, { threshold: members.length, members });
  }
  groups.set(ALL_OTHERS, { threshold: others.length, members: others });
  return { logs: logKeys(context, origin, rows.get(keysRowId(origin)), size), witnesses, groups, quorum: ALL_OTHERS };
}

export function formatCountersignedPolicy(context: FoldContext, origin: string, size: number, rows: KeyRows): string {
  return formatPolicy(countersignedPolicy(context, origin, size, rows));
}

const ALL_OTHERS = "all-other-parties";

function mirrorKeys(context: FoldContext, party: string, row: Row | undefined): VerifierKey[] {
  const rotations = (row?.facts ?? []).filter((fact) => fact.kind === "key.rotate" && fact.verdict === "valid").map((fact) => fact.index);
  const keys = new Map<string, VerifierKey>();
  for (const before of [undefined, ...rotations.toReversed()]) {
    for (const role of ["mirror", "mirrorPq"] as const) {
      const key = partyKey(context, party, row, role, before);
      keys.set(formatVkey(key), key);
    }
  }
  return [...keys.values()];
}
