import { Notice } from "../../design/notice.tsx";
import { Moment, PartyName, useParties } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Status } from "./answers.ts";
import { remedyOf } from "./fault-remedy.ts";

/** Faults in words: of whose log, what happened, since when, and what to do. The node's own sentence stands below, in English, for whoever mends it. */
export function Faults({ faults }: Pick<Status, "faults">) {
  const words = useWords("original");
  const record = useWords("record");
  const parties = useParties();
  return (
    <>
      {faults.map(({ subject, reason, message, since }) => {
        const party = parties.find(({ origin }) => subject === origin || subject.endsWith(` ${origin}`));
        return (
          <Notice key={`${subject} ${reason}`} tone={reason === "fork" ? "danger" : "warning"} title={<>{party === undefined ? <bdi>{subject}</bdi> : <PartyName origin={party.origin} />}: {record.has(`fault.${reason as "fork"}`) ? record(`fault.${reason as "fork"}`) : reason}</>}>
            <p>{words("faultSince")} <Moment at={since} />. {words(`remedy.${remedyOf(reason)}`)}</p>
            <p lang="en" dir="ltr">{message}</p>
          </Notice>
        );
      })}
    </>
  );
}
