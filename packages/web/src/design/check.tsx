import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import look from "./field.module.css";

export interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Some of what it stands for is chosen. */
  readonly mixed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly name?: string | undefined;
  /** The label, at the end side of the mark; or `label`, said only. */
  readonly children?: ReactNode;
  readonly label?: string | undefined;
}

/** Yes or no. */
export function Check({ checked, onChange, mixed = false, disabled = false, name, children, label }: CheckProps) {
  return (
    <Checkbox className={look.check!} isSelected={checked} onChange={onChange} isIndeterminate={mixed} isDisabled={disabled} {...(name !== undefined && { name })} {...(label !== undefined && { "aria-label": label })}>
      <span className={look.mark} aria-hidden="true"><svg viewBox="0 0 16 16"><path d={mixed ? "M3 8H13" : "M3 8.5L6.5 12L13 4.5"} /></svg></span>
      {children !== undefined && <span>{children}</span>}
    </Checkbox>
  );
}
