import type { InLanguages } from "../language/language.ts";
import type { PlainRecurrence } from "./plain-recurrence.ts";

/** What a plain recurrence says, its numbers and dates written already. `count`: with its unit ("3 months"); null: every one. `counted`: the calendar of its months, in brackets, or "". */
export interface RecurrenceSaid {
  readonly unit: PlainRecurrence["unit"];
  readonly count: string | null;
  readonly counted: string;
  readonly from: string;
  readonly until: string | null;
  readonly times: string | null;
}

/** A plain recurrence in words: "every 3 months from 1 March 2027 until 1 March 2029". */
export const RECURS: InLanguages<(said: RecurrenceSaid) => string> = {
  en: ({ unit, count, counted, from, until, times }) => `every ${count ?? unit}${counted} from ${from}${until === null ? "" : ` until ${until}`}${times === null ? "" : `, ${times}`}`,
  fa: ({ unit, count, counted, from, until, times }) => `هر ${count ?? UNITS.fa[unit]}${counted} از ${from}${until === null ? "" : ` تا ${until}`}${times === null ? "" : `، ${times}`}`,
  ar: ({ unit, count, counted, from, until, times }) => `كل ${count ?? UNITS.ar[unit]}${counted} ابتداءً من ${from}${until === null ? "" : ` حتى ${until}`}${times === null ? "" : `، ${times}`}`,
  ckb: ({ unit, count, counted, from, until, times }) => `${count === null ? `هەموو ${UNITS.ckb[unit]}` : `هەر ${count} جارێک`}${counted} لە ${from}ەوە${until === null ? "" : ` هەتا ${until}`}${times === null ? "" : `، ${times}`}`,
};

/** So many times; `written`: the number in the digits chosen. */
export const TIMES: InLanguages<(times: number, written: string) => string> = {
  en: (times, written) => (times === 1 ? "once" : times === 2 ? "twice" : `${written} times`),
  fa: (_times, written) => `${written} نوبت`,
  ar: (times, written) => (times === 1 ? "مرة واحدة" : times === 2 ? "مرتين" : times % 100 >= 3 && times % 100 <= 10 ? `${written} مرات` : `${written} مرة`),
  ckb: (_times, written) => `${written} جار`,
};

const UNITS = {
  fa: { day: "روز", week: "هفته", month: "ماه", year: "سال" },
  ar: { day: "يوم", week: "أسبوع", month: "شهر", year: "سنة" },
  ckb: { day: "ڕۆژێک", week: "هەفتەیەک", month: "مانگێک", year: "ساڵێک" },
} as const;
