import { Fold } from "../../design/fold.tsx";
import { Notice } from "../../design/notice.tsx";
import { PartyName, Moment } from "../../reader/reader.tsx";
import { Source } from "../../design/source.tsx";
import { useWords } from "../../words/words.tsx";
import type { ProposalRead, Whole } from "./answers.ts";
import { ProposalCard } from "./proposal-card.tsx";
import { Rivals } from "./rivals.tsx";
import look from "./parts.module.css";

/** What is proposed on the agreement: each standing proposal with its comparison and its answers; rivals side by side; those that ended, folded. */
export function ProposalsPart({ whole }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const standing = whole.proposals.filter((one) => one.state === "standing");
  const ended = whole.proposals.filter((one) => one.state !== "standing" && one.state !== "sealed");
  return (
    <div className={look.stack}>
      {standing.length === 0 && <Notice tone="plain" title={words("proposals.none")} />}
      {whole.rivals.map((rival) => <Rivals key={`${rival.first}${rival.second}`} whole={whole} rival={rival} />)}
      <div>{standing.map((proposal) => <ProposalCard key={proposal.id} whole={whole} proposal={proposal} />)}</div>
      {ended.length > 0 && (
        <Fold title={words("proposals.ended", { count: ended.length })}>
          <ul>{ended.map((proposal) => <li key={proposal.id}><Ended proposal={proposal} /></li>)}</ul>
        </Fold>
      )}
    </div>
  );
}

function Ended({ proposal }: { readonly proposal: ProposalRead }) {
  const record = useWords("record");
  return <p className={look.head}><PartyName origin={proposal.by} /> <span className={look.soft}><Moment at={proposal.at} /></span> {record(`proposal.${proposal.state}`)} <Source of={[proposal.id, ...proposal.objections.map((one) => one.id)]} party={proposal.by} /></p>;
}
