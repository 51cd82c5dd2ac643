import { Fold } from "../../../design/fold.tsx";
import { Notice } from "../../../design/notice.tsx";
import { Source } from "../../../design/source.tsx";
import { Moment, PartyName } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import type { AssentRead } from "../answers.ts";
import { Proposal } from "./proposal.tsx";
import look from "./assent.module.css";

/** What is proposed on an object that is made by assent: each standing proposal with what it changes and what can be answered; those that ended, folded. */
export function Proposals({ kind, assent, none }: { readonly kind: string; readonly assent: AssentRead; readonly none?: string }) {
  const words = useWords("commitments");
  const record = useWords("record");
  const standing = assent.proposals.filter((one) => one.state === "standing");
  const ended = assent.proposals.filter((one) => one.state !== "standing");
  return (
    <>
      {standing.length === 0 && none !== undefined && <Notice tone="plain" title={none} />}
      {standing.length > 1 && assent.rivals.length > 0 && <Notice tone="warning" said={false} title={words("assent.rivals")} />}
      {standing.map((proposal) => <Proposal key={proposal.id} kind={kind} assent={assent} proposal={proposal} />)}
      {ended.length > 0 && (
        <Fold title={words("assent.ended", { count: ended.length })}>
          <ul>{ended.map((one) => <li key={one.id} className={look.head}><PartyName origin={one.by} /> <span className={look.soft}><Moment at={one.at} /></span> {record(`proposal.${one.state}`)} <Source of={[one.id, ...(one.seal === null ? [] : [one.seal]), ...one.objections.map(({ id }) => id)]} party={one.by} /></li>)}</ul>
        </Fold>
      )}
    </>
  );
}
