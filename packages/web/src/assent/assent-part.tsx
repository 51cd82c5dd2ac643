import { useState, type ReactNode } from "react";
import { Source } from "../design/source.tsx";
import { Tag } from "../design/tag.tsx";
import { useTell } from "../design/tell.tsx";
import { useSession } from "../node/session.ts";
import { Moment, PartyName } from "../reader/reader.tsx";
import { useSigning } from "../signing/signing-provider.tsx";
import { useWords } from "../words/words.tsx";
import { answers as say, type ActContent } from "./act-content.ts";
import { MandatedButton } from "./mandated-button.tsx";
import { PartyNames } from "./party-names.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { ContentLines } from "../screens/sessions/content-lines.tsx";
import look from "./assent.module.css";
import { agreedProposal, type Assent, type Proposal } from "./assent-read.ts";

export interface AssentPartProps {
  /** The kind of the object: `session`, `minutes`, `decision` … */
  readonly kind: string;
  readonly assent: Assent;
  /** What a proposal says, where it is more than its content: the text of minutes. */
  readonly show?: (proposal: Proposal, before: Proposal | undefined) => ReactNode;
  /** Further acts of an own screen: another text instead of this one. */
  readonly more?: (proposal: Proposal) => ReactNode;
}

/** The proposals that stand on an object, each with what it changes, and what may be answered. Nothing, where none stands. */
export function AssentPart({ kind, assent, show, more }: AssentPartProps) {
  const standing = assent.proposals.filter((one) => one.state === "standing");
  if (standing.length === 0) return null;
  const before = agreedProposal(assent);
  return <div className={look.stack}>{standing.map((proposal) => <Standing key={proposal.id} kind={kind} assent={assent} proposal={proposal} more={more} body={show?.(proposal, before) ?? <ContentLines before={before?.content ?? null} after={proposal.content ?? {}} />} />)}</div>;
}

/** What to show where the first text stands on the screen already: changes of an agreed one alone. */
export function onlyChanges(proposal: Proposal, before: Proposal | undefined): ReactNode {
  return before === undefined ? <></> : <ContentLines before={before.content} after={proposal.content ?? {}} />;
}

function Standing({ kind, assent, proposal, body, more }: { readonly kind: string; readonly assent: Assent; readonly proposal: Proposal; readonly body: ReactNode; readonly more: AssentPartProps["more"] }) {
  const words = useWords("agreements");
  const own = useWords("sessions");
  const { party } = useSession();
  const sign = useSigning();
  const tell = useTell();
  const [asking, setAsking] = useState<"object" | "withdraw" | null>(null);
  const ours = proposal.by === party.origin;
  // Nobody assents to a text that is not here.
  const unread = proposal.content === null ? words("text.notHere") : undefined;
  const owes = proposal.awaiting.includes(party.origin);
  const against = assent.rivals.filter(({ first, second }) => first === proposal.id || second === proposal.id).map(({ first, second }) => (first === proposal.id ? second : first));
  const withdraws = assent.proposals.filter((one) => one.by === party.origin && against.includes(one.id)).map(({ id }) => id);
  const done = async (title: string, content: ActContent, shown?: ReactNode) => {
    const signed = await sign({ title, content, ...(shown === undefined ? {} : { show: shown }) });
    if (signed !== null) tell({ text: words("acts.done"), tone: "done" });
    return signed !== null;
  };
  return (
    <article className={look.proposal}>
      <header className={look.line}>
        <strong>{own(proposal.pairs.some(([, base]) => base !== null) ? "proposal.change" : "proposal.first")}</strong>
        <PartyName origin={proposal.by} /> <span className={look.soft}><Moment at={proposal.at} /></span> <Source of={proposal.id} party={proposal.by} />
        {ours && <Tag>{words("proposals.ours")}</Tag>}
        {proposal.adReferendum && <Tag tone="waiting">{words("proposals.adReferendum")}</Tag>}
        {against.length > 0 && <Tag tone="waiting">{own("proposal.rival")}</Tag>}
      </header>
      {proposal.awaiting.length > 0 && <p className={look.soft}>{words("proposals.awaits")}: <PartyNames of={proposal.awaiting} /></p>}
      {body}
      <div className={look.acts} data-print="hide">
        {owes && withdraws.length === 0 && <MandatedButton kind="primary" act={`${kind}.assent`} why={unread} onPress={() => void done(ours ? own("proposal.confirm") : words("acts.assent"), say.assent(kind, proposal), body)}>{ours ? own("proposal.confirm") : words("acts.assent")}</MandatedButton>}
        {owes && withdraws.length > 0 && <MandatedButton kind="primary" act={`${kind}.yield`} why={unread} onPress={() => void done(words("acts.yield"), say.yield(kind, proposal, withdraws), body)}>{words("acts.yield")}</MandatedButton>}
        {!ours && <MandatedButton act={`${kind}.object`} onPress={() => setAsking(asking === "object" ? null : "object")}>{words("acts.object")}</MandatedButton>}
        {ours && <MandatedButton act={`${kind}.withdraw`} onPress={() => setAsking(asking === "withdraw" ? null : "withdraw")}>{words("acts.withdraw")}</MandatedButton>}
        {more?.(proposal)}
      </div>
      {asking !== null && (
        <ReasonForm key={asking} keptAt={`${kind}/${asking}/${proposal.id}`} label={words(asking === "object" ? "acts.objectWhy" : "acts.withdrawWhy")} help={words(asking === "object" ? "acts.objectHelp" : "acts.withdrawHelp")} submit={words(asking === "object" ? "acts.objectSign" : "acts.withdrawSign")} onClose={() => setAsking(null)}
          onSubmit={(reason) => done(words(asking === "object" ? "acts.object" : "acts.withdraw"), asking === "object" ? say.object(kind, proposal, reason) : say.withdraw(kind, proposal, reason))} />
      )}
    </article>
  );
}
