import { BrickLoading } from "../../design/brick-loading.tsx";
import { Notice } from "../../design/notice.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { ByPasskey } from "../signIn/by-passkey.tsx";
import { Fingerprint } from "./fingerprint.tsx";

/** The passkey is enrolled: its fingerprint is read out to the head, and the page waits until the mandate is granted. */
export function AfterEnrolment({ granted, fingerprint }: { readonly granted: boolean; readonly fingerprint: string }) {
  const words = useWords("invitations");
  const { language } = useReader();
  return (
    <>
      <Sheet title={words("fingerprint")} note={granted ? undefined : words("readOut")}><Fingerprint of={fingerprint} label={words("fingerprint")} /></Sheet>
      {granted ? (
        <Sheet title={words("isGranted")}>
          <Notice tone="done" said title={words("isGrantedNote")} />
          <ByPasskey focused onEntered={() => location.assign(`/${language}/`)} />
        </Sheet>
      ) : (
        <Sheet title={words("waiting")} ruling="plain"><BrickLoading label={words("waitingNote")} /><p>{words("waitingNote")}</p></Sheet>
      )}
    </>
  );
}
