import type { ReactNode } from "react";
import { useWords } from "../words/words.tsx";
import look from "./field.module.css";

/** What every control has around it. */
export interface FieldProps {
  readonly label: ReactNode;
  /** What is expected: units, form, why it is asked. */
  readonly description?: ReactNode;
  /** What is wrong and what to do; shown at the field and tied to it. */
  readonly error?: ReactNode;
  /** Marks the label "may be left empty" when false. Default: nothing is said. */
  readonly required?: boolean | undefined;
}

/**
 * The frame of a control of one's own: label above, help and error under it. Text boxes, choices and the other controls of this folder
 * bring their own frame: use this one for what is not among them (a map, a list of checks).
 */
export function Field({ label, description, error, required, children }: FieldProps & { readonly children?: ReactNode }) {
  return (
    <fieldset className={look.field} aria-invalid={error ? true : undefined}>
      <legend className={look.label}>{label}<Optional required={required} /></legend>
      {description && <p className={look.description}>{description}</p>}
      {children}
      {error && <p className={look.error} role="alert">{error}</p>}
    </fieldset>
  );
}

export function Optional({ required }: { readonly required?: boolean | undefined }) {
  const w = useWords("design");
  // The space keeps the label's last letter from joining the first of these words.
  return required === false ? <>{" "}<span className={look.optional}>{w("field.optional")}</span></> : null;
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { readonly children?: ReactNode }) {
  return <div className={look.row}>{children}</div>;
}
