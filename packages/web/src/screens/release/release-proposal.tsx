import { useState } from "react";
import { Source } from "../../design/source.tsx";
import { useTell } from "../../design/tell.tsx";
import { useSession } from "../../node/session.ts";
import { Moment, PartyName, Texts } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import { answers as say, type ActContent } from "../../assent/act-content.ts";
import type { Releases } from "../agreements/answers.ts";
import { MandatedButton } from "../../assent/mandated-button.tsx";
import { PartyNames } from "../../assent/party-names.tsx";
import look from "../agreements/parts.module.css";
import { ReasonForm } from "../../assent/reason-form.tsx";

/** A proposal of release that stands: what it names, its statement, whose assent it needs; and the answer. */
export function ReleaseProposal({ proposal, named }: { readonly proposal: Releases["proposals"][number]; readonly named: Releases["objects"] }) {
  const words = useWords("agreements");
  const { party } = useSession();
  const sign = useSigning();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const own = proposal.by === party.origin;
  const quoted = { id: proposal.proposal, digest: proposal.digest };
  const known = named.filter((one) => proposal.objects.includes(one.id));
  const done = async (title: string, content: ActContent) => {
    const signed = await sign({ title, content });
    if (signed !== null) tell({ text: words("acts.done"), tone: "done" });
    return signed !== null;
  };
  return (
    <article className={look.proposal}>
      <header className={look.head}>
        <h3>{words("release.proposal")}</h3>
        <PartyName origin={proposal.by} /> <span className={look.soft}><Moment at={proposal.at} /></span> <Source of={proposal.proposal} party={proposal.by} />
      </header>
      {proposal.statement !== null && <p><Texts of={proposal.statement} /></p>}
      <ul>{known.map((one) => <li key={one.id}><Texts of={one.title ?? {}} /></li>)}</ul>
      {proposal.objects.length > known.length && <p className={look.soft}>{words("release.others", { count: proposal.objects.length - known.length })}</p>}
      <p>{words("proposals.awaits")}: <PartyNames of={proposal.awaiting} /></p>
      <div className={look.acts} data-print="hide">
        {proposal.awaiting.includes(party.origin) && <MandatedButton kind="primary" act="release.assent" onPress={() => void done(words("release.assent"), say.assent("release", quoted))}>{words("release.assent")}</MandatedButton>}
        <MandatedButton act={own ? "release.withdraw" : "release.object"} onPress={() => setAsking(!asking)}>{words(own ? "acts.withdraw" : "acts.object")}</MandatedButton>
      </div>
      {asking && (
        <ReasonForm keptAt={`release/${own ? "withdraw" : "object"}/${proposal.proposal}`} label={words(own ? "acts.withdrawWhy" : "acts.objectWhy")} help={words(own ? "acts.withdrawHelp" : "acts.objectHelp")} submit={words(own ? "acts.withdrawSign" : "acts.objectSign")} onClose={() => setAsking(false)}
          onSubmit={(reason) => done(words(own ? "acts.withdraw" : "acts.object"), own ? say.withdraw("release", quoted, reason) : say.object("release", quoted, reason))} />
      )}
    </article>
  );
}
