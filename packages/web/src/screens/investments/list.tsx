import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Button, LinkButton } from "../../design/button.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { State } from "../../design/state.tsx";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { node, type ask } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useDay, useSession } from "../../node/session.ts";
import { Day, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "../sessions/sessions.module.css";
import { Money } from "./money.tsx";

type Line = Awaited<ReturnType<typeof ask.investments.list>>["investments"][number];

/** What is pledged, committed and disbursed, investment by investment. Sums of different currencies are never added. */
export default function ListOfInvestments() {
  const words = useWords("investments");
  const record = useWords("record");
  const common = useWords("common");
  const { officer } = useSession();
  const day = useDay();
  const go = useGo();
  const query = useInfiniteQuery(node.investments.list.infiniteOptions({ input: (after: string | undefined) => ({ day, limit: 100, ...(after === undefined ? {} : { after }) }), initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.next ?? undefined, placeholderData: keepPreviousData }));
  const columns: readonly LedgerColumn<Line>[] = [
    { id: "title", head: words("investment"), cell: ({ investment, parent }) => <span><To place={places.investment(investment.id)}><Texts of={investment.title} /></To> {investment.sample && <SampleMark />}{parent?.title != null && <><br /><small className={look.soft}>{words("for")} <Texts of={parent.title} /></small></>}</span> },
    { id: "state", head: words("stage"), cell: ({ investment }) => <State kind="investment" life={investment.life} />, width: "12%" },
    { id: "pledged", head: words("pledged"), align: "end", cell: ({ investment }) => <Money of={investment} sum={investment.pledged} />, width: "13%" },
    { id: "committed", head: words("committed"), align: "end", cell: ({ investment }) => <Money of={investment} sum={investment.committed} />, width: "13%" },
    { id: "disbursed", head: words("disbursedConfirmed"), align: "end", cell: ({ investment }) => <Money of={investment} sum={investment.disbursed.confirmed} />, width: "13%" },
    { id: "unconfirmed", head: words("disbursedUnconfirmed"), align: "end", cell: ({ investment }) => <Money of={investment} sum={investment.disbursed.unconfirmed} />, width: "13%" },
    { id: "rate", head: words("rateDate"), cell: ({ investment }) => <Day on={investment.rateDate} style="medium" />, width: "11%" },
  ];
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={may(officer, "investment.propose") && <LinkButton kind="primary" place="investments/new">{words("propose")}</LinkButton>}>
      <Reading query={query}>
        {({ pages }) => (
          <Sheet note={<>{record("count.investment", { count: pages.flatMap((page) => page.investments).length })} · {words("sumsNote")}</>}>
            <Ledger caption={words("title")} columns={columns} rows={pages.flatMap((page) => page.investments)} keyOf={({ investment }) => investment.id} onOpen={({ investment }) => go(places.investment(investment.id))} empty={words("none")} />
            {query.hasNextPage && <p><Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>{common("do.showMore")}</Button></p>}
          </Sheet>
        )}
      </Reading>
    </Screen>
  );
}
