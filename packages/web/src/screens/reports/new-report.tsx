import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { Button } from "../../design/button.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { ask, node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { Day, Texts, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { DraftDesk, type DraftStart } from "../drafts/editor/draft-desk.tsx";
import look from "./reports.module.css";

type Subject = Awaited<ReturnType<typeof ask.reports.subjects>>["subjects"][number];

/** A report is begun: about which commitment, milestone, action item, investment or initiative of ours. `?about=` names it. */
export default function NewReport() {
  const words = useWords("reports");
  const [{ about }, change] = useFilters({ about: "" });
  return (
    <Screen above={<To place={places.reports}>{words("title")}</To>} title={words("write")} lead={words("writeLead")}>
      {about === "" ? <Subjects onChoose={(id) => change({ about: id })} /> : <Begin about={about} onOther={() => change({ about: "" })} />}
    </Screen>
  );
}

function Subjects({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const words = useWords("reports");
  const record = useWords("record");
  const common = useWords("common");
  const [text, setText] = useState("");
  const looked = useDeferredValue(text);
  const query = useQuery(node.reports.subjects.queryOptions({ input: { text: looked, limit: 100 }, placeholderData: keepPreviousData }));
  const columns: readonly LedgerColumn<Subject>[] = [
    { id: "title", head: common("title"), cell: (one) => <span>{one.title === null ? common("untitled") : <Texts of={one.title} />} {one.sample && <SampleMark />}</span> },
    { id: "kind", head: common("kind"), cell: (one) => record(`kind.${one.kind as "commitment"}`), width: "9rem" },
    { id: "life", head: common("status"), cell: (one) => <State kind={one.kind} life={one.life} />, width: "12rem" },
    { id: "due", head: common("due"), cell: (one) => (one.due === null ? <span className={look.soft}>{common("noDue")}</span> : <Day on={one.due} />), width: "10rem" },
    { id: "choose", head: common("do.choose"), quiet: true, cell: (one) => <Button kind="quiet" onPress={() => onChoose(one.id)}>{common("do.choose")}</Button>, width: "7rem" },
  ];
  return (
    <Sheet title={words("subjects.title")} note={words("subjects.note")}>
      <TextBox type="search" label={common("do.search")} value={text} onChange={setText} autoFocus />
      <Reading query={query}>{({ subjects, total }) => <Ledger caption={common("items", { count: total })} columns={columns} rows={subjects} onOpen={(one) => onChoose(one.id)} empty={text === "" ? words("subjects.empty") : common("state.emptyFiltered")} />}</Reading>
    </Sheet>
  );
}

function Begin({ about, onOther }: { readonly about: string; readonly onOther: () => void }) {
  const words = useWords("reports");
  const record = useWords("record");
  const { demonstration, sample } = useSession();
  const reader = useReader();
  const query = useQuery(node.objects.get.queryOptions({ input: { id: about } }));
  const subjects = useQuery(node.reports.subjects.queryOptions({ input: { limit: 200 } }));
  return (
    <Reading query={query}>
      {({ kind, pillar }) => {
        const named = subjects.data?.subjects.find((one) => one.id === about);
        const start: DraftStart = {
          kind: "report", verb: "submit", objects: [["new", null], [about, null]], texts: null,
          content: { period: { from: "", to: "", calendar: reader.calendar }, narrative: {}, claims: "", values: [], evidence: [], plane: "shared", ...(pillar === null ? {} : { pillar }), sample: demonstration || sample || named?.sample === true },
          says: <p>{words("about")}: <To place={places.object(kind, about)}>{named?.title == null ? record(`kind.${kind as "commitment"}`) : <Texts of={named.title} />}</To> <Button kind="quiet" onPress={onOther}>{words("subjects.other")}</Button></p>,
        };
        return <DraftDesk start={start} />;
      }}
    </Reading>
  );
}
