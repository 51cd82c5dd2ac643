import { useQuery } from "@tanstack/react-query";
import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { Notice } from "../../design/notice.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { node, type ask } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay, useSession } from "../../node/session.ts";
import { Day, PartyName, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { AnnounceForm } from "./announce-form.tsx";
import { arbaeenAround, computedStart, NOTHING } from "./arbaeen.ts";
import { islamicMonth, yearText } from "./year-text.ts";
import look from "./settings.module.css";

export type Profile = Awaited<ReturnType<typeof ask.original.profiles>>[number];

/** The Islamic month starts that each party has announced, side by side: two States can be a day apart on Arbaeen. A party says and corrects its own alone, by an act. */
export function AnnouncedMonths() {
  const words = useWords("settings");
  const { party } = useSession();
  const parties = useParties();
  const profiles = useQuery(node.original.profiles.queryOptions());
  return (
    <Sheet title={words("months.title")} note={words("months.says")}>
      <Reading query={profiles}>
        {(data) => (
          <>
            <Apart profiles={data} />
            <div className={look.beside}>
              {parties.map(({ origin }) => {
                const profile = data.find((one) => one.party === origin);
                return <section key={origin} className={look.part}><h3><PartyName origin={origin} /> {profile !== undefined && <Source of={profile.act} party={origin} />} {profile?.content.sample === true && <SampleMark />}</h3><Table profile={profile} /></section>;
              })}
            </div>
            <AnnounceForm profile={data.find((one) => one.party === party.origin)} />
          </>
        )}
      </Reading>
    </Sheet>
  );
}

function Table({ profile }: { readonly profile: Profile | undefined }) {
  const words = useWords("settings");
  const common = useWords("common");
  const reader = useReader();
  const announced = profile?.content.announced ?? NOTHING;
  const rows = Object.entries(announced.starts).map(([id, on]) => ({ id, on }));
  const columns: readonly LedgerColumn<(typeof rows)[number]>[] = [
    { id: "month", head: words("months.month"), cell: ({ id }) => islamicMonth(reader, id) },
    { id: "on", head: words("months.starts"), cell: ({ on }) => <Day on={on} /> },
    { id: "computed", head: words("months.computed"), quiet: true, cell: ({ id }) => { const on = computedStart(announced.over, id); return on === undefined ? "–" : <Day on={on} style="medium" />; } },
  ];
  return (
    <>
      <p className={look.soft}>{words("months.over", { calendar: common(`calendars.${announced.over}`) })}</p>
      {rows.length === 0 ? <p>{words("months.none")}</p> : <Ledger caption={words("months.title")} columns={columns} rows={rows} />}
    </>
  );
}

/** 20 Safar by each party's own calendar: the last and the next, and whether they are the same day. */
function Apart({ profiles }: { readonly profiles: readonly Profile[] }) {
  const words = useWords("settings");
  const reader = useReader();
  const day = useDay();
  const parties = useParties();
  const by = parties.map(({ origin }) => ({ origin, days: arbaeenAround(day, profiles.find((one) => one.party === origin)?.content.announced ?? NOTHING) }));
  const years = [...new Set(by.flatMap(({ days }) => days.map(({ year }) => year)))].sort((a, b) => a - b);
  return (
    <>
      {years.map((year) => {
        const days = by.flatMap(({ origin, days: own }) => own.filter((one) => one.year === year).map(({ on }) => ({ origin, on })));
        if (days.length < by.length) return null;
        const apart = new Set(days.map(({ on }) => on)).size > 1;
        return (
          <Notice key={year} tone={apart ? "warning" : "plain"} said={false} title={words(apart ? "months.apart" : "months.together", { year: yearText(reader, year) })}>
            <ul>{days.map(({ origin, on }) => <li key={origin}><PartyName origin={origin} />: <Day on={on} style="full" /></li>)}</ul>
          </Notice>
        );
      })}
    </>
  );
}
