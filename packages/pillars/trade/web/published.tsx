import { useQuery } from "@tanstack/react-query";
import { Ledger } from "@mithaq/web/design/ledger.tsx";
import { SampleMark } from "@mithaq/web/design/sample-mark.tsx";
import { Sheet } from "@mithaq/web/design/sheet.tsx";
import { Source } from "@mithaq/web/design/source.tsx";
import { State } from "@mithaq/web/design/state.tsx";
import { places } from "@mithaq/web/frame/places.ts";
import { To, useGo } from "@mithaq/web/frame/to.tsx";
import { node } from "@mithaq/web/node/client.ts";
import { Reading } from "@mithaq/web/node/reading.tsx";
import { Moment, PartyName, Texts } from "@mithaq/web/reader/reader.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import look from "./trade.module.css";

/** Published reconciliations, and what the other party's node came to when it computed them itself. */
export function Published() {
  const words = useWords("trade");
  const common = useWords("common");
  const go = useGo();
  const query = useQuery(node.reports.evidence.list.queryOptions({ input: { limit: 100 } }));
  return (
    <Sheet title={words("publishedTitle")} note={words("publishedNote")}>
      <Reading query={query}>
        {({ items }) => {
          const rows = items.map((one) => one.evidence).filter((one) => one.computed !== null && one.computed.pillar === "trade");
          return (
            <Ledger caption={words("publishedTitle")} rows={rows} keyOf={(one) => one.id} empty={words("nonePublished")} onOpen={(one) => go(places.evidence(one.id))} columns={[
              { id: "title", head: common("title"), cell: (one) => <span className={look.line}><To place={places.evidence(one.id)}><Texts of={one.title} /></To>{one.sample && <SampleMark />}</span> },
              { id: "party", head: common("party"), width: "7rem", cell: (one) => <PartyName origin={one.submitter} /> },
              { id: "at", head: common("date"), cell: (one) => <Moment at={one.at} /> },
              { id: "output", head: words("output"), cell: (one) => <span><bdi dir="ltr" className={look.digest}>{one.computed!.claimed.value.slice(0, 12)}…</bdi> <Source of={one.computed!.claimed.act} party={one.submitter} /></span> },
              {
                id: "recomputed", head: words("recomputed"),
                cell: (one) => <>{one.computed!.recomputed.map((other) => <span key={other.act} className={look.line}><PartyName origin={other.party} /><State tone={other.same ? "done" : "disputed"}>{words(other.same ? "same" : "differs")}</State><Source of={other.act} party={other.party} /></span>)}{one.computed!.awaits.map((party) => <span key={party} className={look.line}><PartyName origin={party} /><State tone="open">{words("awaited")}</State></span>)}</>,
              },
            ]} />
          );
        }}
      </Reading>
    </Sheet>
  );
}
