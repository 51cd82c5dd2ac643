import { useId } from "react";
import { Button, type ButtonProps } from "../../../design/button.tsx";
import { may, useSession } from "../../../node/session.ts";
import { useWords } from "../../../words/words.tsx";
import look from "./assent.module.css";

/** A button of an act. Where the mandate does not cover it, or for another reason given, it cannot be pressed and the reason stands under it. */
export function Mandated({ act, why, children, ...rest }: ButtonProps & { readonly act: string; readonly why?: string | undefined }) {
  const { officer } = useSession();
  const words = useWords("commitments");
  const id = useId();
  const reason = may(officer, act) ? why : words("noMandate");
  return (
    <span className={look.mandated}>
      <Button {...rest} isDisabled={reason !== undefined || rest.isDisabled === true} {...(reason !== undefined && { "aria-describedby": id })}>{children}</Button>
      {reason !== undefined && <small id={id} className={look.soft}>{reason}</small>}
    </span>
  );
}
