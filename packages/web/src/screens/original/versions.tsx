import { Fold } from "../../design/fold.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Moment, PartyName } from "../../reader/reader.tsx";
import { ContentText } from "../../signing/content-text.tsx";
import { useWords } from "../../words/words.tsx";
import type { ObjectRead } from "./answers.ts";
import look from "./original.module.css";

/** Proposals and versions with what each says, and the notices; the newest first. */
export function Versions({ object: { proposals, notices } }: { readonly object: ObjectRead }) {
  const words = useWords("original");
  const record = useWords("record");
  const common = useWords("common");
  if (proposals.length === 0 && notices.length === 0) return null;
  return (
    <Sheet title={words("versions")}>
      {proposals.toSorted((a, b) => b.at - a.at).map((one) => (
        <section key={one.id} className={look.steps}>
          <p className={look.line}>
            <State tone={one.state === "sealed" ? "done" : one.state === "standing" ? "reported" : "ended"}>{record(`proposal.${one.state}`)}</State>
            <span><PartyName origin={one.origin} />{common("comma")}<Moment at={one.at} /></span>
            {one.decidedAt !== null && <span>{record("assent.decided")} <Moment at={one.decidedAt} /></span>}
            {one.countersignedAt !== null && <span>{record("assent.countersigned")} <Moment at={one.countersignedAt} /></span>}
            <Source of={[one.id, ...one.assents.map(({ id }) => id), ...(one.seal === null ? [] : [one.seal]), ...one.receipts.map(({ id }) => id)]} party={one.origin} />
          </p>
          {one.awaiting.length > 0 && <p>{words("awaits")} {one.awaiting.map((origin) => <PartyName key={origin} origin={origin} />)}</p>}
          {one.content !== null && <Fold title={words("content")}><ContentText value={one.content} /></Fold>}
        </section>
      ))}
      {notices.map((notice) => (
        <p key={notice.id} className={look.line}><strong>{words("parts.notice")}</strong> <PartyName origin={notice.origin} /> <Moment at={notice.at} /> <State tone={notice.receivedByAll ? "done" : "open"}>{words(notice.receivedByAll ? "receivedByAll" : "notReceived")}</State> <Source of={[notice.id, ...notice.receipts.map(({ id }) => id)]} party={notice.origin} /></p>
      ))}
    </Sheet>
  );
}
