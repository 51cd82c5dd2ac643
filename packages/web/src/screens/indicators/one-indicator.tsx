import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Alternat } from "../../design/alternat.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { Notice } from "../../design/notice.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { PillarName } from "../../reader/pillar-name.tsx";
import { formatDayText, Texts, useParties, useReader } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useWords } from "../../words/words.tsx";
import { MandatedButton } from "../../assent/mandated-button.tsx";
import { Proposals } from "../commitments/assent/proposals.tsx";
import { ReleaseDesk } from "../release/release-desk.tsx";
import { Fold } from "../../design/fold.tsx";
import type { IndicatorRead } from "./answers.ts";
import { FigureForm } from "./figure-form.tsx";
import { IndicatorChart } from "./indicator-chart.tsx";
import { IndicatorMargin } from "./indicator-margin.tsx";
import { Method } from "./method.tsx";
import { AssentPart } from "../../assent/assent-part.tsx";
import { keyOf, PeriodsTable, type Period } from "./periods-table.tsx";
import { ReconciliationText } from "./reconciliation-text.tsx";

/** One indicator: both parties' figures over the periods, drawn and in a table, how they were reconciled, and the method that both agreed on. */
export default function OneIndicator() {
  const id = useObjectId();
  const words = useWords("indicators");
  const record = useWords("record");
  const query = useQuery(node.programme.indicator.queryOptions({ input: { id } }));
  const beside = useQuery(node.indicators.beside.queryOptions({ input: { id } }));
  const [giving, setGiving] = useState(false);
  const indicator = query.data;
  const measures = beside.data?.measures ?? null;
  return (
    <Screen
      title={indicator === undefined ? words("indicator") : <Texts of={indicator.title} />}
      above={<><To place={places.indicators}>{words("title")}</To>{measures !== null && <> › <To place={places.object(measures.kind, measures.id)}><Texts of={measures.title ?? {}} /></To></>}</>}
      lead={indicator !== undefined && <>{indicator.pillar !== null && <><PillarName pillar={indicator.pillar} /> · </>}{indicator.newest === null ? <State kind="indicator" life={indicator.life} /> : <State life={indicator.newest.standing}>{record(`standing.${indicator.newest.standing}`)}</State>} {indicator.sample && <SampleMark />}</>}
      actions={indicator?.agreed === true && <MandatedButton kind="primary" act="figure.submit" onPress={() => setGiving(true)}>{words("give")}</MandatedButton>}
      margin={indicator !== undefined && <IndicatorMargin indicator={indicator} />}
      width="wide"
    >
      <Reading query={query}>{(data) => <Parts indicator={data} />}</Reading>
      {giving && indicator !== undefined && <Dialog title={words("give")} open firm onClose={() => setGiving(false)} width="leaf"><FigureForm indicator={indicator} corrects={null} onDone={() => setGiving(false)} /></Dialog>}
    </Screen>
  );
}

function Parts({ indicator }: { readonly indicator: IndicatorRead }) {
  const words = useWords("indicators");
  const reader = useReader();
  const parties = useParties().map(({ origin }) => origin);
  const beside = useQuery(node.indicators.beside.queryOptions({ input: { id: indicator.id } }));
  const standing = beside.data?.assent.proposals.some((one) => one.state === "standing") === true;
  const reconciling = beside.data?.reconciliations.filter((one) => one.proposals.some(({ state }) => state === "standing")) ?? [];
  return (
    <>
      <Alternat assented={indicator.agreed ? parties : parties.filter((party) => !indicator.awaiting.includes(party))} />
      {indicator.stale && indicator.agreed && <Notice tone="plain" said={false} title={words("staleSays")} />}
      <Sheet title={words("figures")} note={words("figuresNote")}>
        {indicator.periods.length === 0 ? <Notice tone="plain" title={words("noFigures")} /> : <IndicatorChart indicator={indicator} />}
        {indicator.periods.length > 0 && <PeriodsTable indicator={indicator} reconciling={reconciling.flatMap((one) => one.proposals.filter(({ state }) => state === "standing").map(({ content }) => keyOf((content as { readonly period?: Period } | null)?.period)))} />}
      </Sheet>
      {reconciling.length > 0 && <Sheet title={words("reconcile.proposed")} note={words("reconcile.proposedNote")}>{reconciling.map((one) => <AssentPart key={one.id} kind="reconciliation" assent={one} show={({ content }) => (content === null ? null : <ReconciliationText content={content} indicator={indicator} />)} />)}</Sheet>}
      {standing && <Sheet title={words("proposed")}><Proposals kind="indicator" assent={beside.data!.assent} /></Sheet>}
      <Method indicator={indicator} />
      <Remarks about={indicator.id} nameOf={(part) => (/^\d{4}-\d\d-\d\d$/.test(part) ? formatDayText(reader, part) : part)} />
      <Fold title={words("release")} level={2}><ReleaseDesk objects={[indicator.id]} /></Fold>
    </>
  );
}
