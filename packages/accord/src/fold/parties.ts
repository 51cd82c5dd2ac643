import type { ActId } from "../act/act.ts";
import type { Charter } from "../founding/charter.ts";
import type { PartyFile } from "../founding/party-file.ts";

/** A log that every party agreed to cut at a size after a fork: later acts are void, and the party goes on under a new origin (record.md section 6). */
export interface Cut {
  readonly origin: string;
  /** Acts below this index stand. */
  readonly size: number;
  /** The root that all agree on at this size, hex. */
  readonly root: string;
  readonly successor: PartyFile;
}

/** A participant, whatever origin its log has today: `id` is the origin that the charter names. */
export interface Party {
  readonly id: string;
  /** The file of the origin asked for: its keys. */
  readonly file: PartyFile;
}

/** The party that an origin belongs to, by the charter or by a cut; undefined for a stranger. */
export function partyOfOrigin(charter: Charter, cuts: readonly Cut[], origin: string): Party | undefined {
  const founding = charter.parties.find((party) => party.origin === origin);
  if (founding !== undefined) return { id: founding.origin, file: founding };
  const cut = cuts.find((one) => one.successor.origin === origin);
  if (cut === undefined) return undefined;
  const before = partyOfOrigin(charter, cuts.filter((one) => one !== cut), cut.origin);
  return before === undefined ? undefined : { id: before.id, file: cut.successor };
}

/** The origin under which each party's log goes on today, in the charter's order. */
export function currentOrigins(charter: Charter, cuts: readonly Cut[]): string[] {
  return charter.parties.map((party) => {
    let origin = party.origin;
    for (let step = 0; step <= cuts.length; step += 1) {
      const cut = cuts.find((one) => one.origin === origin);
      if (cut === undefined) break;
      origin = cut.successor.origin;
    }
    return origin;
  });
}

/** Everything that the fold is relative to. */
export interface FoldContext {
  readonly charter: Charter;
  readonly charterId: ActId;
  readonly cryptography: import("@mithaq/ledger").Cryptography;
  /** Tests fold with one rule removed; a node leaves this out. */
  readonly rules?: readonly import("../rules/rule.ts").Rule[];
  readonly cuts?: readonly Cut[];
}
