import type { ComponentProps, ReactNode } from "react";
import look from "./button.module.css";

/** "primary": the one thing to do here. "plain" (default): ruled. "quiet": words alone. "danger": what cannot be taken back. */
export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

export interface ButtonProps extends Omit<ComponentProps<"button">, "className" | "style" | "onClick" | "disabled"> {
  readonly kind?: ButtonKind;
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  /** It works on what was pressed: it keeps its place, its words and the focus, and takes no further press. */
  readonly isPending?: boolean | undefined;
  readonly children?: ReactNode;
}

/**
 * A button: the browser's own, for it is in the first load and React Aria's weighs 15 kB. It is no trigger of React Aria's menus, popovers and file choosers: that is <TriggerButton>.
 * Without `type` it does not send the form it stands in.
 */
export function Button({ kind = "plain", onPress, isDisabled = false, isPending = false, type = "button", children, ...rest }: ButtonProps) {
  const press = isPending ? (event: { preventDefault: () => void }) => event.preventDefault() : () => onPress?.();
  return (
    <button {...rest} type={type} className={look.button} data-kind={kind} disabled={isDisabled} onClick={press} {...(isDisabled && { "data-disabled": "" })} {...(isPending && { "data-pending": "", "aria-disabled": true, "aria-busy": true })}>
      {children}
    </button>
  );
}
