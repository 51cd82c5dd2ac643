import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Button, LinkButton } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { FieldRow } from "../../design/field.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { node, type ask } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useDay, useSession } from "../../node/session.ts";
import { Day, formatNumberText, PartyName, Texts, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "../sessions/sessions.module.css";
import { ReplyClock } from "./reply-clock.tsx";

export type NoteLine = Awaited<ReturnType<typeof ask.notes.list>>["notes"][number];
const STANDINGS = ["open", "lapsed", "answered", "plain"] as const;

/** The register of notes, in and out: number, subject, what reply is awaited and until when. */
export default function ListOfNotes() {
  const words = useWords("notes");
  const record = useWords("record");
  const common = useWords("common");
  const reader = useReader();
  const { officer, party } = useSession();
  const day = useDay();
  const go = useGo();
  const [filters, change] = useFilters({ side: "", standing: "", text: "" });
  const standing = STANDINGS.find((one) => one === filters.standing);
  const side = filters.side === "in" || filters.side === "out" ? filters.side : undefined;
  const query = useInfiniteQuery(node.notes.list.infiniteOptions({ input: (after: string | undefined) => ({ day, limit: 50, ...(side === undefined ? {} : { side }), ...(standing === undefined ? {} : { standing }), ...(filters.text === "" ? {} : { text: filters.text }), ...(after === undefined ? {} : { after }) }), initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.next ?? undefined, placeholderData: keepPreviousData }));
  const columns: readonly LedgerColumn<NoteLine>[] = [
    { id: "way", head: words("way"), cell: (one) => <span>{words(one.from === party.origin ? "out" : "in")}<br /><bdi dir="ltr"><small className={look.soft}>{one.number}</small></bdi></span>, width: "10%" },
    { id: "subject", head: words("subject"), cell: (one) => <span><To place={places.note(one.id)}><Texts of={one.subject} /></To> {one.sample && <SampleMark />} <Source of={one.sentOn.act} party={one.from} />{one.replyTo !== null && <><br /><small className={look.soft}>{words("isReply")}</small></>}</span> },
    { id: "from", head: words("from"), cell: (one) => <span><PartyName origin={one.from} /><br /><small className={look.soft}><Day on={one.sentOn.value} style="medium" /></small></span>, width: "15%" },
    { id: "state", head: common("status"), cell: (one) => <State kind="note" life={one.lapsed ? "lapsed" : one.life} tone={one.lapsed ? "late" : undefined} />, width: "16%" },
    { id: "reply", head: words("reply"), cell: (one) => <ReplyClock note={one} />, width: "18%" },
  ];
  const filtered = filters.side !== "" || filters.standing !== "" || filters.text !== "";
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={may(officer, "note.submit") && <LinkButton kind="primary" place="notes/new">{words("write")}</LinkButton>}>
      <div data-print="hide">
        <FieldRow>
          <Choice label={words("way")} value={filters.side === "" ? "all" : filters.side} onChange={(next) => change({ side: next === "all" ? "" : next })} options={[{ id: "all", label: common("all") }, { id: "in", label: words("in") }, { id: "out", label: words("out") }]} />
          <Choice label={words("reply")} value={filters.standing === "" ? "all" : filters.standing} onChange={(next) => change({ standing: next === "all" ? "" : next })} options={[{ id: "all", label: common("all") }, ...STANDINGS.map((id) => ({ id, label: `${words(`standing.${id}`)} (${formatNumberText(reader, query.data?.pages[0]?.counts[id] ?? 0)})` }))]} />
          <TextBox type="search" label={common("do.search")} value={filters.text} onChange={(text) => change({ text })} maxLength={200} />
        </FieldRow>
      </div>
      <Reading query={query}>
        {({ pages }) => (
          <Sheet note={record("count.note", { count: pages[0]?.total ?? 0 })}>
            <Ledger caption={words("title")} columns={columns} rows={pages.flatMap((page) => page.notes)} onOpen={(one) => go(places.note(one.id))} empty={filtered ? common("state.emptyFiltered") : words("none")} toneOf={(one) => (one.lapsed ? "late" : undefined)} />
            {query.hasNextPage && <p><Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>{common("do.showMore")}</Button></p>}
          </Sheet>
        )}
      </Reading>
    </Screen>
  );
}
