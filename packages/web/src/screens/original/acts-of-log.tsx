import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { Moment, Num, PartyName, Texts, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { actWords, kindWords } from "../../signing/act-words.ts";
import type { ListedAct } from "./answers.ts";
import { Verdict } from "./verdict.tsx";

/** A log's acts, the newest first: what was done, to what, under which mandate, and how it was judged. */
export function ActsOfLog({ log, onLog }: { readonly log: string; readonly onLog: (log: string) => void }) {
  const words = useWords("original");
  const common = useWords("common");
  const reader = useReader();
  const parties = useParties();
  const query = useInfiniteQuery(node.original.acts.infiniteOptions({
    input: (before: number | undefined) => ({ origin: log, limit: 50, ...(before === undefined ? {} : { before }) }), initialPageParam: undefined as number | undefined, getNextPageParam: (last) => last.next ?? undefined,
  }));
  return (
    <Sheet title={words.rich("logOf", { party: () => <PartyName origin={log} /> })} actions={<Choice label={words("log")} value={log} onChange={onLog} options={parties.map(({ origin, name }) => ({ id: origin, label: textOf(name, reader) }))} />}>
      <Reading query={query}>
        {(data) => (
          <>
            <ActsTable acts={data.pages.flatMap((page) => page.acts)} caption={words("actsShown", { shown: data.pages.reduce((sum, page) => sum + page.acts.length, 0), total: data.pages[0]!.size })} />
            {query.hasNextPage && <div><Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>{common("do.showMore")}</Button></div>}
          </>
        )}
      </Reading>
    </Sheet>
  );
}

function ActsTable({ acts, caption }: { readonly acts: readonly ListedAct[]; readonly caption: string }) {
  const words = useWords("original");
  const common = useWords("common");
  const record = useWords("record");
  const go = useGo();
  const mandates = useQuery(node.mandates.queryOptions({ input: {} }));
  const columns: readonly LedgerColumn<ListedAct>[] = [
    { id: "index", head: common("numberShort"), align: "end", width: "4.5rem", cell: (act) => <Num value={act.index} /> },
    { id: "act", head: common("act"), width: "24%", cell: (act) => <To place={places.act(act.id)}>{act.act === null ? record(act.kind === "charter" ? "kind.charter" : "kind.other") : actWords(record, act.act)}</To> },
    { id: "what", head: words("concerns"), cell: (act) => <Concerns act={act} /> },
    { id: "who", head: words("who"), width: "18%", cell: (act) => <By mandate={act.mandate} act={act.act} role={mandates.data?.find(({ id }) => id === act.mandate)?.role} /> },
    { id: "at", head: common("time"), width: "15%", quiet: true, cell: (act) => (act.at === null ? "–" : <Moment at={act.at} />) },
    { id: "verdict", head: words("verdict"), width: "9rem", cell: (act) => <Verdict verdict={act.verdict} /> },
  ];
  return <Ledger caption={caption} quietCaption={false} columns={columns} rows={acts} onOpen={(act) => go(places.act(act.id))} toneOf={(act) => (act.verdict === "valid" ? undefined : act.verdict === "waiting" ? "late" : "disputed")} />;
}

function Concerns({ act: { objects } }: { readonly act: ListedAct }) {
  const words = useWords("original");
  const record = useWords("record");
  const [first] = objects;
  if (first === undefined) return <>–</>;
  const title = first.title ?? first.about?.title ?? null;
  return <>{title === null ? kindWords(record, first.kind) : <Texts of={title} />} {first.sample && <SampleMark />} {objects.length > 1 && <small>{words("andMore", { count: objects.length - 1 })}</small>}</>;
}

/** Whose hand: a role by its mandate, the root hand, or the node itself, which seals and receipts without one. */
export function By({ mandate, act, role }: { readonly mandate: string | null; readonly act: string | null; readonly role: Readonly<Record<string, string>> | undefined }) {
  const words = useWords("original");
  if (role !== undefined) return <Texts of={role} />;
  if (mandate === null) return <>{act === null ? "–" : words("byNode")}</>;
  if (mandate.endsWith("/root")) return <>{words("byRoot")}</>;
  return <bdi dir="ltr">{mandate.split("/").at(-1)!.slice(0, 8)}</bdi>;
}
