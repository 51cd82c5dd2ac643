import { addCounts, NO_COUNTS, type Counts, type IndicatorView, type SessionView } from "@mithaq/accord";
import { readAwaiting, type Awaiting } from "./awaiting.ts";
import { countByPillar, type PillarCounts } from "./commitments.ts";
import { headlines } from "./indicators.ts";
import { readLegalClock, type LegalEntry } from "./legal-clock.ts";
import { nameAll, type Named } from "./named.ts";
import type { Reading } from "./reading.ts";
import { nextSession } from "./sessions.ts";

/** The minister's screen: all of it for one party, on one day. */
export interface Overview {
  readonly party: string;
  readonly day: string;
  readonly awaitingUs: Awaiting;
  readonly awaitingOthers: readonly Awaiting[];
  readonly pillars: readonly PillarCounts[];
  readonly all: Counts;
  readonly headlines: readonly IndicatorView[];
  readonly nextSession: SessionView | null;
  readonly legalClock: readonly LegalEntry[];
  readonly disputes: { readonly total: number; readonly items: readonly Named[] };
  /** What changed at this node after a mark; the mark to ask with next time. Marks are this node's own. */
  readonly changed: { readonly since: number | null; readonly mark: number; readonly byKind: readonly { readonly kind: string; readonly count: number }[]; readonly items: readonly Named[] };
}

export interface OverviewAsked {
  /** A mark that an earlier answer gave; left out: nothing is said to have changed. */
  readonly since?: number;
  /** Indicators to show; left out: see `headlines`. */
  readonly headlines?: readonly string[];
}

export async function readOverview(reading: Reading, { since, headlines: asked }: OverviewAsked = {}): Promise<Overview> {
  const { context, own, day } = reading;
  const others = context.charter.parties.map((party) => party.origin).filter((party) => party !== own);
  const awaitingUs = await readAwaiting(reading, own, SHOWN);
  const awaitingOthers: Awaiting[] = [];
  for (const party of others) awaitingOthers.push(await readAwaiting(reading, party, SHOWN));
  const pillars = await countByPillar(reading);
  return {
    party: own, day, awaitingUs, awaitingOthers, pillars, all: pillars.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS),
    headlines: await headlines(reading, asked), nextSession: (await nextSession(reading)) ?? null, legalClock: await readLegalClock(reading), disputes: await openDisputes(reading), changed: await changedSince(reading, since),
  };
}

const SHOWN = 10;
/** A report that is disputed, or referred to a body, and not yet in the register of disagreements. */
const OPEN_DISPUTES = ["disputed", "referred"];

async function openDisputes(reading: Reading): Promise<Overview["disputes"]> {
  const groups = await reading.reader.groupRows(["kind"], { kind: "report", life: OPEN_DISPUTES });
  const rows = await reading.reader.listRows({ kind: "report", life: OPEN_DISPUTES, order: "changed", limit: SHOWN });
  return { total: groups.reduce((sum, { count }) => sum + count, 0), items: await nameAll(reading, rows) };
}

async function changedSince(reading: Reading, since: number | undefined): Promise<Overview["changed"]> {
  const { reader } = reading;
  const newest = await reader.listRows({ order: "changed", limit: since === undefined ? 1 : SHOWN, ...(since === undefined ? {} : { changedAfter: since }) });
  const mark = newest[0]?.changed ?? since ?? 0;
  if (since === undefined) return { since: null, mark, byKind: [], items: [] };
  const byKind = (await reader.groupRows(["kind"], { changedAfter: since })).filter(({ kind }) => !NOT_SHOWN.has(kind));
  return { since, mark, byKind, items: await nameAll(reading, newest.filter(({ kind }) => !NOT_SHOWN.has(kind))) };
}

const NOT_SHOWN: ReadonlySet<string> = new Set(["record", "void", "mandate"]);
