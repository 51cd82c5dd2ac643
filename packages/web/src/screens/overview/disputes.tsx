import { LinkButton } from "../../design/link-button.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { OverviewAnswer } from "./overview.tsx";
import look from "./overview.module.css";

/** Reports that are disputed or referred. A dispute never hides the figure that was reported: both stand on its screen. */
export function Disputes({ disputes }: { readonly disputes: OverviewAnswer["disputes"] }) {
  const words = useWords("overview");
  const record = useWords("record");
  if (disputes.total === 0) return <p className={look.none}>{words("noDisputes")}</p>;
  return (
    <>
      <ul className={look.awaiting}>
        {disputes.items.map(({ id, title, about, life, sample }) => (
          <li key={id}>
            <To place={places.report(id)} className={look.matter}>{about?.title ? <Texts of={about.title} /> : title !== null ? <Texts of={title} /> : record("kind.report")}</To>{" "}
            {sample && <SampleMark />} <State kind="report" life={life} />
          </li>
        ))}
      </ul>
      {disputes.total > disputes.items.length && <LinkButton kind="quiet" place="reports?life=disputed">{words("more", { count: disputes.total - disputes.items.length })}</LinkButton>}
    </>
  );
}
