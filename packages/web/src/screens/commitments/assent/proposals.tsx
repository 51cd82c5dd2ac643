import { AssentPart } from "../../../assent/assent-part.tsx";
import type { Assent, Proposal } from "../../../assent/assent-read.ts";
import { Fold } from "../../../design/fold.tsx";
import { Notice } from "../../../design/notice.tsx";
import { Source } from "../../../design/source.tsx";
import { Moment, PartyName } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { ContentChanges } from "./changes.tsx";
import look from "./assent.module.css";

/** What is proposed on a commitment, a milestone, an indicator: each standing proposal with what it changes and what can be answered; those that ended, folded. */
export function Proposals({ kind, assent, none }: { readonly kind: string; readonly assent: Assent; readonly none?: string }) {
  const words = useWords("commitments");
  const record = useWords("record");
  const standing = assent.proposals.filter((one) => one.state === "standing");
  const ended = assent.proposals.filter((one) => one.state !== "standing");
  const show = (proposal: Proposal, before: Proposal | undefined) => (proposal.content === null ? <p>{words("assent.notHere")}</p> : <ContentChanges before={before?.content ?? null} after={proposal.content} />);
  return (
    <>
      {standing.length === 0 && none !== undefined && <Notice tone="plain" title={none} />}
      {standing.length > 1 && assent.rivals.length > 0 && <Notice tone="warning" said={false} title={words("assent.rivals")} />}
      <AssentPart kind={kind} assent={assent} show={show} />
      {ended.length > 0 && (
        <Fold title={words("assent.ended", { count: ended.length })}>
          <ul>{ended.map((one) => <li key={one.id} className={look.head}><PartyName origin={one.by} /> <span className={look.soft}><Moment at={one.at} /></span> {record(`proposal.${one.state}`)} <Source of={[one.id, ...(one.seal === null ? [] : [one.seal]), ...one.objections.map(({ id }) => id)]} party={one.by} /></li>)}</ul>
        </Fold>
      )}
    </>
  );
}
