import { Choice } from "../../design/choice.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { FieldRow } from "../../design/field.tsx";
import { NumberBox } from "../../design/number-box.tsx";
import { Radios } from "../../design/radios.tsx";
import { useWords } from "../../words/words.tsx";
import { countsMonths, isDay, type TypedDeadline } from "../deadline-rule.ts";
import { CalendarPart } from "./day-parts.tsx";
import type { PartProps } from "./part-props.ts";

const PERS = ["day", "week", "month", "year"] as const;
const ENDS = ["never", "until", "times"] as const;

/** Every so many days, weeks, months or years from a first day on: without an end, until a day, or so many times. */
export function RecurrencePart(part: PartProps) {
  const { value, onChange, missing, min } = part;
  const words = useWords("deadlines");
  return (
    <>
      <FieldRow>
        <DateBox label={words("first")} value={value.on} onChange={(on) => onChange({ on })} min={min} required error={missing.includes("on") ? words("missing.on") : undefined} />
        <NumberBox label={words("every")} description={words("everyHelp")} value={value.every} onChange={(every) => onChange({ every })} min={1} max={1000} required error={missing.includes("every") ? words("missing.whole", { least: 1, most: 1000 }) : undefined} />
        <Choice label={words("unit")} value={value.per} onChange={(per) => onChange({ per: per as TypedDeadline["per"] })} options={PERS.map((id) => ({ id, label: words(`units.${id}`) }))} required />
        {countsMonths(value) && <CalendarPart {...part} />}
      </FieldRow>
      <Radios label={words("ends")} way="row" value={value.ends} onChange={(ends) => onChange({ ends: ends as TypedDeadline["ends"] })} options={ENDS.map((id) => ({ id, label: words(`end.${id}`) }))} />
      {value.ends === "until" && <DateBox label={words("until")} value={value.until} onChange={(until) => onChange({ until })} min={isDay(value.on) ? value.on : undefined} required error={missing.includes("until") ? words("missing.until") : undefined} />}
      {value.ends === "times" && <NumberBox label={words("times")} value={value.times} onChange={(times) => onChange({ times })} min={1} max={10_000} required error={missing.includes("times") ? words("missing.whole", { least: 1, most: 10_000 }) : undefined} />}
    </>
  );
}
