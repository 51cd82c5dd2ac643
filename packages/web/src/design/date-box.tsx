import { Suspense } from "react";
import { laterPart } from "../words/later-part.tsx";
import type { FieldProps } from "./field.tsx";
import look from "./field.module.css";

const DatePicker = laterPart(() => import("./date-picker.tsx"));

export interface DateBoxProps extends FieldProps {
  /** YYYY-MM-DD, or "" for no day. Always ISO, whatever the calendar in which it is typed. */
  readonly value: string;
  readonly onChange: (iso: string) => void;
  /** The first and the last day that may be chosen, ISO. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A day, typed or picked in the reader's calendar and digits. The picker loads when the first such box is on a screen; until then its place is kept. */
export function DateBox(props: DateBoxProps) {
  return (
    <Suspense fallback={<div className={look.field}><span className={look.label}>{props.label}</span><span className={look.box} aria-busy="true" /></div>}>
      <DatePicker {...props} />
    </Suspense>
  );
}
