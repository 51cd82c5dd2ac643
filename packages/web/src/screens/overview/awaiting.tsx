import { Source } from "../../design/source.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Tag } from "../../design/tag.tsx";
import { To } from "../../frame/to.tsx";
import { Day, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { placeOfTurn } from "../inbox/place-of-turn.ts";
import type { OverviewAnswer } from "./overview.tsx";
import look from "./overview.module.css";

type AwaitingAnswer = OverviewAnswer["awaitingUs"];

/** What awaits a party: the step, the matter (one step to its text), how long, and whether its day has passed. */
export function Awaiting({ awaiting, caption, none }: { readonly awaiting: AwaitingAnswer; readonly caption: string; readonly none: string }) {
  const words = useWords("overview");
  const common = useWords("common");
  const record = useWords("record");
  if (awaiting.total === 0) return <p className={look.none}>{none}</p>;
  return (
    <>
      <ul className={look.awaiting} aria-label={caption}>
        {awaiting.items.map((item) => (
          <li key={`${item.act}/${item.step}`}>
            <To place={placeOfTurn(item)} className={look.matter}>{item.title !== null ? <Texts of={item.title} /> : item.about?.title ? <Texts of={item.about.title} /> : record(`kind.${item.kind as "report"}`)}</To>{" "}
            {item.sample && <SampleMark />}
            <p className={look.step}>
              <span>{record("awaited", { step: record(`steps.${item.step}`), kind: record.has(`kind.${item.kind as "report"}`) ? record(`kind.${item.kind as "report"}`) : item.kind })}</span>
              <span>{common("daysWaiting", { count: item.age })}</span>
              {item.due !== null && (item.overdue ? <Tag tone="late">{common("overdue")} · <Day on={item.due} style="medium" /></Tag> : <span>{common("due")} <Day on={item.due} style="medium" /></span>)}
              <Source of={item.act} />
            </p>
          </li>
        ))}
      </ul>
      {awaiting.total > awaiting.items.length && <p className={look.none}>{words("more", { count: awaiting.total - awaiting.items.length })}</p>}
    </>
  );
}
