import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { To } from "../frame/to.tsx";
import look from "./button.module.css";

/** "primary": the one thing to do here. "plain" (default): ruled. "quiet": words alone. "danger": what cannot be taken back. */
export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  readonly kind?: ButtonKind;
  readonly children?: ReactNode;
}

/** A button. While `isPending` it keeps its place and its words, says that it works, and takes no further press. */
export function Button({ kind = "plain", children, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={look.button!} data-kind={kind}>{children}</AriaButton>;
}

/** A link to a screen that looks like a button. `place`: from `places`. */
export function LinkButton({ place, kind = "plain", children }: { readonly place: string; readonly kind?: ButtonKind; readonly children?: ReactNode }) {
  return <To place={place} className={look.button} data-kind={kind}>{children}</To>;
}
