import { useState, type ReactNode } from "react";
import { TextBox } from "../../design/text-box.tsx";
import { readFigure } from "./decimal.ts";

/** A figure in the digits in which it is typed; given on in the record's form as soon as it is one, and as it was typed until then. */
export function FigureBox({ label, description, value, onChange, readOnly = false, error }: { readonly label: ReactNode; readonly description?: ReactNode; readonly value: string; readonly onChange: (value: string) => void; readonly readOnly?: boolean; readonly error?: ReactNode }) {
  const [typed, setTyped] = useState(value);
  const shown = typed === value || readFigure(typed) === value ? typed : value;
  const write = (text: string) => {
    setTyped(text);
    onChange(readFigure(text) ?? text);
  };
  return <TextBox label={label} description={description} value={shown} onChange={write} dir="ltr" readOnly={readOnly} error={error} />;
}
