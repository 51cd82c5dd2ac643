import { allOf, partyId, partyProfiles, utcDay, type FoldContext, type Horizon, type PartyProfile, type Schedule, type ViewAt } from "@mithaq/accord";
import { asRow, withLinkedRows } from "../api/reading/rows.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import type { RowRecord, StoreReader } from "../store/store.ts";
import { scheduleFor } from "./events.ts";

export { pagesOf } from "./pages.ts";

/** One snapshot of the programme, read for a day. All that one screen shows comes from one of these. */
export interface Reading {
  readonly node: OpenedNode;
  readonly reader: StoreReader;
  readonly context: FoldContext;
  /** The own party, by the charter's name for it. */
  readonly own: string;
  readonly at: ViewAt;
  readonly day: string;
  readonly profiles: readonly PartyProfile[];
  /** The days of the events that deadlines count from, of these that have happened, with the parties' working days. */
  scheduleFor(events: readonly (string | null)[]): Promise<Schedule>;
  /** The newest mark of change in this snapshot; local to this node. */
  mark(): Promise<number>;
  /** The rows with those that they are linked to: what accord's views read. */
  horizonOf(...records: readonly (readonly RowRecord[])[]): Promise<Horizon>;
}

/** Reads the programme as it is known here, for a day (ISO 8601; default: today where the own party's profile says that it is, else in UTC). */
export async function readProgramme<T>(node: OpenedNode, day: string | undefined, work: (reading: Reading) => Promise<T>): Promise<T> {
  return node.keeper.read(async (reader) => work(await openReading(node, reader, day)));
}

async function openReading(node: OpenedNode, reader: StoreReader, asked: string | undefined): Promise<Reading> {
  const context = await node.contextAt(reader);
  const horizonOf = async (...records: readonly (readonly RowRecord[])[]): Promise<Horizon> => allOf(await withLinkedRows(reader, records.flat().map(asRow)));
  const rows = await reader.listRows({ kind: "profile", limit: MOST_PROFILES });
  const profiles = partyProfiles(context, await horizonOf(rows), rows.map((row) => row.id));
  let mark: number | undefined;
  const [own, dayOf] = [partyId(context, node.origin), dayIn(profiles)];
  const day = asked ?? dayOf(node.clock(), own);
  const reading: Reading = {
    node, reader, context, own, day, at: { day, dayOf }, profiles, horizonOf,
    mark: async () => (mark ??= (await reader.listRows({ order: "changed", limit: 1 }))[0]?.changed ?? 0),
    scheduleFor: (named) => scheduleFor(reading, named),
  };
  return reading;
}

/** A party says a profile once and corrects it; more than a few a party are not read. */
const MOST_PROFILES = 64;

/** The day of an instant by the time zone that a party's profile names; UTC where it names none that is known. */
function dayIn(profiles: readonly PartyProfile[]): (at: number, party: string) => string {
  const zones = new Map(profiles.map((profile) => [profile.party, profile.content.timeZone]));
  return (at, party) => {
    const zone = zones.get(party);
    if (zone === undefined || !isZone(zone)) return utcDay(at);
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  };
}

const knownZones = new Map<string, boolean>();
function isZone(zone: string): boolean {
  let known = knownZones.get(zone);
  if (known === undefined) {
    try {
      Temporal.Now.plainDateISO(zone);
      known = true;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      known = false;
    }
    if (knownZones.size < 100) knownZones.set(zone, known);
  }
  return known;
}
