import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { Notice } from "../design/notice.tsx";
import { tell } from "../design/tell.tsx";
import { useReader } from "../reader/reader.tsx";
import { ByPasskey } from "../screens/signIn/by-passkey.tsx";
import { ChooseOfficer } from "../screens/signIn/choose-officer.tsx";
import { useWords } from "../words/words.tsx";
import { useSession, type SignedInOfficer } from "./session.ts";
import { typedTexts } from "./typed-texts.ts";

/**
 * Over the screen whose session or mandate has ended: why, what is kept, and the way back in. The screen stays below as it is. The same officer goes on where it stopped; another one begins on a page of
 * its own, for what was typed is the first one's.
 */
export default function EndedSheet({ readOn }: { readonly readOn: () => void }) {
  const words = useWords("signIn");
  const queries = useQueryClient();
  const { language } = useReader();
  const { officer, ended, demonstration } = useSession();
  const mandateEnded = ended === "mandate-ended";
  const entered = async (now: SignedInOfficer) => {
    if (now.mandate !== officer?.mandate) return location.assign(`/${language}/`);
    await queries.invalidateQueries({ refetchType: "active" });
    tell({ text: words("sheet.back"), tone: "done" });
  };
  const elsewhere = () => location.assign(`/${language}/sign-in?next=${encodeURIComponent(location.pathname + location.search + location.hash)}`);
  return (
    <Dialog open firm title={words(mandateEnded ? "sheet.mandate" : "sheet.session")} onClose={readOn}
      actions={<><CopyTyped /><Button kind="quiet" onPress={readOn}>{words("sheet.aside")}</Button><Button onPress={elsewhere}>{words("sheet.other")}</Button></>}>
      <Notice tone="warning">{words(mandateEnded ? "sheet.mandateWhy" : "sheet.sessionWhy")}</Notice>
      {mandateEnded && <p>{words("sheet.mandateNext")}</p>}
      {demonstration && !mandateEnded && <ChooseOfficer only={officer?.mandate} onEntered={(now) => void entered(now)} />}
      {!demonstration && <ByPasskey focused={!mandateEnded} kind={mandateEnded ? "plain" : "primary"} onEntered={(now) => void entered(now)} />}
    </Dialog>
  );
}

/** Everything that stands in the screen's fields, onto the clipboard: for whoever can not send it any more. */
function CopyTyped() {
  const words = useWords("signIn");
  const [said, setSaid] = useState("");
  const copy = async () => {
    const texts = typedTexts(document.body);
    if (texts.length === 0) return setSaid(words("sheet.nothing"));
    try {
      await navigator.clipboard.writeText(texts.map(({ label, text }) => (label === "" ? text : `${label}\n${text}`)).join("\n\n"));
      setSaid(words("sheet.copied", { count: texts.length }));
    } catch {
      setSaid(words("sheet.refused"));
    }
  };
  return <><span role="status">{said}</span><Button onPress={() => void copy()}>{words("sheet.copy")}</Button></>;
}
