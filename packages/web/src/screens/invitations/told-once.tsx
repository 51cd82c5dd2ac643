import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { tell } from "../../design/tell.tsx";
import { Moment, Texts, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Issued } from "./invite-form.tsx";
import { QrPicture } from "./qr-picture.tsx";
import look from "./invitations.module.css";

/** The link of an invitation just issued, in words and as a picture. It is told here once: the node keeps only its hash. */
export function ToldOnce({ issued: { invitation, token }, close }: { readonly issued: Issued; readonly close: () => void }) {
  const words = useWords("invitations");
  const common = useWords("common");
  const { language } = useReader();
  // In the fragment, which no browser sends and no proxy logs.
  const link = `${location.origin}/${language}/invitation#${token}`;
  const copy = () => void navigator.clipboard.writeText(link).then(() => tell({ text: common("do.copied"), tone: "done" }), () => tell({ text: words("copyByHand"), tone: "warning" }));
  return (
    <div className={look.told}>
      <div className={look.texts}>
        <Notice tone="done" title={<>{words("issued")} <Texts of={invitation.role} /></>}>{words("toldOnce")}</Notice>
        <p className={look.link} dir="ltr" lang="en">{link}</p>
        <p>{words("goodUntil")} <Moment at={invitation.expiresAt} /></p>
        <p className={look.row}><Button onPress={copy}>{words("copyLink")}</Button><Button kind="quiet" onPress={close}>{words("given")}</Button></p>
      </div>
      <QrPicture text={link} label={words("qr")} />
    </div>
  );
}
