import { Source } from "../../../design/source.tsx";
import { Timeline } from "../../../design/timeline.tsx";
import { places } from "../../../frame/places.ts";
import { To } from "../../../frame/to.tsx";
import { Moment, PartyName, Texts } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { actWords } from "../../../signing/act-words.ts";
import type { Story } from "../answers.ts";
import look from "./one.module.css";

/** Every act on the commitment and on what belongs to it, the oldest first. */
export function StoryLine({ story: { steps, commitment, milestones } }: { readonly story: Story }) {
  const words = useWords("commitments");
  const record = useWords("record");
  const titles = new Map(milestones.map((one) => [one.id, one.title]));
  return (
    <Timeline label={words("part.story")} items={steps.map((step) => ({
      id: `${step.id} ${step.object}`, when: <Moment at={step.at} />, tone: /\.(dispute|challenge|object|record)$/.test(step.act) ? "disputed" as const : "done" as const,
      what: <><strong><PartyName origin={step.party} /></strong>: {actWords(record, step.act)}{step.object !== commitment.id && <> · <To place={places.object(step.kind, step.object)}>{titles.has(step.object) ? <Texts of={titles.get(step.object)!} /> : record(`kind.${step.kind as "report"}`)}</To></>} <Source of={step.id} party={step.party} /></>,
      ...(step.words !== null && { more: <p className={look.words}><Texts of={step.words} /></p> }),
    }))} />
  );
}
