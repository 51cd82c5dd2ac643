import { formatDateRange } from "@mithaq/calendar";
import { Ledger } from "../design/ledger.tsx";
import { Sheet } from "../design/sheet.tsx";
import { State } from "../design/state.tsx";
import { useReader } from "../reader/reader-context.tsx";
import { Num, Texts } from "../reader/readings.tsx";
import { textOf } from "../reader/texts.ts";
import { useWords } from "../words/words.tsx";
import look from "./public.module.css";
import { Party, useOrdered } from "./public-context.tsx";
import type { PublicObject } from "./public-data.ts";
import { Short } from "./short.tsx";

/** The figures of an object: reported ones with what the other party says against them, and indicators' by period. Each names the act that says it. */
export function FigureTables({ of, level = 2 }: { readonly of: Pick<PublicObject, "figures" | "periods">; readonly level?: 2 | 3 }) {
  const words = useWords("publicSite");
  const record = useWords("record");
  const reader = useReader();
  const parties = useOrdered();
  return (
    <>
      {of.figures.length > 0 && (
        <Sheet title={words("figures")} level={level} note={words("figuresNote")}>
          <Ledger caption={words("figures")} rows={of.figures} keyOf={(one) => `${one.reported.act}/${JSON.stringify(one.name)}`} toneOf={(one) => (one.counters.length > 0 ? "disputed" : undefined)} columns={[
            { id: "name", head: words("figure"), cell: (one) => <Texts of={one.name} /> },
            { id: "reported", head: words("reported"), cell: (one) => <span className={look.line}><span><Party origin={one.party} /></span><strong className={look.figure}><Num value={one.reported.value} /></strong>{one.unit !== null && <Texts of={one.unit} />}<Short hash={one.reported.act} /></span> },
            { id: "counter", head: words("counter"), cell: (one) => (one.counters.length === 0 ? <span className={look.soft}>{words("noCounter")}</span> : one.counters.map((counter) => <span key={counter.act} className={look.line}><span><Party origin={counter.party} /></span><strong className={look.figure}><Num value={counter.value} /></strong>{one.unit !== null && <Texts of={one.unit} />}<Short hash={counter.act} /></span>)) },
            { id: "state", head: words("judgement"), cell: (one) => <State tone={one.confirmed ? "done" : "disputed"}>{words(one.confirmed ? "confirmed" : "inRegister")}</State> },
          ]} />
        </Sheet>
      )}
      {of.periods.length > 0 && (
        <Sheet title={words("periods")} level={level} note={words("periodsNote")}>
          <Ledger caption={words("periods")} rows={of.periods} keyOf={(one) => one.from + one.to} toneOf={(one) => (one.standing === "apart" || one.standing === "disagreement" ? "disputed" : undefined)} columns={[
            { id: "period", head: words("period"), cell: (one) => formatDateRange(one.from, one.to, { ...reader, style: "medium" }) },
            ...parties.map(({ origin, name }) => ({ id: origin, head: textOf(name, reader), align: "end" as const, cell: (one: PublicObject["periods"][number]) => one.figures.filter((figure) => figure.party === origin).map((figure) => <span key={figure.act} className={look.line}><strong className={look.figure}><Num value={figure.value} /></strong><Short hash={figure.act} /></span>) })),
            { id: "agreed", head: words("agreedFigure"), align: "end", cell: (one) => (one.agreed === null ? <span className={look.soft}>{words("noAgreed")}</span> : <span className={look.line}><strong className={look.figure}><Num value={one.agreed.value} /></strong><Short hash={one.agreed.act} /></span>) },
            { id: "standing", head: words("standing"), cell: (one) => (record.has(`standing.${one.standing as "apart"}`) ? record(`standing.${one.standing as "apart"}`) : one.standing) },
          ]} />
        </Sheet>
      )}
    </>
  );
}
