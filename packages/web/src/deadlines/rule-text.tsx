import { CalendarError, describeDeadline, type DeadlineRule } from "@mithaq/calendar";
import type { ReactNode } from "react";
import { places } from "../frame/places.ts";
import { To } from "../frame/to.tsx";
import { formatNumberText, Texts, useReader, type Reader } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { EVENTS } from "./deadline-rule.ts";
import { useEventObject, type DeadlineEvents } from "./use-deadline-events.ts";

/** A deadline's rule in the reader's words, what it counts from called by its name: "60 days after the entry into force of “…”". Nothing where the calendar has no words for it. `links`: the agreement or the session leads to its screen. */
export function RuleText({ rule, links = false }: { readonly rule: DeadlineRule; readonly links?: boolean }) {
  const event = "event" in rule ? rule.event : null;
  const found = useEventObject(event);
  const named = <EventObject event={event ?? ""} among={found} />;
  const [kind = "", object = ""] = event === null ? [] : [event.slice(0, event.indexOf(":")), event.slice(event.indexOf(":") + 1)];
  return <RuleSaid rule={rule} object={links && event !== null ? <To place={places.object(kind === "session" ? "session" : "agreement", object)}>{named}</To> : named} />;
}

/** The same where the name is at hand: `object` stands for the agreement or the session. */
export function RuleSaid({ rule, object }: { readonly rule: DeadlineRule; readonly object: ReactNode }) {
  const words = useWords("signing");
  const reader = useReader();
  const said = sayRule(rule, reader);
  if (said === null) return null;
  if (!("event" in rule)) return <>{said}</>;
  const kind = EVENTS.find((one) => rule.event.startsWith(`${one}:`));
  const [before, after] = said.split(PLACE);
  return <>{before}{words.rich(`eventOf.${kind ?? "other"}`, { object: () => <span key="object">{object}</span> })}{after}</>;
}

/** What an agreement or a session is called; by the end of its id where it is not known here. */
export function EventObject({ event, among }: { readonly event: string; readonly among: Pick<DeadlineEvents, "agreements" | "sessions"> | null }) {
  const record = useWords("record");
  const reader = useReader();
  const id = event.slice(event.indexOf(":") + 1);
  const agreement = among?.agreements.find((one) => one.id === id);
  if (agreement !== undefined) return <Texts of={agreement.title} />;
  const session = among?.sessions.find((one) => one.id === id);
  if (session === undefined) return <bdi dir="ltr">{id.split("/").at(-1)!.slice(0, 8)}</bdi>;
  return session.title === null ? <>{record("session", { number: formatNumberText(reader, session.number) })}</> : <Texts of={session.title} />;
}

/** Stands for the event until its name, which may be a link, is put in. */
const PLACE = "\uFFFC";

/** Null where the calendar has no words for the rule. */
function sayRule(rule: DeadlineRule, { language, calendar, digits }: Reader): string | null {
  try {
    return describeDeadline(rule, { language, calendar, digits, calendarNames: rule.rule !== "date", ...("event" in rule && { events: { [rule.event]: PLACE } }) });
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}
