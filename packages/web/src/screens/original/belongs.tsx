import { Sheet } from "../../design/sheet.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { Moment, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { kindWords } from "../../signing/act-words.ts";
import type { WholeAct } from "./answers.ts";
import look from "./original.module.css";

/** The objects that an act concerns, and what it is there: a proposal, an assent, the seal, a receipt, a notice. */
export function Belongs({ act }: { readonly act: WholeAct }) {
  const words = useWords("original");
  const record = useWords("record");
  const common = useWords("common");
  if (act.objects.length === 0) return null;
  return (
    <Sheet title={words("belongs")}>
      <ul className={look.stack}>
        {act.objects.map((one) => {
          const title = one.title ?? one.about?.title ?? null;
          return (
            <li key={one.id}>
              <p className={look.line}><span className={look.soft}>{kindWords(record, one.kind)}</span> <To place={places.object(one.kind, one.id)}>{title === null ? <bdi dir="ltr">{one.id}</bdi> : <Texts of={title} />}</To> {one.sample && <SampleMark />} <To place={`record/object/${one.id}`}>{words("asInRecord")}</To></p>
              {one.parts.map((part) => (
                <p key={`${part.part} ${part.proposal}`} className={look.line}>
                  <strong>{words(`parts.${part.part}`)}</strong>
                  {part.part !== "proposal" && <To place={places.act(part.proposal)}>{words("ofProposal")}</To>}
                  <State tone={part.state === "sealed" ? "done" : part.state === "standing" ? "reported" : "ended"}>{record(`proposal.${part.state as "sealed"}`)}</State>
                  {part.decidedAt !== null && <span>{record("assent.decided")} <Moment at={part.decidedAt} /></span>}
                  {part.countersignedAt !== null && <span>{record("assent.countersigned")} <Moment at={part.countersignedAt} /></span>}
                </p>
              ))}
              {act.notices.filter((notice) => notice.object === one.id).map((notice) => (
                <p key={`${notice.part} ${notice.notice}`} className={look.line}>
                  <strong>{words(`parts.${notice.part}`)}</strong>
                  {notice.part === "receipt" && <To place={places.act(notice.notice)}>{words("ofNotice")}</To>}
                  <State tone={notice.receivedByAll ? "done" : "open"}>{words(notice.receivedByAll ? "receivedByAll" : "notReceived")}</State>
                  {notice.receipts.map((receipt) => <To key={receipt.id} place={places.act(receipt.id)}><span className="aside-voice">{common("act")} </span><Moment at={receipt.at} /></To>)}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
