import type { CheckView, Step, Texts } from "@mithaq/accord";

/** An object as a reminder names it. */
export interface ReminderItem {
  readonly id: string;
  readonly kind: string;
  readonly title: Texts | null;
  readonly pillar: string | null;
  readonly due: string | null;
  readonly sample: boolean;
}

/** What is to be told on a day: read from one snapshot of the record by `collectFacts`. Each list is cut at `MOST` items; nothing of the national plane is in it. */
export interface ReminderFacts {
  readonly programme: Texts;
  readonly party: Texts;
  /** Due in so many days, to the day. */
  readonly dueSoon: readonly { readonly days: number; readonly items: readonly ReminderItem[] }[];
  readonly overdue: readonly ReminderItem[];
  /** It is the own party's turn; `age` in days. */
  readonly awaiting: readonly (ReminderItem & { readonly step: Step; readonly since: string; readonly age: number })[];
  /** Sessions with what is still missing (agenda T−30, papers T−15, minutes T+10). */
  readonly sessions: readonly { readonly id: string; readonly number: number; readonly from: string; readonly pillar: string | null; readonly checks: readonly CheckView[] }[];
  /** Notes without a reply; `ours`: the own party is asked. */
  readonly notes: readonly { readonly id: string; readonly number: string; readonly subject: Texts; readonly due: string | null; readonly daysLeft: number | null; readonly ours: boolean; readonly pillar: string | null }[];
  /** What changed since the recipient's last digest, the newest first; null at the first. */
  readonly changes: readonly ReminderItem[] | null;
}
