import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Fold } from "../design/fold.tsx";
import { OpenedHere } from "../design/opened-here.tsx";
import { Sheet } from "../design/sheet.tsx";
import { node } from "../node/client.ts";
import { Reading } from "../node/reading.tsx";
import { may, useSession } from "../node/session.ts";
import { useWords } from "../words/words.tsx";
import { RemarkForm } from "./remark-form.tsx";
import type { RemarksProps } from "./remarks.tsx";
import { Thread, type RemarkRead } from "./thread.tsx";
import look from "./remarks.module.css";

/** The remarks with their answers, those that are open first; settled ones are folded. */
export default function Threads({ about, part, partName, language, act, size = "leaf", nameOf }: RemarksProps) {
  const words = useWords("remarks");
  const { officer } = useSession();
  const [asking, setAsking] = useState(false);
  const query = useQuery(node.reports.remarks.queryOptions({ input: { object: about, ...(part === undefined ? {} : { part }) } }));
  const mayAsk = officer !== null && may(officer, "remark.submit");
  const body = (
    <div className={look.remarks} data-size={size}>
      <Reading query={query}>
        {({ remarks }) => {
          const [open, settled] = parted(remarks);
          return (
            <>
              {remarks.length === 0 && <p className={look.none}>{words("none")}</p>}
              <ul className={look.list}>{open.map((remark) => <li key={remark.id}><Thread remark={remark} showPart={part === undefined} nameOf={nameOf} /></li>)}</ul>
              {settled.length > 0 && (
                <Fold title={words("settled", { count: settled.length })} level={4}>
                  <ul className={look.list}>{settled.map((remark) => <li key={remark.id}><Thread remark={remark} showPart={part === undefined} nameOf={nameOf} /></li>)}</ul>
                </Fold>
              )}
            </>
          );
        }}
      </Reading>
      {asking && mayAsk && <OpenedHere><RemarkForm does={{ verb: "submit", on: { object: about, ...(part === undefined ? {} : { part }), ...(language === undefined ? {} : { language }), ...(act === undefined ? {} : { act }) } }} keptAt={`remark/${about}/${part ?? ""}/${language ?? ""}`} partName={partName} onDone={() => setAsking(false)} /></OpenedHere>}
      {!asking && <p className={look.ask} data-print="hide"><Button kind={size === "leaf" ? "plain" : "quiet"} isDisabled={!mayAsk} onPress={() => setAsking(true)}>{words("ask")}</Button>{!mayAsk && <small className={look.soft}> {words("noAsk")}</small>}</p>}
    </div>
  );
  if (size === "margin") return body;
  return <Sheet title={words("title")} level={2} ruling="plain" id="remarks">{body}</Sheet>;
}

function parted(remarks: readonly RemarkRead[]): [readonly RemarkRead[], readonly RemarkRead[]] {
  return [remarks.filter((one) => one.life !== "settled"), remarks.filter((one) => one.life === "settled")];
}
