import type { ReactNode } from "react";
import { Check } from "../../../design/check.tsx";
import { Field } from "../../../design/field.tsx";
import { PartyName, useParties } from "../../../reader/reader.tsx";
import look from "../one/one.module.css";

/** Some of the programme's parties, the reader's own first. */
export function PartiesField({ label, description, value, onChange, error }: { readonly label: string; readonly description?: ReactNode; readonly value: readonly string[]; readonly onChange: (value: readonly string[]) => void; readonly error?: ReactNode }) {
  const parties = useParties();
  return (
    <Field label={label} description={description} error={error}>
      <div className={look.acts}>{parties.map(({ origin }) => <Check key={origin} checked={value.includes(origin)} onChange={(on) => onChange(on ? [...value, origin] : value.filter((one) => one !== origin))}><PartyName origin={origin} /></Check>)}</div>
    </Field>
  );
}
