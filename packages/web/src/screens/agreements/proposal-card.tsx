import { useCallback, useState } from "react";
import { Button } from "../../design/button.tsx";
import { Source } from "../../design/source.tsx";
import { Tag } from "../../design/tag.tsx";
import { Moment, PartyName } from "../../reader/reader.tsx";
import { useSession } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import { AnswerProposal } from "./answer-proposal.tsx";
import type { ProposalRead, Whole } from "./answers.ts";
import { CompareTexts } from "./compare-texts.tsx";
import { PartyNames } from "../../assent/party-names.tsx";
import look from "./parts.module.css";

/** The version that a proposal builds on. */
export function baseOf(whole: Pick<Whole, "proposals" | "agreement">, proposal: ProposalRead): ProposalRead | undefined {
  const seal = proposal.pairs.find(([object]) => object === whole.agreement.id)?.[1] ?? null;
  return seal === null ? undefined : whole.proposals.find((one) => one.seal === seal);
}

/** One standing proposal: whose, since when, whom it awaits; its comparison; and what can be answered, assent only once the comparison has been laid open. */
export function ProposalCard({ whole, proposal }: { readonly whole: Whole; readonly proposal: ProposalRead }) {
  const words = useWords("agreements");
  const { party } = useSession();
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState(false);
  const before = baseOf(whole, proposal);
  const shown = useCallback(() => setSeen(true), []);
  const compare = <CompareTexts agreement={whole.agreement} proposal={proposal} before={before} />;
  return (
    <article className={look.proposal} aria-label={words("proposals.by")}>
      <header className={look.head}>
        <h3>{words(before === undefined ? "proposals.first" : "proposals.amendment")}</h3>
        <span><PartyName origin={proposal.by} /></span>
        <span className={look.soft}><Moment at={proposal.at} /></span>
        <Source of={proposal.id} party={proposal.by} />
        {proposal.by === party.origin && <Tag>{words("proposals.ours")}</Tag>}
        {proposal.adReferendum && <Tag tone="waiting">{words("proposals.adReferendum")}</Tag>}
        {proposal.content?.["sample"] === true && <Tag tone="sample">{words("proposals.sample")}</Tag>}
      </header>
      <p>{words("proposals.awaits")}: <PartyNames of={proposal.awaiting} /></p>
      {open && <CompareTexts agreement={whole.agreement} proposal={proposal} before={before} onShown={shown} />}
      <AnswerProposal whole={whole} proposal={proposal} seen={seen} show={compare}>
        <Button onPress={() => setOpen(!open)} aria-expanded={open}>{words(open ? "proposals.hide" : before === undefined ? "proposals.read" : "proposals.compare")}</Button>
      </AnswerProposal>
    </article>
  );
}
