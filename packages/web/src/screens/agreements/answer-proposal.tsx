import { useState, type ReactNode } from "react";
import { useTell } from "../../design/tell.tsx";
import { LinkButton } from "../../design/button.tsx";
import { may, useSession } from "../../node/session.ts";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { answers as say, type ActContent } from "../../assent/act-content.ts";
import type { ProposalRead, Whole } from "./answers.ts";
import { MandatedButton } from "../../assent/mandated-button.tsx";
import { ReasonForm } from "../../assent/reason-form.tsx";
import look from "./parts.module.css";

export interface AnswerProposalProps {
  readonly whole: Whole;
  readonly proposal: ProposalRead;
  /** Whether the comparison has been laid open. */
  readonly seen: boolean;
  /** The comparison, shown again on the signing sheet. */
  readonly show: ReactNode;
  /** What stands before the answers: the way to the comparison. */
  readonly children?: ReactNode;
}

/** What may be answered to a proposal, by whose it is: assent (or yield, where an own text stands against it), objection, another text; or withdrawal of the own. */
export function AnswerProposal({ whole, proposal, seen, show, children }: AnswerProposalProps) {
  const words = useWords("agreements");
  const { party, officer } = useSession();
  const tell = useTell();
  const sign = useSigning();
  const [asking, setAsking] = useState<"object" | "withdraw" | null>(null);
  const own = proposal.by === party.origin;
  const against = whole.rivals.filter(({ first, second }) => first === proposal.id || second === proposal.id).map(({ first, second }) => (first === proposal.id ? second : first));
  const ownRivals = whole.proposals.filter((one) => one.by === party.origin && against.includes(one.id)).map(({ id }) => id);
  const owes = proposal.awaiting.includes(party.origin);
  const done = async (title: string, content: ActContent, shown?: ReactNode) => {
    const signed = await sign({ title, content, ...(shown === undefined ? {} : { show: shown }) });
    if (signed !== null) tell({ text: words("acts.done"), tone: "done" });
    return signed !== null;
  };
  const unread = seen ? undefined : words("acts.readFirst");
  return (
    <>
      <div className={look.acts} data-print="hide">
        {children}
        {owes && ownRivals.length === 0 && <MandatedButton kind="primary" act="agreement.assent" why={unread} onPress={() => void done(words("acts.assent"), say.assent("agreement", proposal), show)}>{words("acts.assent")}</MandatedButton>}
        {owes && ownRivals.length > 0 && <MandatedButton kind="primary" act="agreement.yield" why={unread} onPress={() => void done(words("acts.yield"), say.yield("agreement", proposal, ownRivals), show)}>{words("acts.yield")}</MandatedButton>}
        {!own && <MandatedButton kind="plain" act="agreement.object" onPress={() => setAsking(asking === "object" ? null : "object")}>{words("acts.object")}</MandatedButton>}
        {!own && ownRivals.length === 0 && officer !== null && may(officer, "agreement.propose") && <LinkButton place={`agreements/amend/${whole.agreement.id}?from=${proposal.id}`}>{words("acts.counter")}</LinkButton>}
        {own && <MandatedButton kind="plain" act="agreement.withdraw" onPress={() => setAsking(asking === "withdraw" ? null : "withdraw")}>{words("acts.withdraw")}</MandatedButton>}
        {!own && !owes && <MandatedButton kind="plain" act="agreement.release-request" onPress={() => void done(words("acts.releaseRequest"), say.releaseRequest("agreement", proposal))}>{words("acts.releaseRequest")}</MandatedButton>}
      </div>
      {asking !== null && (
        <ReasonForm key={asking} keptAt={`agreement/${asking}/${proposal.id}`} label={words(asking === "object" ? "acts.objectWhy" : "acts.withdrawWhy")} help={words(asking === "object" ? "acts.objectHelp" : "acts.withdrawHelp")} submit={words(asking === "object" ? "acts.objectSign" : "acts.withdrawSign")} onClose={() => setAsking(null)}
          onSubmit={(reason) => done(words(asking === "object" ? "acts.object" : "acts.withdraw"), asking === "object" ? say.object("agreement", proposal, reason) : say.withdraw("agreement", proposal, reason))} />
      )}
    </>
  );
}
