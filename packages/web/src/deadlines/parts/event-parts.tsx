import { formatNumber, weekdayName } from "@mithaq/calendar";
import { Choice } from "../../design/choice.tsx";
import { FieldRow } from "../../design/field.tsx";
import { NumberBox } from "../../design/number-box.tsx";
import { formatDayText, formatNumberText, textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { countsMonths, EVENTS, UNITS, type EventName, type TypedDeadline } from "../deadline-rule.ts";
import { CalendarPart } from "./day-parts.tsx";
import type { PartProps } from "./part-props.ts";

/** So many days, working days, weeks, months or years after an event. */
export function AfterPart(part: PartProps) {
  const { value, onChange, missing } = part;
  const words = useWords("deadlines");
  return (
    <>
      <FieldRow>
        <NumberBox label={words("count")} value={value.count} onChange={(count) => onChange({ count })} min={1} max={10_000} required error={missing.includes("count") ? words("missing.whole", { least: 1, most: 10_000 }) : undefined} />
        <Choice label={words("unit")} value={value.unit} onChange={(unit) => onChange({ unit: unit as TypedDeadline["unit"] })} options={UNITS.map((id) => ({ id, label: words(`units.${id}`) }))} required />
        {countsMonths(value) && <CalendarPart {...part} />}
      </FieldRow>
      <EventPart {...part} />
    </>
  );
}

const WEEKDAYS = [6, 7, 1, 2, 3, 4, 5];

/** The first, second … such weekday after an event; the day of the event does not count. */
export function WeekdayAfterPart(part: PartProps) {
  const { value, onChange, missing } = part;
  const words = useWords("deadlines");
  const { language, digits } = useReader();
  return (
    <>
      <FieldRow>
        <NumberBox label={words("nth")} description={words("nthHelp", { one: formatNumber(1, { language, digits }) })} value={value.nth} onChange={(nth) => onChange({ nth })} min={1} max={53} required error={missing.includes("nth") ? words("missing.whole", { least: 1, most: 53 }) : undefined} />
        <Choice label={words("weekday")} value={value.weekday === null ? "none" : String(value.weekday)} onChange={(weekday) => onChange({ weekday: Number(weekday) })} options={WEEKDAYS.map((day) => ({ id: String(day), label: weekdayName(day, language) }))} required
          error={missing.includes("weekday") ? words("missing.weekday") : undefined} />
      </FieldRow>
      <EventPart {...part} />
    </>
  );
}

/** The event and the agreement or session that it is of, from those of the programme; beside each the day on which it happened. */
function EventPart({ value, onChange, missing, events }: PartProps) {
  const words = useWords("deadlines");
  const record = useWords("record");
  const reader = useReader();
  const on = (day: string | null) => (day === null ? words("notYet") : formatDayText(reader, day));
  const collator = new Intl.Collator(reader.language);
  const named = value.event === "session"
    ? (events?.sessions ?? []).map(({ id, title, number, from, adjournedOn }) => ({ id, label: `${title === null ? record("session", { number: formatNumberText(reader, number) }) : textOf(title, reader)} (${formatDayText(reader, from)})`, note: on(adjournedOn) }))
    : (events?.agreements ?? []).map(({ id, title, signedOn, inForceOn }) => ({ id, label: textOf(title, reader), note: on(value.event === "signature" ? signedOn : inForceOn) })).sort((a, b) => collator.compare(a.label, b.label));
  // What a rule names stays chosen, also where the node's list does not have it.
  const options = value.object === "" || named.some(({ id }) => id === value.object) ? named : [...named, { id: value.object, label: value.object.split("/").at(-1)!.slice(0, 8) }];
  return (
    <>
      <Choice label={words("event")} value={value.event} onChange={(event) => onChange({ event: event as EventName, ...((event === "session") !== (value.event === "session") && { object: "" }) })} options={EVENTS.map((id) => ({ id, label: words(`events.${id}`) }))} required />
      <Choice label={words(value.event === "session" ? "session" : "agreement")} value={value.object === "" ? "none" : value.object} onChange={(object) => onChange({ object })} options={options} disabled={options.length === 0}
        description={events === undefined ? words("coming") : options.length === 0 ? words("noneToChoose") : undefined} required error={missing.includes("object") ? words("missing.object") : undefined} />
    </>
  );
}
