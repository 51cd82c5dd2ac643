import { newlySeen, readEntry, rootRowId, type FoldContext, type Row } from "@mithaq/accord";
import type { LogRecord, StoreReader } from "../store/store.ts";
import { rowOf } from "./held-row.ts";
import { readContext, type Ground } from "./ground.ts";
import type { Fault, KeeperStatus } from "./keeper.ts";
import { getValues, standingOf, type Standing } from "./standing.ts";
import { cutOf, originsOf, ownOrigin } from "./transaction.ts";
import { workingLog } from "./working-log.ts";

/** What the node holds, in which mode it is, and everything that is wrong, with its reason. */
export async function readStatus(ground: Ground, reader: StoreReader): Promise<KeeperStatus> {
  const context = await readContext(ground, reader);
  const records = await reader.logs();
  const standing = await standingOf(reader);
  const faults = [...(await getValues(reader, "fault"))].map(([subject, fault]) => ({ subject, ...fault }));
  const logs = [];
  for (const origin of originsOf(context)) {
    const record = records.find((one) => one.origin === origin);
    const { size, judged, checkpoint } = record ?? { size: 0, judged: 0, checkpoint: null };
    const waiting = record !== undefined && judged < Math.min(size, cutOf(context, origin)) ? await waitsFor(ground, context, reader, record, records) : null;
    logs.push({ origin, size, judged, checkpoint, waiting });
  }
  const own = ownOrigin(ground, context);
  const roots = await reader.rows(context.charter.parties.map((party) => rootRowId(party.origin)));
  const signed = (party: string): boolean => {
    const record = roots.get(rootRowId(party));
    return record !== undefined && hasSigned(rowOf(record));
  };
  const { mode, why } = modeOf(standing, faults, own, signed(ground.party), context.charter.parties.filter((party) => !signed(party.origin)).map((party) => party.origin));
  return { origin: own, mode, why, logs, faults, rules: context.charter.rules, rows: Object.fromEntries(await reader.countRows("kind")) };
}

function modeOf(standing: Standing, faults: readonly (Fault & { subject: string })[], own: string, signed: boolean, unsigned: readonly string[]): Pick<KeeperStatus, "mode" | "why"> {
  if (standing.mode === "recovery") return { mode: "recovery", why: standing.why };
  if (standing.mode === "resume") return { mode: "held", why: `The first act must be log.resume under the root hand: ${standing.why}` };
  const held = faults.find((fault) => fault.reason === "rules-unknown" || (fault.subject === own && fault.reason === "fork"));
  if (held !== undefined) return { mode: "held", why: held.message };
  if (!signed) return { mode: "unfounded", why: "The root hand has not signed the charter here: charter.sign is the first act." };
  if (unsigned.length > 0) return { mode: "founding", why: `The charter is not yet signed by ${unsigned.join(", ")}, as far as this node holds their logs.` };
  return { mode: "running", why: null };
}

function hasSigned(row: Row): boolean {
  return row.facts.some((fact) => fact.kind === "charter.sign" && fact.verdict === "valid");
}

/** Which acts the first unjudged entry of a log waits for. */
async function waitsFor(ground: Ground, context: FoldContext, reader: StoreReader, record: LogRecord, records: readonly LogRecord[]): Promise<string> {
  const [entry] = await reader.entries(record.origin, record.judged, record.judged + 1);
  if (entry === undefined) return "its entries";
  const arrival = readEntry(ground.cryptography, entry, record.judged);
  for (const prefix of newlySeen(context, arrival, workingLog(record.origin, record, []).state)) {
    const held = records.find((one) => one.origin === prefix.origin);
    if (held === undefined || prefix.size > held.size) return `acts ${held?.size ?? 0} to ${prefix.size - 1} of ${prefix.origin}`;
    if (prefix.size > held.judged) return `acts ${held.judged} to ${prefix.size - 1} of ${prefix.origin} to be judged`;
  }
  return "to be judged";
}
