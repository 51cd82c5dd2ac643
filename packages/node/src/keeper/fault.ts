import type { StoreReader, StoreWriter } from "../store/store.ts";
import type { Fault, FaultReason } from "./keeper.ts";
import { getValue, putValue } from "./standing.ts";

/**
 * Records a fault of a log or a peer. `since` stays that of the first time; a proven fork stays as it is. True where something was written.
 */
export async function raiseFault(writer: StoreWriter, subject: string, fault: Fault): Promise<boolean> {
  const known = await getValue(writer, "fault", subject);
  if (known?.reason === "fork") return false; // the first two notes prove it
  if (known !== undefined && known.reason === fault.reason) {
    if (known.message === fault.message) return false;
    await putValue(writer, "fault", subject, { ...fault, since: known.since, ...(known.evidence === undefined ? {} : { evidence: known.evidence }) });
    return true;
  }
  await putValue(writer, "fault", subject, fault);
  return true;
}

/** Clears a fault, of the given reasons only where they are given. A fork is cleared by a cut alone, which names it. */
export async function clearFault(writer: StoreWriter, subject: string, reasons?: readonly FaultReason[]): Promise<boolean> {
  const known = await getValue(writer, "fault", subject);
  if (known === undefined) return false;
  if (reasons === undefined ? known.reason === "fork" : !reasons.includes(known.reason)) return false;
  await putValue(writer, "fault", subject, null);
  return true;
}

export async function faultOf(reader: StoreReader, subject: string): Promise<Fault | undefined> {
  return getValue(reader, "fault", subject);
}

/** Faults that stop a log from being taken in and vouched for. */
export function isForked(fault: Fault | undefined): boolean {
  return fault?.reason === "fork";
}
