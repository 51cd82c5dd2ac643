import type { ReactNode } from "react";
import { To } from "../frame/to.tsx";
import type { ButtonKind } from "./plain-button.tsx";
import look from "./button.module.css";

/** A link to a screen that looks like a button. `place`: from `places`. */
export function LinkButton({ place, kind = "plain", children }: { readonly place: string; readonly kind?: ButtonKind; readonly children?: ReactNode }) {
  return <To place={place} className={look.button} data-kind={kind}>{children}</To>;
}
