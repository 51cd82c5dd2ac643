import { Ledger } from "../../design/ledger.tsx";
import { Notice } from "../../design/notice.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { To, useGo } from "../../frame/to.tsx";
import { places } from "../../frame/places.ts";
import { Day, PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Whole } from "./answers.ts";
import { useClauseName } from "./clause-columns.tsx";
import look from "./parts.module.css";

/** The commitments that follow from the agreement, by clause, and the instruments under it. */
export function FollowingPart({ whole: { agreement, children, following } }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const go = useGo();
  const clauseName = useClauseName(agreement.binding);
  return (
    <div className={look.stack} id="following">
      <Ledger caption={words("part.following")} rows={following.items} empty={words("following.none")} onOpen={(row) => go(places.commitment(row.id))} columns={[
        { id: "title", head: words("column.commitment"), cell: (row) => <><To place={places.commitment(row.id)}><Texts of={row.title} /></To> {row.sample && <SampleMark />}</> },
        { id: "clause", head: words("column.clause"), cell: (row) => <span className={look.word}>{row.clause === null ? words("following.whole") : clauseName(row.clause)}</span> },
        { id: "obligors", head: words("column.obligors"), cell: (row) => <ul>{row.obligors.map((one) => <li key={one}><PartyName origin={one} /></li>)}</ul> },
        { id: "due", head: words("column.due"), cell: (row) => row.due !== null && <><Day on={row.due.value} /> <Source of={row.due.act} /></> },
        { id: "life", head: words("column.state"), cell: (row) => <State kind="commitment" life={row.life} place={row.place} /> },
      ]} />
      {following.total > following.items.length && <Notice tone="plain" title={words("following.more", { count: following.total - following.items.length })} />}
      {children.length > 0 && (
        <section className={look.stack}>
          <h3>{words("following.under")}</h3>
          <ul>{children.map((child) => <li key={child.id}><To place={places.object(child.kind, child.id)}><Texts of={child.title ?? {}} /></To> {child.sample && <SampleMark />}</li>)}</ul>
        </section>
      )}
    </div>
  );
}
