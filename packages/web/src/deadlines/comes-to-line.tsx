import { CALENDARS } from "@mithaq/calendar";
import { Day, formatDayText, useReader } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import type { ComesTo } from "./comes-to.ts";
import type { TypedDeadline } from "./deadline-rule.ts";
import { ruleOf } from "./deadline-rule.ts";
import { EventObject, RuleSaid } from "./rule-text.tsx";
import type { DeadlineEvents } from "./use-deadline-events.ts";
import look from "./deadlines.module.css";

/** The typed rule read back in words, and the day that it comes to in three calendars, or the event that it awaits. Says itself to those who hear the page. */
export function ComesToLine({ typed, reached, events, wrong }: { readonly typed: TypedDeadline; readonly reached: ComesTo; readonly events: DeadlineEvents | undefined; readonly wrong: boolean }) {
  const words = useWords("deadlines");
  const rule = ruleOf(typed);
  return (
    <div className={look.comes} role="status">
      {rule !== undefined && rule.rule !== "date" && <p><RuleSaid rule={rule} object={"event" in rule ? <EventObject event={rule.event} among={events ?? null} /> : null} /></p>}
      {typeof reached === "string"
        ? <p className={wrong || reached === "none" ? look.wrong : look.soft}>{words(`reached.${reached}`)}</p>
        : "awaits" in reached ? <p>{words("reached.awaits")}</p> : <Reached days={reached.days} />}
    </div>
  );
}

function Reached({ days: [first, ...next] }: { readonly days: readonly string[] }) {
  const words = useWords("deadlines");
  const common = useWords("common");
  const reader = useReader();
  const own = reader.calendar.startsWith("islamic") ? "islamic" : reader.calendar;
  const others = CALENDARS.slice(0, 3).filter((one) => !one.startsWith(own));
  return (
    <>
      <p><span aria-hidden="true">= </span><span className={look.day}><Day on={first!} style="full" /></span> <span className={look.soft}>{others.map((calendar) => `· ${formatDayText({ ...reader, calendar }, first!)} `)}</span></p>
      {next.length > 0 && <p className={look.soft}>{words("afterwards")} {next.map((day, at) => <span key={day}>{at > 0 && common("comma")}<Day on={day} /></span>)}</p>}
    </>
  );
}
