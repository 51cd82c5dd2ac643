import type { JsonValue } from "@mithaq/ledger";
import type { StoreReader, StoreWriter } from "../store/store.ts";

/** What is remembered of a recipient: the day last worked on (theirs, ISO 8601) and how far it came. A private value of the store: any number of processes share it. */
export interface SentDay {
  readonly day: string;
  /** `claimed`: a process is sending; `done`: sent, or nothing to say; `failed`: to be tried again from `next` on. */
  readonly state: "claimed" | "done" | "failed";
  /** Unix ms of the last step. */
  readonly at: number;
  readonly attempts: number;
  readonly next: number;
  /** The mark of change that the last digest ended with. */
  readonly mark: number | null;
  /** Why the last try failed: a code, never what the server said in full. */
  readonly failure: string | null;
}

/** Whether a recipient's day is to be worked on now. */
export function mayClaim(held: SentDay | undefined, day: string, now: number): boolean {
  if (held === undefined || held.day < day) return true;
  if (held.day > day || held.state === "done") return false;
  // A process that was killed while it sent: its claim runs out. The mail's Message-ID is the same then, so that a mail server can tell the second one.
  if (held.state === "claimed") return now >= held.at + CLAIM_MS;
  return held.attempts < MAX_ATTEMPTS && now >= held.next;
}

/** The claim, or undefined where another process has it, or the day is done. Under the store's write lock. */
export async function claimDay(writer: StoreWriter, address: string, day: string, now: number): Promise<SentDay | undefined> {
  const held = await sentDay(writer, address);
  if (!mayClaim(held, day, now)) return undefined;
  const attempts = held?.day === day ? held.attempts + 1 : 1;
  const claim: SentDay = { day, state: "claimed", at: now, attempts, next: 0, mark: held?.mark ?? null, failure: null };
  await putSentDay(writer, address, claim);
  return claim;
}

export function doneDay(claim: SentDay, now: number, mark: number): SentDay {
  return { ...claim, state: "done", at: now, mark };
}

/** Tried again after 1, 2, 4 … minutes, at most an hour apart and {@link MAX_ATTEMPTS} times a day. */
export function failedDay(claim: SentDay, now: number, failure: string): SentDay {
  return { ...claim, state: "failed", at: now, next: now + Math.min(HOUR, MINUTE * 2 ** (claim.attempts - 1)), failure };
}

export async function sentDay(reader: StoreReader, address: string): Promise<SentDay | undefined> {
  return (await reader.value(TABLE, address.toLowerCase())) as unknown as SentDay | undefined;
}

export async function putSentDay(writer: StoreWriter, address: string, sent: SentDay): Promise<void> {
  await writer.putValue(TABLE, address.toLowerCase(), sent as unknown as JsonValue);
}

const TABLE = "reminder.sent";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Longer than a mail can take ({@link MAIL_MS} in send-mail.ts). */
const CLAIM_MS = 5 * MINUTE;
export const MAX_ATTEMPTS = 12;
