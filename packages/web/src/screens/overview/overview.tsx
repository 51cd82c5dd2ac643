import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, useState } from "react";
import { Alternat } from "../../design/alternat.tsx";
import { BrickLoading } from "../../design/brick-loading.tsx";
import { Columns } from "../../design/columns.tsx";
import { LinkButton } from "../../design/link-button.tsx";
import { Button } from "../../design/button.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { WhenSeen } from "../../design/when-seen.tsx";
import { places } from "../../frame/places.ts";
import { ask, node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { saveFile } from "../../node/save-file.ts";
import { useSession } from "../../node/session.ts";
import { PartyName, useReader } from "../../reader/reader.tsx";
import { lazyWithWords } from "../../words/lazy-with-words.ts";
import { useWords } from "../../words/words.tsx";
import { Awaiting } from "./awaiting.tsx";
import { Changed } from "./changed.tsx";
import { Disputes } from "./disputes.tsx";
import { Headlines } from "./headlines.tsx";
import { keptHeadlines } from "./kept-headlines.ts";
import { lastVisit } from "./last-visit.ts";
import look from "./overview.module.css";
import { LegalClock } from "./legal-clock.tsx";
import { NextSession } from "./next-session.tsx";
import { PillarCounts } from "./pillar-counts.tsx";

/** Comes after the rest: the lines of the map are the heaviest part of the screen. */
const SmallMap = lazyWithWords(["map"], () => import("../map/small-map.tsx"));

/** The minister's first screen: what awaits my State, what awaits theirs, and where the programme stands, on one leaf that is also one printed page. */
export default function Overview() {
  const words = useWords("overview");
  const common = useWords("common");
  const reader = useReader();
  const { officer, day } = useSession();
  const mandate = officer?.mandate ?? "";
  const [since] = useState(() => lastVisit(mandate));
  const headlines = keptHeadlines(mandate);
  const overviewSince = (mark: number | null) => node.programme.overview.queryOptions({ input: { day, ...(mark === null ? {} : { since: mark }), ...(headlines.length === 0 ? {} : { headlines: headlines.join(",") }) } });
  const query = useQuery(overviewSince(since));
  const queries = useQueryClient();
  const mark = query.data?.changed.mark;
  useEffect(() => {
    // What the next visit asks for, so that a copy of it is kept for the time without a line.
    if (since === null && mark !== undefined) void queries.prefetchQuery(overviewSince(mark));
  }, [since, mark]); // eslint-disable-line -- once, when the first answer has come
  const brief = () => void ask.papers.make({ name: "brief", language: reader.language, calendar: reader.calendar, digits: reader.digits, day }).then((file) => saveFile(file));
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" actions={<><Button onPress={brief}>{words("brief")}</Button><Button onPress={() => print()}>{words("print")}</Button></>}>
      <Reading query={query}>
        {(overview) => (
          <>
            <Alternat assented={[]} notes={Object.fromEntries([[overview.party, words("awaits", { count: overview.awaitingUs.total })], ...overview.awaitingOthers.map((one) => [one.party, words("awaits", { count: one.total })])])} />
            <Columns>
              <Sheet title={words("us")} actions={<LinkButton kind="quiet" place={places.inbox}>{words("all")}</LinkButton>}><Awaiting awaiting={overview.awaitingUs} caption={words("us")} none={words("nothingUs")} /></Sheet>
              {overview.awaitingOthers.map((one) => (
                <Sheet key={one.party} title={words.rich("them", { party: () => <PartyName origin={one.party} /> })} actions={<LinkButton kind="quiet" place={`${places.inbox}?party=${encodeURIComponent(one.party)}`}>{words("all")}</LinkButton>}>
                  <Awaiting awaiting={one} caption={words("theirs")} none={words("nothingThem")} />
                </Sheet>
              ))}
            </Columns>
            <div className={look.map}><Sheet title={words("map")} note={words("mapNote")} actions={<LinkButton kind="quiet" place={places.map}>{words("wholeMap")}</LinkButton>}><WhenSeen meanwhile={<BrickLoading label={common("state.loading")} />}><Suspense fallback={<BrickLoading label={common("state.loading")} />}><SmallMap /></Suspense></WhenSeen></Sheet></div>
            <Sheet title={words("commitments")} note={words("commitmentsNote")}><PillarCounts pillars={overview.pillars} all={overview.all} /></Sheet>
            <Sheet title={words("headlines")}><Headlines indicators={overview.headlines} /></Sheet>
            <Columns>
              <Sheet title={words("session")}><NextSession session={overview.nextSession} /></Sheet>
              <Sheet title={words("clock")}><LegalClock entries={overview.legalClock} /></Sheet>
            </Columns>
            <Columns>
              <Sheet title={words("disputes")}><Disputes disputes={overview.disputes} /></Sheet>
              <Sheet title={words("changed")}><Changed changed={overview.changed} mandate={mandate} /></Sheet>
            </Columns>
            <Margin>
              <MarginDates on={overview.day} />
              <MarginItem term={words("source")}>{words("sourceNote")}</MarginItem>
            </Margin>
          </>
        )}
      </Reading>
    </Screen>
  );
}

export type OverviewAnswer = Awaited<ReturnType<typeof ask.programme.overview>>;
