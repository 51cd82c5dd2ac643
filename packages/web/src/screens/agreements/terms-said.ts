import { formatDayText, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { ContentField } from "./content-fields.ts";
import { useLanguageName } from "./language-name.tsx";

/** Says a field of an agreement's content in the reader's words; "" where it says nothing, "not known" where the instrument is not public. */
export function useTermsSaid(): (field: ContentField, value: unknown) => string {
  const words = useWords("agreements");
  const record = useWords("record");
  const common = useWords("common");
  const reader = useReader();
  const languageName = useLanguageName();
  const entry = ({ on, days, date }: { readonly on: string; readonly days?: number; readonly date?: string }) => {
    const rule = record(`entry.${on}` as "entry.signature");
    if (on === "date" || on === "provisional") return words("terms.onDay", { rule, date: date === undefined ? common("unknown") : formatDayText(reader, date) });
    return days === undefined || days === 0 ? rule : words("terms.daysAfter", { rule, count: days });
  };
  const known = (group: "binding" | "renewal" | "duration" | "agreementType", value: string) => {
    const key = `${group}.${value}` as "binding.binding";
    return record.has(key) ? record(key) : value;
  };
  return (field, value) => {
    if (value === undefined || value === null) return field === "prevailing" && value === null ? words("terms.allAlike") : "";
    switch (field) {
      case "title":
      case "place":
      case "pillar":
        return value as string;
      case "type":
        return known("agreementType", value as string);
      case "binding":
        return known("binding", value as string);
      case "languages":
        return (value as readonly string[]).map(languageName).join(common("comma"));
      case "prevailing":
        return languageName(value as string);
      case "entryIntoForce":
        return entry(value as { readonly on: string });
      case "duration": {
        const term = value as { readonly years: number } | { readonly until: string } | string;
        return typeof term === "string" ? known("duration", term) : "years" in term ? record("duration.years", { count: term.years }) : record("duration.until", { date: formatDayText(reader, term.until) });
      }
      case "renewal": {
        const term = value as { readonly tacit: number } | string;
        return typeof term === "string" ? known("renewal", term) : words("terms.tacit", { rule: record("renewal.tacit"), years: record("duration.years", { count: term.tacit }) });
      }
      case "notice": {
        const term = value as { readonly months: number } | { readonly days: number } | string;
        return typeof term === "string" ? common("unknown") : "months" in term ? words("terms.months", { count: term.months }) : common("days", { count: term.days });
      }
    }
  };
}
