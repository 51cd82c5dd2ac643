import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../design/button.tsx";
import { Choice } from "../../../design/choice.tsx";
import { node } from "../../../node/client.ts";
import { may, useSession } from "../../../node/session.ts";
import { textOf, useReader } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { Piece } from "../evidence-pieces.tsx";
import { AttachEvidence } from "./attach-evidence.tsx";
import look from "../reports.module.css";

/** The evidence of a report: what is chosen, what stands in the record already, and a new document. */
export function EvidencePicker({ chosen, onChange, about, readOnly = false }: { readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void; readonly about: string | undefined; readonly readOnly?: boolean }) {
  const words = useWords("reports");
  const reader = useReader();
  const { officer, party } = useSession();
  const [attaching, setAttaching] = useState(false);
  const pieces = useQueries({ queries: chosen.map((id) => node.reports.evidence.one.queryOptions({ input: { id } })) });
  const ours = useQuery(node.reports.evidence.list.queryOptions({ input: { limit: 100 }, enabled: !readOnly }));
  const others = (ours.data?.items ?? []).filter(({ evidence }) => evidence.submitter === party.origin && evidence.life !== "withdrawn" && !chosen.includes(evidence.id));
  const mayAttach = officer !== null && may(officer, "evidence.submit");
  return (
    <div className={look.form}>
      {chosen.length === 0 && <p className={look.soft}>{words("evidence.none")}</p>}
      <ul className={look.evidence}>
        {chosen.map((id, at) => (
          <li key={id}>
            {pieces[at]?.data === undefined ? <bdi dir="ltr" className={look.digest}>{id}</bdi> : <Piece piece={pieces[at].data} />}
            {!readOnly && <Button kind="quiet" onPress={() => onChange(chosen.filter((one) => one !== id))}>{words("evidence.leaveOut")}</Button>}
          </li>
        ))}
      </ul>
      {!readOnly && others.length > 0 && <Choice label={words("evidence.standing")} description={words("evidence.standingHelp")} value="" onChange={(id) => { if (id !== "") onChange([...chosen, id]); }} options={others.map(({ evidence }) => ({ id: evidence.id, label: textOf(evidence.title, reader) }))} />}
      {!readOnly && attaching && <AttachEvidence about={about} onDone={(id) => { setAttaching(false); if (id !== null) onChange([...chosen, id]); }} />}
      {!readOnly && !attaching && <p className={look.actions}><Button isDisabled={!mayAttach} onPress={() => setAttaching(true)}>{words("evidence.attach")}</Button>{!mayAttach && <span className={look.soft}>{words("evidence.mayNot")}</span>}</p>}
    </div>
  );
}
