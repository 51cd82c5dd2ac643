import type { OpenedNode } from "../node/opened-node.ts";
import { collectFacts } from "./collect-facts.ts";
import { formatMail, type Mail } from "./format-reminders.ts";
import { failureOf, sendMail } from "./send-mail.ts";
import { claimDay, doneDay, failedDay, mayClaim, putSentDay, sentDay } from "./sent-days.ts";
import { reminderFile, type Recipient, type ReminderSettings } from "./settings.ts";

/** What became of a recipient's mail. `quiet`: there was nothing to say. `waiting`: not its hour yet, done today, or another process has it. */
export interface Outcome {
  readonly to: string;
  readonly day: string;
  readonly outcome: "sent" | "quiet" | "waiting" | "failed";
  readonly failure: string | null;
}

export interface SendOptions {
  /** Whatever the hour; what was sent today stays sent. */
  readonly early?: boolean;
  readonly signal?: AbortSignal;
}

/** The subject of the fault that tells of mails that cannot be sent. */
export const REMINDERS = "reminders";

/**
 * Sends what is due now: to each recipient once on each of their days, from their hour on. Remembered in the store, so that neither a restart nor a second process sends twice; tried again
 * with growing pauses where the server is away, which a fault tells. Nothing where no settings are.
 */
export async function sendDue(node: OpenedNode, options: SendOptions = {}): Promise<Outcome[]> {
  const settings = await reminderFile(node.folder).readIfThere();
  if (settings === undefined) return [];
  const outcomes: Outcome[] = [];
  for (const recipient of settings.recipients) {
    if (options.signal?.aborted === true) break;
    outcomes.push(await sendTo(node, settings, recipient, options));
  }
  await tell(node, settings, outcomes);
  return outcomes;
}

/** The mails of now, or of a day, for every recipient; nothing is sent or remembered. Undefined where no settings are. */
export async function previewMails(node: OpenedNode, day?: string): Promise<Mail[] | undefined> {
  const settings = await reminderFile(node.folder).readIfThere();
  if (settings === undefined) return undefined;
  const mails: Mail[] = [];
  for (const recipient of settings.recipients) {
    const on = day ?? hereAndNow(node, recipient).day;
    const mark = await node.store.read((reader) => sentDay(reader, recipient.address));
    const { facts } = await collectFacts(node, on, mark?.mark ?? null);
    const mail = formatMail(facts, on, recipient);
    if (mail !== undefined) mails.push(mail);
  }
  return mails;
}

async function sendTo(node: OpenedNode, settings: ReminderSettings, recipient: Recipient, { early = false, signal }: SendOptions): Promise<Outcome> {
  const { address } = recipient;
  const { day, hour } = hereAndNow(node, recipient);
  const outcome = (what: Outcome["outcome"], failure: string | null = null): Outcome => ({ to: address, day, outcome: what, failure });
  if (!early && hour < recipient.hour) return outcome("waiting");
  // Asked without the lock first: nearly always the day is done.
  const held = await node.store.read((reader) => sentDay(reader, address));
  if (!mayClaim(held, day, node.clock())) return outcome(held?.state === "failed" ? "failed" : "waiting", held?.failure ?? null);
  const claim = await node.store.write((writer) => claimDay(writer, address, day, node.clock()));
  if (claim === undefined) return outcome("waiting");
  try {
    const { facts, mark } = await collectFacts(node, day, claim.mark);
    const mail = formatMail(facts, day, recipient);
    if (mail !== undefined) await sendMail(settings, mail, day, signal);
    await node.store.write((writer) => putSentDay(writer, address, doneDay(claim, node.clock(), mark)));
    return outcome(mail === undefined ? "quiet" : "sent");
  } catch (error) {
    const failure = failureOf(error);
    await node.store.write((writer) => putSentDay(writer, address, failedDay(claim, node.clock(), failure)));
    return outcome("failed", failure);
  }
}

/** A fault while mails cannot be sent; cleared when every one that was tried went out. */
async function tell(node: OpenedNode, { smtp }: ReminderSettings, outcomes: readonly Outcome[]): Promise<void> {
  const failed = outcomes.filter((one) => one.outcome === "failed");
  const [first] = failed;
  if (first !== undefined) {
    const message = `${failed.length} of ${outcomes.length} reminder mails of ${first.day} could not be sent by ${smtp.host}:${smtp.port} (${first.failure ?? "failed"}); they are tried again`;
    await node.keeper.fault(REMINDERS, { reason: /^E(AUTH|ENVELOPE|MESSAGE)/.test(first.failure ?? "") ? "refused" : "unreachable", message, since: node.clock() });
  } else await node.keeper.fault(REMINDERS, null);
}

/** The recipient's own day and hour. */
function hereAndNow(node: OpenedNode, { timeZone }: Recipient): { readonly day: string; readonly hour: number } {
  const now = Temporal.Instant.fromEpochMilliseconds(node.clock()).toZonedDateTimeISO(timeZone);
  return { day: now.toPlainDate().toString(), hour: now.hour };
}
