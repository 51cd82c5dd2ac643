import { useState } from "react";
import { Day, Texts, useParties, type PerLanguage } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { Alternat } from "./alternat.tsx";
import type { BrickCounts } from "./brick-courses.ts";
import { BrickLegend, BrickLoading, Bricks } from "./bricks.tsx";
import { Button } from "./button.tsx";
import { Aside, Columns } from "./columns.tsx";
import { Definition } from "./definition.tsx";
import { Figure } from "./figure.tsx";
import { Fold } from "./fold.tsx";
import { GalleryControls } from "./gallery-controls.tsx";
import { Ledger } from "./ledger.tsx";
import { Margin, MarginDates, MarginItem } from "./margin.tsx";
import { Notice } from "./notice.tsx";
import { Provenance } from "./provenance.tsx";
import { SampleMark } from "./sample-mark.tsx";
import { Screen } from "./screen.tsx";
import { Seal } from "./seal.tsx";
import { Sheet } from "./sheet.tsx";
import { Source } from "./source.tsx";
import { State } from "./state.tsx";
import { Tag } from "./tag.tsx";
import { Timeline } from "./timeline.tsx";

/** Every part in one place, with made-up rows marked as samples: for those who write screens. No navigation leads here. */
export default function Gallery() {
  const record = useWords("record");
  const w = useWords("design");
  const [own, other] = useParties();
  const [opened, setOpened] = useState<string | null>(null);
  const margin = (
    <Margin>
      <MarginDates on="2026-11-24" />
      <MarginItem term={record("assent.decided+proposed")}><Seal filled size={22} /> <Seal filled={false} size={22} /></MarginItem>
      <Provenance acts={ACTS.map((act, at) => ({ act, party: (at === 0 ? own : other)?.origin, at: 1_764_000_000_000 + at * 86_400_000, what: record(at === 0 ? "verbs.propose" : "verbs.assent") }))} />
      <MarginItem term={w("sample.mark")}>{w("sample.says")}</MarginItem>
    </Margin>
  );
  return (
    <Screen title={record("kinds.commitment")} lead={w("brick.each")} margin={margin} actions={<><Button kind="primary">{record("verbs.assent")}</Button><Button>{record("verbs.object")}</Button><Button kind="quiet">{record("verbs.clarify")}</Button></>}>
      <Sheet title={<>{record("kind.commitment")} <SampleMark /></>} actions={<State kind="commitment" life="in-progress" place="overdue" />}>
        <Alternat assented={own === undefined ? [] : [own.origin]} />
        <p className="law"><Texts of={TITLE} /> <Source of={ACTS[0]!} /></p>
        <Bricks size="large" label={record("kinds.milestone")} counts={{ confirmed: 22, reported: 9, disputed: 3, open: 41 }} />
        <BrickLegend counts={{ confirmed: 22, reported: 9, disputed: 3, open: 41 }} />
        <Columns>
          <Definition items={[[record("kind.agreement"), <Texts key="t" of={TITLE} />], [record("place.overdue"), <Day key="d" on="2026-11-24" />], [record("kind.figure"), <Figure key="f" value="1452.50" decimals={2} unit="km" source={ACTS} sample />]]} />
          <Aside title={record("kind.remark")}><Texts of={TITLE} /></Aside>
        </Columns>
      </Sheet>
      <Sheet title={record("kinds.commitment")} note={<Texts of={TITLE} />}>
        <Ledger caption={record("kinds.commitment")} rows={ROWS} onOpen={({ id }) => setOpened(id)} toneOf={({ tone }) => tone} columns={[
          { id: "title", head: record("kind.commitment"), cell: ({ title }) => <Texts of={title} />, sort: (a, b) => a.id.localeCompare(b.id) },
          { id: "state", head: record("place.inProgress"), cell: ({ life, place }) => <State kind="commitment" life={life} place={place ?? null} /> },
          { id: "due", head: w("date"), cell: ({ due }) => <Day on={due} />, sort: (a, b) => a.due.localeCompare(b.due), width: "10rem" },
          { id: "bricks", head: record("kinds.milestone"), cell: ({ counts }) => <Bricks counts={counts} /> },
          { id: "figure", head: record("kind.figure"), align: "end", cell: ({ figure }) => <Figure value={figure} source={ACTS[0]!} /> },
        ]} foot={{ title: w("table.rows", { count: ROWS.length }) }} />
        {opened !== null && <p role="status">{opened}</p>}
      </Sheet>
      <Columns>
        <Sheet title={record("kinds.report")} ruling="plain">
          <Timeline items={ROWS.map(({ id, due, title, mark }) => ({ id, when: <Day on={due} />, what: <Texts of={title} />, tone: mark }))} />
        </Sheet>
        <Sheet title={record("kinds.note")} ruling="plain">
          <Notice title={record("todo.assent")} />
          <Notice tone="done" title={record("proposal.sealed")} />
          <Notice tone="warning" title={record("flaw.report-unjudged")} actions={<Button>{record("todo.reply")}</Button>}><Texts of={TITLE} /></Notice>
          <Notice tone="danger" said={false} title={record("proposal.objected")} />
          <p><Tag>{record("kind.session")}</Tag> <Tag tone="lapis">{record("kind.body")}</Tag> <Tag tone="disputed">{record("place.disputed")}</Tag> <Tag tone="waiting">{record("steps.reply")}</Tag></p>
          <Fold title={record("kinds.remark")} note="3"><Texts of={TITLE} /></Fold>
          <Bricks counts={{ confirmed: 812, reported: 40, disputed: 1, open: 90 }} label={record("kinds.commitment")} />
          <BrickLoading />
        </Sheet>
      </Columns>
      <GalleryControls />
    </Screen>
  );
}

const ACTS = ["ab12cd34ef".padEnd(64, "0"), "0f9e8d7c6b".padEnd(64, "1")];
const TITLE: PerLanguage = {
  en: "The Parties shall connect the exchange points of Mehran and Badra by two physically separate fibre routes.",
  fa: "طرف‌ها مراکز تبادل مهران و بدره را با دو مسیر فیبر نوری مجزا به یکدیگر متصل خواهند کرد.",
  ar: "يربط الطرفان نقطتي التبادل في مهران وبدرة بمسارين منفصلين من الألياف الضوئية.",
  ckb: "هەردوو لایەن خاڵەکانی ئاڵوگۆڕی مێهران و بەدرە بە دوو ڕێڕەوی جیاوازی فایبەر بەیەکەوە دەبەستنەوە.",
};
interface GalleryRow {
  readonly id: string;
  readonly title: PerLanguage;
  readonly life: string;
  readonly place?: string;
  readonly due: string;
  readonly counts: BrickCounts;
  readonly figure: number | null;
  readonly tone?: "late" | "disputed";
  readonly mark: "done" | "open" | "disputed" | "late";
}
const ROWS: readonly GalleryRow[] = [
  { id: "1", title: TITLE, life: "fulfilled", due: "2026-08-04", counts: { confirmed: 9 }, figure: 1452, mark: "done" },
  { id: "2", title: TITLE, life: "reported", due: "2026-10-20", counts: { confirmed: 4, reported: 3, open: 2 }, figure: 88, mark: "done" },
  { id: "3", title: TITLE, life: "disputed", due: "2026-11-01", counts: { confirmed: 2, disputed: 2, open: 8 }, figure: 12_400, tone: "disputed", mark: "disputed" },
  { id: "4", title: TITLE, life: "in-progress", place: "overdue", due: "2026-11-11", counts: { open: 6 }, figure: null, tone: "late", mark: "late" },
  { id: "5", title: TITLE, life: "released", due: "2027-03-21", counts: {}, figure: 3, mark: "open" },
];
