import { useId } from "react";
import { Button, type ButtonProps } from "../design/button.tsx";
import { may, useSession } from "../node/session.ts";
import { useWords } from "../words/words.tsx";
import look from "./assent.module.css";

/** A button of an act: not to be pressed where the mandate does not cover it, or for the reason given; the reason stands beside it. The node decides by itself all the same. */
export function MandatedButton({ act, why, children, ...rest }: ButtonProps & { readonly act: string; readonly why?: string | undefined }) {
  const { officer } = useSession();
  const words = useWords("agreements");
  const id = useId();
  const reason = may(officer, act) ? why : words("acts.noMandate");
  return (
    <span className={look.mandated}>
      <Button {...rest} isDisabled={reason !== undefined || rest.isDisabled === true} {...(reason !== undefined && { "aria-describedby": id })}>{children}</Button>
      {reason !== undefined && <small id={id} className={look.soft}>{reason}</small>}
    </span>
  );
}
