import type { ReactNode } from "react";
import { formatDate, type CalendarName } from "@mithaq/calendar";
import { useReader } from "../reader/reader-context.tsx";
import { useWords } from "../words/words.tsx";
import look from "./margin.module.css";

/** The hāshiya: what a chancery writes in the margin. Given to <Screen margin>; a landmark of its own, named. */
export function Margin({ label, children }: { readonly label?: string | undefined; readonly children?: ReactNode }) {
  const w = useWords("design");
  return <aside className={look.margin} aria-label={label ?? w("margin")}>{children}</aside>;
}

/** One entry of the margin: a small head, and what stands under it. */
export function MarginItem({ term, children }: { readonly term: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={look.item}>
      <p className={look.term}>{term}</p>
      <div className={look.value}>{children}</div>
    </div>
  );
}

const CALENDARS: readonly CalendarName[] = ["persian", "gregorian", "islamic-umalqura"];

/** A day in the three calendars, the reader's own first and larger. `on`: YYYY-MM-DD. */
export function MarginDates({ on, term }: { readonly on: string; readonly term?: ReactNode }) {
  const w = useWords("design");
  const { language, calendar, digits } = useReader();
  const ordered = [calendar, ...CALENDARS.filter((one) => one !== calendar && !(one.startsWith("islamic") && calendar.startsWith("islamic")))];
  return (
    <MarginItem term={term ?? w("date")}>
      <ul className={look.dates}>
        {ordered.map((one) => (
          <li key={one} className={one === calendar ? look.own : undefined}>
            <time dateTime={on}>{formatDate(on, { calendar: one, language, digits, style: "long" })}</time>
          </li>
        ))}
      </ul>
    </MarginItem>
  );
}
