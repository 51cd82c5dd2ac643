import { Radios } from "../design/radios.tsx";
import { useDay } from "../node/session.ts";
import { TextsField } from "../screens/drafts/editor/texts-field.tsx";
import type { PerLanguage } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { comesTo, type MissingDeadline } from "./comes-to.ts";
import { ComesToLine } from "./comes-to-line.tsx";
import type { TypedDeadline } from "./deadline-rule.ts";
import { MovePart } from "./move-part.tsx";
import { DatePart, EndOfMonthPart, YearlyPart } from "./parts/day-parts.tsx";
import { AfterPart, WeekdayAfterPart } from "./parts/event-parts.tsx";
import { RecurrencePart } from "./parts/recurrence-part.tsx";
import { scheduleOf, useDeadlineEvents } from "./use-deadline-events.ts";
import look from "./deadlines.module.css";

const KINDS = ["date", "after", "weekday-after", "end-of-month", "yearly", "recurrence"] as const;

export interface DeadlineFieldProps {
  readonly value: TypedDeadline;
  readonly onChange: (part: Partial<TypedDeadline>) => void;
  /** What is missing (`missingOfDeadline`), once it was tried to be sent. */
  readonly missing: readonly MissingDeadline[];
  /** "No deadline" is offered. */
  readonly optional?: boolean;
  /** The deadline stands by a rule that the fields cannot say: it can be kept. */
  readonly keeps?: boolean;
  /** The first day that may be chosen, of a rule that is a day. */
  readonly min?: string | undefined;
  /** The words in which it was agreed; left out: they are not asked for. */
  readonly words?: PerLanguage;
  readonly onWords?: (words: PerLanguage) => void;
}

/** A deadline by its rule: on a day, after an event, every year, again and again; moved to a working day. Below it stands what the rule comes to. */
export function DeadlineField({ value, onChange, missing, optional = false, keeps = false, min, words: said, onWords }: DeadlineFieldProps) {
  const words = useWords("deadlines");
  const today = useDay();
  const events = useDeadlineEvents();
  const kinds = [...KINDS, ...(optional ? ["none" as const] : []), ...(keeps ? ["kept" as const] : [])];
  const rules = value.kind !== "none" && value.kind !== "kept";
  const part = { value, onChange, missing, events, min };
  return (
    <div className={look.field}>
      <Radios label={words("label")} way="row" value={value.kind} onChange={(kind) => onChange({ kind: kind as TypedDeadline["kind"] })} options={kinds.map((id) => ({ id, label: words(`kind.${id}`) }))} />
      {value.kind === "date" && <DatePart {...part} />}
      {value.kind === "after" && <AfterPart {...part} />}
      {value.kind === "weekday-after" && <WeekdayAfterPart {...part} />}
      {value.kind === "end-of-month" && <EndOfMonthPart {...part} />}
      {value.kind === "yearly" && <YearlyPart {...part} />}
      {value.kind === "recurrence" && <RecurrencePart {...part} />}
      {rules && (
        <>
          <MovePart value={value} onChange={onChange} />
          <ComesToLine typed={value} reached={comesTo(value, today, events === undefined ? undefined : scheduleOf(events))} events={events} wrong={missing.includes("none") || missing.includes("unknown")} />
          {said !== undefined && onWords !== undefined && <TextsField label={words("inWords")} description={words("inWordsHelp")} value={said} onChange={onWords} rows={1} most={500} />}
        </>
      )}
    </div>
  );
}
