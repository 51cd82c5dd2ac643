import { Button, type ButtonProps } from "react-aria-components/Button";
import type { ButtonKind } from "./button.tsx";
import look from "./button.module.css";

/** A button that React Aria's menus, popovers and file choosers open from; looks like <Button>. */
export function TriggerButton({ kind = "plain", ...rest }: Omit<ButtonProps, "className" | "style"> & { readonly kind?: ButtonKind }) {
  return <Button {...rest} className={look.button!} data-kind={kind} />;
}
