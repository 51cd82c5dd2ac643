import { useState } from "react";
import { monthName, readDigits } from "@mithaq/calendar";
import { Button } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { FieldRow } from "../../design/field.tsx";
import { Fold } from "../../design/fold.tsx";
import { Notice } from "../../design/notice.tsx";
import { TextArea } from "../../design/text-area.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useTell } from "../../design/tell.tsx";
import { useKeptText } from "../../node/kept-text.ts";
import { may, useSession } from "../../node/session.ts";
import { formatDayText, useReader } from "../../reader/reader.tsx";
import { useSigning } from "../../signing/signing-provider.tsx";
import { useWords } from "../../words/words.tsx";
import type { Profile } from "./announced-months.tsx";
import { NOTHING, withStart, wrongMonth, type Announced } from "./arbaeen.ts";
import { islamicMonth } from "./year-text.ts";
import look from "./settings.module.css";

const FRESH = { year: "", month: "02", on: "", reason: "", starts: null as Announced["starts"] | null };

/** Announces month starts of the own party, as a correction of what it says of itself; signed like every act. What is typed stays until then. */
export function AnnounceForm({ profile }: { readonly profile: Profile | undefined }) {
  const words = useWords("settings");
  const common = useWords("common");
  const reader = useReader();
  const sign = useSigning();
  const tell = useTell();
  const { officer, party } = useSession();
  const [typed, setTyped, forget] = useKeptText("announced-months", FRESH);
  const [asked, setAsked] = useState(false);
  const standing = profile?.content.announced ?? NOTHING;
  const table: Announced = typed.starts === null ? standing : { over: standing.over, starts: typed.starts };
  const change = (next: Partial<typeof FRESH>) => setTyped((now) => ({ ...now, ...next }));
  if (profile === undefined) return <Notice tone="plain" title={words("months.noProfile")}>{words("months.noProfileSays")}</Notice>;
  if (!may(officer, "profile.correct")) return <p className={look.soft}>{words("months.noMandate")}</p>;
  const yearWrong = typed.year !== "" && !/^1[2-6]\d\d$/.test(typed.year);
  const wrong = wrongMonth(table);
  const unchanged = JSON.stringify(table.starts) === JSON.stringify(standing.starts);
  const announce = async () => {
    setAsked(true);
    if (wrong !== null || unchanged || typed.reason.trim() === "") return;
    const done = await sign({
      title: words("months.sign"),
      content: { kind: "profile", verb: "correct", objects: [[profile.id, null]], content: { content: { ...profile.content, announced: table } as never, reason: { [reader.language]: typed.reason.trim() } }, texts: null, document: null, note: "" },
    });
    if (done === null) return;
    forget();
    setAsked(false);
    tell({ text: words("months.signed"), tone: "done" });
  };
  return (
    <Fold title={words("months.announce")} open={typed.starts !== null}>
      <div className={look.part}>
        <ul className={look.plain}>
          {Object.entries(table.starts).map(([month, on]) => <li key={month} className={look.line}><span>{islamicMonth(reader, month)}: {formatDayText(reader, on)}</span> <Button kind="quiet" onPress={() => change({ starts: withStart(table, month, null).starts })}>{words("months.remove", { month: islamicMonth(reader, month) })}</Button></li>)}
        </ul>
        <FieldRow>
          <TextBox label={words("months.year")} description={words("months.yearSays")} error={yearWrong ? words("months.yearWrong") : undefined} value={typed.year} onChange={(year) => change({ year: readDigits(year) })} dir="ltr" maxLength={4} />
          <Choice label={words("months.month")} value={typed.month} onChange={(month) => change({ month })} options={Array.from({ length: 12 }, (_, at) => ({ id: String(at + 1).padStart(2, "0"), label: monthName("islamic-umalqura", at + 1, reader.language) }))} />
          <DateBox label={words("months.starts")} value={typed.on} onChange={(on) => change({ on })} />
          <Button isDisabled={typed.year === "" || yearWrong || typed.on === ""} onPress={() => change({ starts: withStart(table, `${typed.year}-${typed.month}`, typed.on).starts, on: "" })}>{common("do.add")}</Button>
        </FieldRow>
        {wrong !== null && <Notice tone="warning" title={words("months.wrong", { month: /^\d{4}-\d\d$/.test(wrong) ? islamicMonth(reader, wrong) : wrong })}>{words("months.wrongSays")}</Notice>}
        <TextArea label={common("reason")} required description={words("months.reasonSays")} error={asked && typed.reason.trim() === "" ? words("months.reasonMissing") : undefined} value={typed.reason} onChange={(reason) => change({ reason })} maxLength={2000} rows={2} />
        <div className={look.line}>
          <Button kind="primary" onPress={() => void announce()} isDisabled={unchanged || wrong !== null}>{words("months.sign")}</Button>
          <Button kind="quiet" onPress={() => { forget(); setAsked(false); }}>{common("do.discard")}</Button>
          {unchanged && <span className={look.soft}>{words("months.unchanged")}</span>}
          <span className={look.soft}><bdi>{party.origin}</bdi></span>
        </div>
      </div>
    </Fold>
  );
}
