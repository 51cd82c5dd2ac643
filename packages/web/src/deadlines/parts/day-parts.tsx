import { calendarName, monthName } from "@mithaq/calendar";
import { Choice } from "../../design/choice.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { FieldRow } from "../../design/field.tsx";
import { NumberBox } from "../../design/number-box.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { calendarsFor, longestMonth, type TypedDeadline } from "../deadline-rule.ts";
import type { PartProps } from "./part-props.ts";

/** One day. */
export function DatePart({ value, onChange, missing, min }: PartProps) {
  const words = useWords("deadlines");
  return <DateBox label={words("day")} value={value.on} onChange={(on) => onChange({ on })} min={min} required error={missing.includes("on") ? words("missing.on") : undefined} />;
}

/** The last day of a month, every year. */
export function EndOfMonthPart(part: PartProps) {
  return <FieldRow><CalendarPart {...part} /><MonthPart {...part} /><FromPart {...part} /></FieldRow>;
}

/** A day of a month, every year. */
export function YearlyPart(part: PartProps) {
  const { value, onChange, missing } = part;
  const words = useWords("deadlines");
  const most = longestMonth(value.calendar, value.month);
  return (
    <FieldRow>
      <CalendarPart {...part} />
      <NumberBox label={words("dayOfMonth")} value={value.day} onChange={(day) => onChange({ day })} min={1} max={31} required error={missing.includes("day") ? words("missing.whole", { least: 1, most }) : undefined} />
      <MonthPart {...part} />
      <FromPart {...part} />
    </FieldRow>
  );
}

/** In which calendar months and years are counted. */
export function CalendarPart({ value, onChange }: Pick<PartProps, "value" | "onChange">) {
  const words = useWords("deadlines");
  const { language, calendar } = useReader();
  return <Choice label={words("calendar")} value={value.calendar} onChange={(to) => onChange({ calendar: to as TypedDeadline["calendar"] })} options={calendarsFor(calendar).map((id) => ({ id, label: calendarName(id, language) }))} required />;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function MonthPart({ value, onChange, missing }: PartProps) {
  const words = useWords("deadlines");
  const { language } = useReader();
  return (
    <Choice label={words("month")} value={value.month === null ? "none" : String(value.month)} onChange={(month) => onChange({ month: Number(month) })} options={MONTHS.map((month) => ({ id: String(month), label: monthName(value.calendar, month, language) }))} required
      error={missing.includes("month") ? words("missing.month") : undefined} />
  );
}

function FromPart({ value, onChange }: PartProps) {
  const words = useWords("deadlines");
  return <DateBox label={words("from")} description={words("fromHelp")} value={value.from} onChange={(from) => onChange({ from })} />;
}
