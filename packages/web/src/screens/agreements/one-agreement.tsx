import { useQuery } from "@tanstack/react-query";
import { Alternat } from "../../design/alternat.tsx";
import { Notice } from "../../design/notice.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { Tabs } from "../../design/tabs.tsx";
import { Button } from "../../design/button.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useParties, useReader, formatNumberText, Texts } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useWords } from "../../words/words.tsx";
import { AgreementActs } from "./agreement-acts.tsx";
import { AgreementMargin } from "./agreement-margin.tsx";
import { legalTone } from "./agreement-tree.ts";
import type { Whole } from "./answers.ts";
import { useClauseName } from "./clause-columns.tsx";
import { FollowingPart } from "./following-part.tsx";
import { LegalPart } from "./legal-part.tsx";
import { OriginalsPart } from "./originals-part.tsx";
import { ProposalsPart } from "./proposals-part.tsx";
import { TextPart } from "./text-part.tsx";
import { VersionsPart } from "./versions-part.tsx";
import look from "./parts.module.css";
import { ReleaseDesk } from "../release/release-desk.tsx";

/** One agreement: its text in its languages, its legal life, what is proposed on it, and what follows from it. */
export default function OneAgreement() {
  const id = useObjectId();
  const words = useWords("agreements");
  const query = useQuery(node.agreements.one.queryOptions({ input: { id } }));
  const whole = query.data;
  return (
    <Screen
      title={whole === undefined ? words("one.title") : <Texts of={whole.agreement.title} />}
      above={<Above whole={whole} />}
      lead={whole !== undefined && <Lead whole={whole} />}
      actions={whole !== undefined && <AgreementActs whole={whole} />}
      margin={whole !== undefined && <AgreementMargin whole={whole} />}
      width="wide"
    >
      <Reading query={query}>{(data) => <Parts whole={data} />}</Reading>
    </Screen>
  );
}

function Above({ whole }: { readonly whole: Whole | undefined }) {
  const words = useWords("agreements");
  return (
    <>
      <To place={places.agreements}>{words("title")}</To>
      {whole?.parent != null && <> › <To place={places.object(whole.parent.kind, whole.parent.id)}><Texts of={whole.parent.title ?? {}} /></To></>}
    </>
  );
}

function Lead({ whole: { agreement, legal } }: { readonly whole: Whole }) {
  const record = useWords("record");
  const type = `agreementType.${agreement.type}` as "agreementType.memorandum";
  return <>{agreement.type !== null && record.has(type) && <>{record(type)} · </>}{record(`binding.${agreement.binding}`)} · <State legal={legal.state} tone={legalTone(legal.state)} /> {agreement.sample && <SampleMark />}</>;
}

function Parts({ whole }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const reader = useReader();
  const parties = useParties().map(({ origin }) => origin);
  const { agreement } = whole;
  const [{ part }, setPart] = useFilters({ part: "text" });
  const newest = agreement.texts.at(-1);
  const standing = whole.proposals.filter((one) => one.state === "standing");
  const clauseName = useClauseName(agreement.binding);
  const counted = (name: string, count: number) => (count === 0 ? name : `${name} (${formatNumberText(reader, count)})`);
  const items = [
    { id: "text", title: words("part.text"), content: <TextPart whole={whole} /> },
    { id: "proposals", title: counted(words("part.proposals"), standing.length), content: <ProposalsPart whole={whole} /> },
    { id: "legal", title: words("part.legal"), content: <LegalPart whole={whole} /> },
    { id: "versions", title: counted(words("part.versions"), agreement.texts.length), content: <VersionsPart whole={whole} /> },
    { id: "following", title: counted(words("part.following"), whole.following.total), content: <FollowingPart whole={whole} /> },
    { id: "remarks", title: words("part.remarks"), content: <Remarks about={agreement.id} nameOf={clauseName} /> },
    { id: "originals", title: words("part.originals"), content: <OriginalsPart whole={whole} /> },
    { id: "release", title: words("part.release"), content: <ReleaseDesk objects={[agreement.id]} /> },
  ].map(({ content, ...item }) => ({ ...item, content: <><h2 className="aside-voice">{item.title}</h2>{content}</> }));
  return (
    <>
      <Alternat assented={agreement.agreed ? parties : parties.filter((party) => !agreement.awaiting.includes(party))} {...(newest?.terms != null && { notes: Object.fromEntries(parties.map((party) => [party, words(newest.unsigned.includes(party) ? "acts.notSigned" : "acts.signed")])) })} />
      {!agreement.agreed && <Notice tone="plain" title={words("one.notAgreed")} />}
      {standing.length > 0 && part !== "proposals" && (
        <Notice tone={whole.rivals.length > 0 ? "warning" : "plain"} said={false} title={words(whole.rivals.length > 0 ? "one.rivals" : "one.standing", { count: standing.length })} actions={<Button kind="plain" onPress={() => setPart({ part: "proposals" })}>{words("one.seeProposals")}</Button>} />
      )}
      <Sheet>
        <div className={look.leaves}><Tabs label={words("one.parts")} items={items} value={part} onChange={(next) => setPart({ part: next })} /></div>
      </Sheet>
    </>
  );
}
