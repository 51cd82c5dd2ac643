import { SampleMark } from "../../design/sample-mark.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Tag } from "../../design/tag.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { Day, PartyName, Texts } from "../../reader/reader.tsx";
import { textOf, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { ReportAnswer } from "./deeds.ts";
import { DocumentLink } from "./document-link.tsx";
import { Recomputed } from "./recomputed.tsx";
import look from "./reports.module.css";

export type EvidenceRead = ReportAnswer["evidence"][number];

/** What a report rests on: each piece with its custodian, its digest, and what the other side said of it. */
export function EvidencePieces({ pieces, of }: { readonly pieces: readonly EvidenceRead[]; readonly of: readonly string[] }) {
  const words = useWords("reports");
  const gone = of.filter((id) => !pieces.some((one) => one.evidence.id === id));
  if (pieces.length === 0 && gone.length === 0) return <p className={look.soft}>{words("evidence.none")}</p>;
  return (
    <ul className={look.evidence}>
      {pieces.map((piece) => <li key={piece.evidence.id}><Piece piece={piece} /></li>)}
      {gone.map((id) => <li key={id} className={look.soft}>{words("evidence.notHere")} <bdi dir="ltr">{id.split("/").at(-1)!.slice(0, 8)}</bdi></li>)}
    </ul>
  );
}

export function Piece({ piece: { evidence, document }, linked = true }: { readonly piece: EvidenceRead; readonly linked?: boolean }) {
  const words = useWords("reports");
  const record = useWords("record");
  const common = useWords("common");
  const reader = useReader();
  const title = <Texts of={evidence.title} />;
  return (
    <div className={look.piece} data-tone={evidence.life ?? undefined}>
      <p className={look.line}>{linked ? <To place={places.evidence(evidence.id)}>{title}</To> : <strong>{title}</strong>} <Tag>{record(`evidenceKind.${evidence.evidence}`)}</Tag> <State kind="evidence" life={evidence.life} /> {evidence.sample && <SampleMark />} <Source of={evidence.act} party={evidence.submitter} /></p>
      <p className={look.soft}>{words("evidence.custodian")}: <Texts of={evidence.custodian} /> · <Day on={evidence.date} /> · <PartyName origin={evidence.submitter} /></p>
      {document !== null && <DocumentLink document={document} name={textOf(evidence.title, reader)} />}
      {evidence.computed !== null && <Recomputed computed={evidence.computed} />}
      {evidence.challenged.map((one) => <p key={one.id}><strong>{record("verbs.challenge")}</strong>{common("comma")}<PartyName origin={one.party} />: <Texts of={one.reasons} /> <Source of={one.id} party={one.party} /></p>)}
      {evidence.admitted.map((one) => <p key={one.id} className={look.soft}>{record("verbs.admit")}{common("comma")}<PartyName origin={one.party} /> <Source of={one.id} party={one.party} /></p>)}
    </div>
  );
}
