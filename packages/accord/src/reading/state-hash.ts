import { canonicalBytes, encodeHex, encodeUtf8, type Cryptography } from "@mithaq/ledger";
import { asJson } from "../act/intent.ts";
import type { Clock } from "../fold/clock.ts";
import { holds } from "../fold/clock.ts";
import type { Row } from "../fold/fact.ts";
import type { FoldContext } from "../fold/parties.ts";

/** The facts of a row that lie inside a frontier: facts never change, so the past is the same set with fewer of them. */
export function factsWithin(row: Row, frontier: Clock): Row {
  return { id: row.id, facts: row.facts.filter((fact) => holds(frontier, fact.origin, fact.index)) };
}

/**
 * The hash of the state at a frontier: SHA-256 over a header (frontier, rules' version of the charter, cuts) and the hash of every row with a fact inside the frontier,
 * fed in byte order of id. Compared only at equal frontiers (record.md section 4). Beyond a cut nodes may hold different entries: there the frontier ends.
 */
export function stateHasher(context: FoldContext, frontier: Clock): { add(row: Row): void; digest(): string } {
  const { cryptography } = context;
  const cuts = (context.cuts ?? []).map(({ origin, size, successor }) => [origin, size, successor.origin] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const standing: Clock = Object.fromEntries(Object.entries(frontier).map(([origin, size]) => [origin, Math.min(size, cuts.find(([cut]) => cut === origin)?.[1] ?? size)]));
  const sizes = Object.entries(standing).filter(([, size]) => size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  let running = cryptography.sha256(HEADER, canonicalBytes(asJson({ charter: context.charterId, rules: context.charter.rules, frontier: sizes, cuts })));
  let last = "";
  return {
    add(row) {
      if (row.id <= last) throw new RangeError(`Rows must be fed in byte order of id: ${row.id} came after ${last}.`);
      last = row.id;
      const within = factsWithin(row, standing);
      if (within.facts.length > 0) running = cryptography.sha256(running, rowHash(cryptography, within));
    },
    digest: () => encodeHex(running),
  };
}

const HEADER = encodeUtf8("mithaq/state/v1\n");

function rowHash(cryptography: Cryptography, row: Row): Uint8Array {
  // Row by row, and fact by fact: a row of many facts is longer than an entry may be.
  const facts = row.facts.map((fact) => cryptography.sha256(canonicalBytes(asJson(fact))));
  return cryptography.sha256(encodeUtf8(`${row.id}\n`), ...facts);
}
