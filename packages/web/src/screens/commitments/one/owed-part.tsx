import { RuleText } from "../../../deadlines/rule-text.tsx";
import { Definition } from "../../../design/definition.tsx";
import { Figure } from "../../../design/figure.tsx";
import { PublishedFacts } from "../../../design/published.tsx";
import { SampleMark } from "../../../design/sample-mark.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import { Source } from "../../../design/source.tsx";
import { State } from "../../../design/state.tsx";
import { places } from "../../../frame/places.ts";
import { To } from "../../../frame/to.tsx";
import { useSession } from "../../../node/session.ts";
import { Day, PartyName, Texts, textOf, useReader } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { AllLanguages } from "../../reports/all-languages.tsx";
import type { Beside, CommitmentRead } from "../answers.ts";
import look from "./one.module.css";

/** What is owed, by whom, to whom, until when, and what it follows from. */
export function OwedPart({ commitment, beside }: { readonly commitment: CommitmentRead; readonly beside: Beside | undefined }) {
  const words = useWords("commitments");
  const common = useWords("common");
  const record = useWords("record");
  const { deadline, follows } = commitment;
  const own = useSession().party.origin;
  const parties = (of: readonly string[]) => (of.includes(own) ? [own, ...of.filter((one) => one !== own)] : of).map((one, at) => <span key={one}>{at > 0 && common("comma")}<PartyName origin={one} /></span>);
  return (
    <Sheet title={words("column.deliverable")} actions={<Source of={commitment.act} />}>
      <AllLanguages of={commitment.deliverable} />
      <Definition items={[
        [words("one.condition"), commitment.condition === null ? null : <AllLanguages of={commitment.condition} />],
        [words("column.obligors"), <>{parties(commitment.obligors)} <small className={look.soft}>({record(`owed.${commitment.owed}`)})</small></>],
        [words("column.obligees"), commitment.obligees === null ? words("allOthers") : parties(commitment.obligees)],
        [words("column.due"), deadline === null ? words("noDay") : <Deadline deadline={deadline} act={commitment.act} />],
        [words("one.standing_"), commitment.standing === "active" ? null : record(`commitmentStanding.${commitment.standing}`)],
        [words("one.follows"), follows === null ? null : <To place={places.object(beside?.follows?.kind ?? "agreement", follows.object)}>{beside?.follows?.title == null ? <bdi dir="ltr">{follows.object.split("/").at(-1)!.slice(0, 8)}</bdi> : <Texts of={beside.follows.title} />}{follows.clause !== undefined && <>{common("comma")}{words("one.clause", { clause: follows.clause })}</>}</To>],
        [record("kinds.indicator"), beside === undefined || beside.indicators.length === 0 ? null : (
          <ul className={look.plain}>{beside.indicators.map((one) => (
            <li key={one.id}><To place={places.indicator(one.id)}><Texts of={one.title} /></To> <State kind="indicator" life={one.life} /> {one.newest?.figures.map((figure) => <span key={figure.act}> <small className={look.soft}><PartyName origin={figure.party} /></small> <Figure value={figure.value} unit={<Texts of={one.unit.name} />} source={figure.act} party={figure.party} sample={one.sample} /></span>)}</li>
          ))}</ul>
        )],
        [record("kinds.initiative"), beside === undefined || beside.initiatives.length === 0 ? null : (
          <ul className={look.plain}>{beside.initiatives.map((one) => (
            <li key={one.id}><To place={places.object("initiative", one.id)}><Texts of={one.title} /></To> <State kind="initiative" life={one.life} /> {one.sample && <SampleMark />} {one.budget !== null && <Figure value={one.budget.value} unit={<bdi>{one.budget.currency}</bdi>} source={one.budget.act} />}</li>
          ))}</ul>
        )],
        [common("sources"), commitment.sources.length === 0 ? null : <PublishedFacts of={commitment.sources} />],
      ]} />
    </Sheet>
  );
}

/** The day, the rule in the reader's words, and the words in which it was agreed. */
function Deadline({ deadline, act }: { readonly deadline: NonNullable<CommitmentRead["deadline"]>; readonly act: string }) {
  const words = useWords("commitments");
  const reader = useReader();
  return (
    <span className={look.stack}>
      {deadline.due === null ? <span>{words("waitsEvent")}</span> : <span><Day on={deadline.due.value} style="full" /> <Source of={deadline.due.act} /></span>}
      {(deadline.rule.rule !== "date" || deadline.rule.move !== undefined) && <small className={look.soft}>{words("one.rule")} <RuleText rule={deadline.rule} links /> <Source of={act} /></small>}
      {deadline.next !== null && deadline.next !== deadline.due?.value && <small className={look.soft}>{words("one.nextDay")}: <Day on={deadline.next} /></small>}
      {deadline.words !== null && <small className={look.soft}>{words("one.agreedAs", { text: textOf(deadline.words, reader) })}</small>}
    </span>
  );
}
