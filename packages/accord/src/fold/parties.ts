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
  return charter.parties.map((party) => originsOfParty(cuts, party.origin).at(-1)!);
}

/** The origins of a party's logs, one after another: the one that the charter names (`party`), and the successor at each cut. */
export function originsOfParty(cuts: readonly Cut[], party: string): string[] {
  const origins = [party];
  while (origins.length <= cuts.length) {
    const cut = cuts.find((one) => one.origin === origins.at(-1));
    if (cut === undefined) break;
    origins.push(cut.successor.origin);
  }
  return origins;
}

/** The cuts from which a log goes on, the latest first: what stands of its party's earlier logs, all of which it has in view from its first act. */
export function cutsBefore(cuts: readonly Cut[], origin: string): Cut[] {
  const before: Cut[] = [];
  for (let cut = cutBefore(cuts, origin); cut !== undefined && !before.includes(cut); cut = cutBefore(cuts, cut.origin)) before.push(cut);
  return before;
}

function cutBefore(cuts: readonly Cut[], origin: string): Cut | undefined {
  return cuts.find((cut) => cut.successor.origin === origin);
}

/** Everything that the fold is relative to. */
export interface FoldContext {
  readonly charter: Charter;
  readonly charterId: ActId;
  readonly cryptography: import("@mithaq/ledger").Cryptography;
  /** Tests fold with one rule removed; a node leaves this out. */
  readonly rules?: readonly import("../rules/rule.ts").Rule[];
  readonly cuts?: readonly Cut[];
  /** The kinds of objects that this programme's record knows: the accord's own (left out), or with those of the pillars that all parties have. */
  readonly kinds?: import("../kinds/book.ts").KindBook;
}
