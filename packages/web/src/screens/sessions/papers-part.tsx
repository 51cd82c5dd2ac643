import { useState } from "react";
import { Choice } from "../../design/choice.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { Day, PartyName, Texts, textOf, useReader } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { actOf } from "../../assent/act-content.ts";
import { MandatedButton } from "../../assent/mandated-button.tsx";
import { DocumentLink } from "../reports/document-link.tsx";
import { agreedProposal } from "../../assent/assent-read.ts";
import type { Meeting } from "./answers.ts";
import { BringPaper } from "./bring-paper.tsx";
import look from "./sessions.module.css";

/** The papers: those that the agenda names, those that were brought and wait for an item. A paper is put on the agenda by assent. */
export function PapersPart({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords("sessions");
  const common = useWords("common");
  const { session, papers } = meeting;
  const [bringing, setBringing] = useState(false);
  const [first] = session.checks.filter(({ check }) => check === "papers");
  return (
    <Sheet title={words("papers")} note={first !== undefined && <>{words("papersBy")} <Day on={first.by} /></>} actions={!bringing && session.life !== "cancelled" && <MandatedButton act="evidence.submit" onPress={() => setBringing(true)}>{words("bring")}</MandatedButton>}>
      {bringing && <BringPaper session={session} onDone={() => setBringing(false)} />}
      {papers.length === 0 && <p className={look.soft}>{words("noPaper")}</p>}
      <ul className={look.list}>
        {papers.map(({ evidence, document, agenda }) => (
          <li key={evidence.id} className={look.part}>
            <p className={look.line}><To place={places.evidence(evidence.id)}><Texts of={evidence.title} /></To> {evidence.sample && <SampleMark />} <Source of={evidence.act} party={evidence.submitter} /></p>
            <p className={look.line}><small className={look.soft}><PartyName origin={evidence.submitter} /> · <Day on={evidence.date} style="medium" /></small>{document !== null && <DocumentLink document={document} name={evidence.id.slice(-12)} />}</p>
            {agenda !== null ? <p className={look.soft}>{words("onItem")} <Texts of={session.agenda.find((one) => one.id === agenda)!.title} /></p> : session.life === "adjourned" ? null : <PutOnAgenda meeting={meeting} paper={evidence.id} none={common("none")} />}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function PutOnAgenda({ meeting, paper, none }: { readonly meeting: Meeting; readonly paper: string; readonly none: string }) {
  const words = useWords("sessions");
  const reader = useReader();
  const sign = useSigning();
  const { session } = meeting;
  const agreed = agreedProposal(meeting);
  if (agreed?.content == null || session.agenda.length === 0) return <p className={look.soft}>{words("noItemForPaper")}</p>;
  const put = (item: string) => {
    if (item === "") return;
    const agenda = session.agenda.map((one) => (one.id === item ? { ...one, papers: [...one.papers, paper] } : one));
    void sign({ title: words("putOnAgenda"), content: actOf("session", "propose", { ...agreed.content, agenda }, [[session.id, agreed.seal]]) });
  };
  return <div data-print="hide"><Choice label={words("putOnAgenda")} value="" placeholder={none} onChange={put} options={session.agenda.map((item) => ({ id: item.id, label: textOf(item.title, reader) }))} /></div>;
}
