import { CalendarDate, createCalendar, parseDate, toCalendar, type CalendarIdentifier } from "@internationalized/date";
import { monthName, toCalendar as calendarDate, toDigits } from "@mithaq/calendar";
import { useContext } from "react";
import { Button } from "react-aria-components/Button";
import { Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, CalendarStateContext } from "react-aria-components/Calendar";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { DatePicker } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { FieldError } from "react-aria-components/FieldError";
import { Group } from "react-aria-components/Group";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { localeOf } from "../reader/reader-settings.ts";
import { formatNumberText, useReader } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import type { DateBoxProps } from "./date-box.tsx";
import { Optional } from "./field.tsx";
import field from "./field.module.css";
import look from "./date-picker.module.css";

/** The picker of <DateBox>: React Aria's, in the reader's calendar by the locale's `-u-ca-`; never with `-nu-`, which refuses Latin digits. */
export default function Picker({ label, description, error, required, value, onChange, min, max, disabled }: DateBoxProps) {
  const w = useWords("design");
  const reader = useReader();
  const calendar = (reader.calendar === "gregorian" ? "gregory" : reader.calendar) as CalendarIdentifier;
  const given = (iso: string | undefined) => (iso === undefined || iso === "" ? null : toCalendar(parseDate(iso), createCalendar(calendar)));
  const [first, last] = [given(min), given(max)];
  return (
    <I18nProvider locale={`${localeOf(reader)}-u-ca-${calendar}`}>
      <DatePicker className={field.field!} value={given(value)} onChange={(date) => onChange(date === null ? "" : isoOf(date))} isInvalid={Boolean(error)} isRequired={required === true} isDisabled={disabled === true}
        validationBehavior="aria" {...(first !== null && { minValue: first })} {...(last !== null && { maxValue: last })}>
        <Label className={field.label}>{label}<Optional required={required} /></Label>
        <Group className={`${field.box} ${look.group}`}>
          <DateInput className={look.input!}>{(segment) => <DateSegment segment={segment} className={look.segment!} />}</DateInput>
          <Button className={look.open!} aria-label={w("field.pickDate")}><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M2 3.5H14V14H2ZM2 7H14M5 1.5V5M11 1.5V5" /></svg></Button>
        </Group>
        {description && <Text slot="description" className={field.description}>{description}</Text>}
        <FieldError className={field.error!}>{error}</FieldError>
        <Popover className={look.popover!}>
          <Dialog className={look.dialog!} aria-label={w("field.pickDate")}>
            <Calendar>
              <header className={look.head}>
                <Button slot="previous" className={look.turn!}><Arrow /></Button>
                <MonthHeading />
                <Button slot="next" className={look.turn!}><Arrow forward /></Button>
              </header>
              <CalendarGrid className={look.grid!} weekdayStyle="short">
                <CalendarGridHeader>{(day) => <CalendarHeaderCell className={look.weekday!}>{day}</CalendarHeaderCell>}</CalendarGridHeader>
                <CalendarGridBody>{(date) => <CalendarCell date={date} className={look.day!}>{formatNumberText(reader, date.day)}</CalendarCell>}</CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}

/** Month and year by the house's own tables, for CLDR's Arabic names of Persian months are wrong and it has no Kurdish. */
function MonthHeading() {
  const reader = useReader();
  const state = useContext(CalendarStateContext);
  if (state === null) return null;
  const { year, month } = calendarDate(isoOf(state.visibleRange.start), reader.calendar);
  return <h3 className={look.month}>{monthName(reader.calendar, month, reader.language)} <bdi>{reader.digits === "native" ? toDigits(String(year), reader.language) : year}</bdi></h3>;
}

function Arrow({ forward = false }: { readonly forward?: boolean }) {
  return <svg className={look.arrow} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d={forward ? "M4 2L8 6L4 10" : "M8 2L4 6L8 10"} /></svg>;
}

function isoOf(date: CalendarDate): string {
  return toCalendar(date, createCalendar("gregory")).toString();
}
