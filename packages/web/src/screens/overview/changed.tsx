import { useEffect } from "react";
import { Button } from "../../design/button.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { keepVisit } from "./last-visit.ts";
import type { OverviewAnswer } from "./overview.tsx";
import look from "./overview.module.css";

/** What changed since this officer last said "seen", in this browser. The first visit begins the count. */
export function Changed({ changed, mandate }: { readonly changed: OverviewAnswer["changed"]; readonly mandate: string }) {
  const words = useWords("overview");
  const record = useWords("record");
  useEffect(() => {
    if (changed.since === null) keepVisit(mandate, changed.mark);
  }, [changed.since, changed.mark, mandate]);
  if (changed.since === null) return <p className={look.none}>{words("firstVisit")}</p>;
  if (changed.items.length === 0) return <p className={look.none}>{words("noChange")}</p>;
  return (
    <>
      <p className={look.step}>{changed.byKind.map(({ kind, count }) => <span key={kind}>{record.has(`count.${kind as "report"}`) ? record(`count.${kind as "report"}`, { count }) : `${kind}: ${count}`}</span>)}</p>
      <ul className={look.awaiting}>
        {changed.items.map(({ id, kind, title, about, life, sample }) => (
          <li key={id}><To place={places.object(kind, id)} className={look.matter}>{title !== null ? <Texts of={title} /> : about?.title ? <Texts of={about.title} /> : record(`kind.${kind as "report"}`)}</To> {sample && <SampleMark />} {life !== null && <State kind={kind} life={life} />}</li>
        ))}
      </ul>
      <Button kind="quiet" onPress={() => {
        keepVisit(mandate, changed.mark);
        location.reload();
      }}>{words("seen")}</Button>
    </>
  );
}
