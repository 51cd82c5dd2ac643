import { useMutation } from "@tanstack/react-query";
import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { ask } from "../../node/client.ts";
import type { SignedInOfficer } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import { EntryFailed } from "./entry-failed.tsx";

/** One button: the browser asks which passkey, and the person's finger, face or PIN. Nobody types a name or a password here. */
export function ByPasskey({ onEntered, focused = false, kind = "primary" }: { readonly onEntered: (officer: SignedInOfficer) => void; readonly focused?: boolean; readonly kind?: "primary" | "plain" }) {
  const words = useWords("signIn");
  const entering = useMutation({
    mutationFn: async () => {
      const optionsJSON = await ask.session.passkeyOptions();
      return ask.session.enterByPasskey({ response: await startAuthentication({ optionsJSON }) });
    },
    onSuccess: onEntered,
  });
  if (!browserSupportsWebAuthn()) return <Notice tone="warning" title={words("fault.unsupported")}>{words("faultNext.unsupported")}</Notice>;
  return (
    <>
      <p>{words("passkeyNote")}</p>
      <p><Button kind={kind} autoFocus={focused} isPending={entering.isPending || entering.isSuccess} onPress={() => entering.mutate()}>{words(entering.isPending ? "passkeyWaiting" : "passkeyEnter")}</Button></p>
      {entering.isError && <EntryFailed error={entering.error} />}
    </>
  );
}
