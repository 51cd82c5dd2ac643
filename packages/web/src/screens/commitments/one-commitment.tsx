import { useQuery } from "@tanstack/react-query";
import { Alternat } from "../../design/alternat.tsx";
import { Button } from "../../design/button.tsx";
import { Notice } from "../../design/notice.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { State } from "../../design/state.tsx";
import { Tabs } from "../../design/tabs.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { PillarName } from "../../reader/pillar-name.tsx";
import { formatNumberText, Texts, useParties, useReader } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useWords } from "../../words/words.tsx";
import { ReleaseDesk } from "../release/release-desk.tsx";
import type { Story } from "./answers.ts";
import { Proposals } from "./assent/proposals.tsx";
import { CommitmentActs } from "./one/commitment-acts.tsx";
import { CommitmentMargin } from "./one/commitment-margin.tsx";
import { Milestones } from "./one/milestones.tsx";
import { OwedPart } from "./one/owed-part.tsx";
import { ReportsPart } from "./one/reports-part.tsx";
import { StoryLine } from "./one/story-line.tsx";

/** One commitment and its whole story: what is owed, what was reported and judged, what is proposed on it. */
export default function OneCommitment() {
  const id = useObjectId();
  const words = useWords("commitments");
  const query = useQuery(node.programme.story.queryOptions({ input: { id } }));
  const story = query.data;
  return (
    <Screen
      title={story === undefined ? words("one.title") : <Texts of={story.commitment.title} />}
      above={<To place={places.commitments}>{words("title")}</To>}
      lead={story !== undefined && <Lead story={story} />}
      actions={story !== undefined && <CommitmentActs commitment={story.commitment} />}
      margin={story !== undefined && <CommitmentMargin commitment={story.commitment} />}
      width="wide"
    >
      <Reading query={query}>{(data) => <Parts story={data} />}</Reading>
    </Screen>
  );
}

function Lead({ story: { commitment } }: { readonly story: Story }) {
  const words = useWords("commitments");
  return <><To place={`commitments?pillar=${encodeURIComponent(commitment.pillar ?? "none")}`}>{commitment.pillar === null ? words("noPillar") : <PillarName pillar={commitment.pillar} />}</To> · <State kind="commitment" life={commitment.life} place={commitment.place} /> {commitment.sample && <SampleMark />}</>;
}

function Parts({ story }: { readonly story: Story }) {
  const words = useWords("commitments");
  const record = useWords("record");
  const reader = useReader();
  const parties = useParties().map(({ origin }) => origin);
  const { commitment } = story;
  const [{ part }, setPart] = useFilters({ part: "owed" });
  const beside = useQuery(node.commitments.beside.queryOptions({ input: { id: commitment.id, ...(commitment.follows === null ? {} : { follows: commitment.follows.object }) } }));
  const standing = (beside.data?.assent.proposals.filter((one) => one.state === "standing").length ?? 0) + (beside.data?.milestones.length ?? 0);
  const counted = (name: string, count: number) => (count === 0 ? name : `${name} (${formatNumberText(reader, count)})`);
  const nameOf = (about: string) => about;
  const items = [
    { id: "owed", title: words("part.owed"), content: <><OwedPart commitment={commitment} beside={beside.data} /><Milestones milestones={story.milestones} /></> },
    { id: "reports", title: counted(words("part.reports"), commitment.reports.length), content: <ReportsPart story={story} /> },
    { id: "proposals", title: counted(words("part.proposals"), standing), content: (
      <Reading query={beside}>{(data) => <>
        <Proposals kind="commitment" assent={data.assent} none={words("assent.none")} />
        {data.milestones.map((one) => <section key={one.id}><h3>{record("kind.milestone")}: <Texts of={story.milestones.find(({ id }) => id === one.id)?.title ?? {}} /></h3><Proposals kind="milestone" assent={one} /></section>)}
      </>}</Reading>
    ) },
    { id: "story", title: words("part.story"), content: <StoryLine story={story} /> },
    { id: "remarks", title: counted(words("part.remarks"), story.remarks.filter((one) => one.on.object === commitment.id).length), content: <Remarks about={commitment.id} nameOf={nameOf} /> },
    { id: "release", title: words("part.release"), content: <ReleaseDesk objects={[commitment.id]} /> },
  ].map(({ content, ...item }) => ({ ...item, content: <><h2 className="aside-voice">{item.title}</h2>{content}</> }));
  return (
    <>
      <Alternat assented={commitment.agreed ? parties : parties.filter((party) => !commitment.awaiting.includes(party))}
        notes={Object.fromEntries(parties.map((party) => [party, words(commitment.obligors.includes(party) ? (commitment.obligees?.includes(party) === true ? "role.both" : "role.owes") : "role.judges")]))} />
      {!commitment.agreed && <Notice tone="plain" title={words("one.notAgreed")} />}
      {standing > 0 && part !== "proposals" && <Notice tone="plain" said={false} title={words("one.standing", { count: standing })} actions={<Button onPress={() => setPart({ part: "proposals" })}>{words("one.see")}</Button>} />}
      <Tabs label={words("one.parts")} items={items} value={items.some((one) => one.id === part) ? part : "owed"} onChange={(next) => setPart({ part: next })} />
    </>
  );
}
