import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Button, LinkButton } from "../../design/button.tsx";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Tag } from "../../design/tag.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useSession } from "../../node/session.ts";
import { Day, formatNumberText, Num, PartyName, Texts, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { useLanguageName } from "../agreements/language-name.tsx";
import type { SessionRead } from "./answers.ts";
import { SaveFeed } from "./save-feed.tsx";
import { SessionDates } from "./session-dates.tsx";
import look from "./sessions.module.css";

/** The sessions of all bodies, the newest first: where, when, who hosts, how ready, how far the minutes are. */
export default function ListOfSessions() {
  const words = useWords("sessions");
  const record = useWords("record");
  const common = useWords("common");
  const { officer, day } = useSession();
  const go = useGo();
  const reader = useReader();
  const languageName = useLanguageName();
  const [{ body }] = useFilters({ body: "" });
  const query = useInfiniteQuery(node.sessions.list.infiniteOptions({ input: (after: string | undefined) => ({ day, limit: 30, ...(body === "" ? {} : { body }), ...(after === undefined ? {} : { after }) }), initialPageParam: undefined as string | undefined, getNextPageParam: (last) => last.next ?? undefined, placeholderData: keepPreviousData }));
  const columns = (named: (id: string | null) => React.ReactNode): readonly LedgerColumn<SessionRead>[] => [
    { id: "session", head: words("session"), cell: (one) => <span><To place={places.session(one.id)}>{Object.keys(one.title).length === 0 ? record("session", { number: formatNumberText(reader, one.number) }) : <Texts of={one.title} />}</To> {one.sample && <SampleMark />} <Source of={one.act} /><br /><small className={look.soft}>{words("number")} <Num value={one.number} /> · {named(one.parent)}</small></span> },
    { id: "dates", head: words("dates"), cell: (one) => <span><SessionDates dates={one.dates} /><br /><small className={look.soft}><Texts of={one.site} /></small></span>, width: "16%", sort: (a, b) => (a.dates.from < b.dates.from ? -1 : 1) },
    { id: "host", head: words("host"), cell: (one) => <span><PartyName origin={one.host} />{one.hostOutOfTurn !== null && <><br /><Tag tone="waiting">{words("outOfTurn")}</Tag></>}</span>, width: "9%" },
    { id: "state", head: common("status"), cell: (one) => <span><State kind="session" life={one.life} />{one.awaiting.length > 0 && <><br /><small className={look.soft}>{words("awaits")} {one.awaiting.map((party) => <PartyName key={party} origin={party} />)}</small></>}</span>, width: "12%" },
    { id: "ready", head: words("readiness"), cell: (one) => <span>{one.checks.map(({ check, by, state }) => <span key={check} className={look.line}><State tone={state === "done" ? "done" : state === "late" ? "late" : "open"}>{record(`check.${check}`)}</State> <small className={look.soft}>{state === "done" ? record("checkState.done") : <Day on={by} style="medium" />}</small></span>)}</span>, width: "19%" },
    { id: "minutes", head: words("minutes"), cell: (one) => <span>{one.minutes.map((minute) => <span key={minute.language} className={look.line}><small className={look.soft}>{languageName(minute.language)}</small> <State kind="minutes" life={minute.state} /></span>)}</span>, width: "19%" },
  ];
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={<>{may(officer, "session.propose") && <LinkButton kind="primary" place={body === "" ? "sessions/new" : `sessions/new?body=${encodeURIComponent(body)}`}>{words("propose")}</LinkButton>}<SaveFeed /></>}>
      <Reading query={query}>
        {({ pages }) => {
          const bodies = new Map(pages.flatMap((page) => page.bodies).map((one) => [one.id, one] as const));
          const named = (id: string | null) => (id === null ? words("noBody") : bodies.get(id)?.title ? <Texts of={bodies.get(id)!.title!} /> : words("noBody"));
          return (
            <Sheet note={record("count.session", { count: pages[0]?.total ?? 0 })}>
              <Ledger caption={words("title")} columns={columns(named)} rows={pages.flatMap((page) => page.sessions)} onOpen={(one) => go(places.session(one.id))} empty={words("none")} toneOf={(one) => (one.checks.some(({ state }) => state === "late") ? "late" : undefined)} />
              {query.hasNextPage && <p><Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>{common("do.showMore")}</Button></p>}
            </Sheet>
          );
        }}
      </Reading>
    </Screen>
  );
}
