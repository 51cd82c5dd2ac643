import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { PartyName } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { ReportAnswer } from "./deeds.ts";
import look from "./reports.module.css";

type Computed = NonNullable<ReportAnswer["evidence"][number]["evidence"]["computed"]>;

/** A computed result: what its party claims, and whether every other node came to the same bytes by itself. */
export function Recomputed({ computed }: { readonly computed: Computed }) {
  const words = useWords("reports");
  return (
    <div className={look.said}>
      <p className={look.soft}>{words("computed.engine", { engine: computed.engine, version: computed.version })} · {words("computed.claimed")} <bdi dir="ltr" className={look.digest} title={computed.claimed.value}>{computed.claimed.value.slice(0, 16)}…</bdi> <Source of={computed.claimed.act} /></p>
      {computed.recomputed.map((one) => (
        <p key={one.act} className={look.line}><PartyName origin={one.party} />: <State tone={one.same ? "done" : "disputed"}>{words(one.same ? "computed.same" : "computed.differs")}</State> <bdi dir="ltr" className={look.digest} title={one.value}>{one.value.slice(0, 16)}…</bdi> <Source of={one.act} party={one.party} /></p>
      ))}
      {computed.awaits.map((party) => <p key={party} className={look.line}><PartyName origin={party} />: <State tone="open">{words("computed.awaited")}</State></p>)}
    </div>
  );
}
