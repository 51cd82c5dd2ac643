import { useState } from "react";
import { Button } from "../../../design/button.tsx";
import { Source } from "../../../design/source.tsx";
import { Tag } from "../../../design/tag.tsx";
import { TextArea } from "../../../design/text-area.tsx";
import { useTell } from "../../../design/tell.tsx";
import { useKeptText } from "../../../node/kept-text.ts";
import { useSession } from "../../../node/session.ts";
import { Moment, PartyName, useReader } from "../../../reader/reader.tsx";
import { useSigning } from "../../../signing/signing-provider.tsx";
import { useWords } from "../../../words/words.tsx";
import type { AssentRead, ProposalRead } from "../answers.ts";
import { actOf, type ActContent } from "./acts.ts";
import { ContentChanges } from "./changes.tsx";
import { Mandated } from "./mandated.tsx";
import look from "./assent.module.css";

/** One standing proposal: whose, since when, whom it awaits, what it changes, and the answers. An officer who assents has the changes before the eyes, here and on the sheet that is signed. */
export function Proposal({ kind, assent, proposal }: { readonly kind: string; readonly assent: AssentRead; readonly proposal: ProposalRead }) {
  const words = useWords("commitments");
  const common = useWords("common");
  const { party } = useSession();
  const sign = useSigning();
  const tell = useTell();
  const [asking, setAsking] = useState<"object" | "withdraw" | null>(null);
  const own = proposal.by === party.origin;
  const owes = proposal.awaiting.includes(party.origin);
  const base = assent.proposals.findLast((one) => one.state === "sealed" && one.content !== null)?.content ?? null;
  const changes = proposal.content === null ? <p>{words("assent.notHere")}</p> : <ContentChanges before={base} after={proposal.content} />;
  const quoted = { proposal: proposal.id, digest: proposal.digest };
  const against = assent.rivals.flatMap(({ first, second }) => (first === proposal.id ? [second] : second === proposal.id ? [first] : []));
  const withdraws = assent.proposals.filter((one) => one.by === party.origin && against.includes(one.id)).map(({ id }) => id);
  const act = async (title: string, content: ActContent) => {
    const done = await sign({ title, content, show: changes });
    if (done !== null) tell({ text: words("signed"), tone: "done" });
    return done !== null;
  };
  return (
    <article className={look.proposal} aria-label={words("assent.proposal")}>
      <header className={look.head}>
        <h3>{words(base === null ? "assent.first" : "assent.change")}</h3>
        <PartyName origin={proposal.by} /> <span className={look.soft}><Moment at={proposal.at} /></span> <Source of={proposal.id} party={proposal.by} />
        {own && <Tag>{common("ours")}</Tag>}
        {proposal.adReferendum && <Tag tone="waiting">{words("assent.adReferendum")}</Tag>}
      </header>
      <p className={look.soft}>{words("assent.awaits")} {proposal.awaiting.map((one, at) => <span key={one}>{at > 0 && common("comma")}<PartyName origin={one} /></span>)}</p>
      {changes}
      <div className={look.acts} data-print="hide">
        {owes && withdraws.length === 0 && <Mandated kind="primary" act={`${kind}.assent`} why={proposal.content === null ? words("assent.notHere") : undefined} onPress={() => void act(words("assent.assent"), actOf(kind, "assent", quoted))}>{words("assent.assent")}</Mandated>}
        {owes && withdraws.length > 0 && <Mandated kind="primary" act={`${kind}.yield`} onPress={() => void act(words("assent.yield"), actOf(kind, "yield", { ...quoted, withdraws }))}>{words("assent.yield")}</Mandated>}
        {!own && <Mandated act={`${kind}.object`} onPress={() => setAsking(asking === "object" ? null : "object")}>{words("assent.object")}</Mandated>}
        {own && <Mandated act={`${kind}.withdraw`} onPress={() => setAsking(asking === "withdraw" ? null : "withdraw")}>{words("assent.withdraw")}</Mandated>}
      </div>
      {asking !== null && <Reason key={asking} keptAt={`${kind}/${asking}/${proposal.id}`} asking={asking} onClose={() => setAsking(null)}
        onSubmit={(reason) => act(words(`assent.${asking}`), actOf(kind, asking, asking === "object" ? { ...quoted, reasons: reason } : { ...quoted, reason }))} />}
    </article>
  );
}

/** A reason in the officer's own words, kept while it is typed. */
function Reason({ keptAt, asking, onSubmit, onClose }: { readonly keptAt: string; readonly asking: "object" | "withdraw"; readonly onSubmit: (reason: string) => Promise<boolean>; readonly onClose: () => void }) {
  const words = useWords("commitments");
  const common = useWords("common");
  const { language } = useReader();
  const [reason, setReason, forget] = useKeptText(keptAt, "");
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === "";
  const send = async () => {
    setTried(true);
    if (missing || !(await onSubmit(reason.trim()))) return;
    forget();
    onClose();
  };
  return (
    <div className={look.form}>
      <TextArea label={words(asking === "object" ? "assent.objectWhy" : "assent.withdrawWhy")} value={reason} onChange={setReason} lang={language} maxLength={1000} rows={3} required autoFocus error={tried && missing ? words("assent.whyMissing") : undefined} />
      <div className={look.acts}><Button kind="primary" onPress={() => void send()}>{words("toSign")}</Button><Button kind="quiet" onPress={onClose}>{common("do.cancel")}</Button></div>
    </div>
  );
}
