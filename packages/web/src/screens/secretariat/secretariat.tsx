import { useQuery } from "@tanstack/react-query";
import { Columns } from "../../design/columns.tsx";
import { LinkButton } from "../../design/link-button.tsx";
import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Screen } from "../../design/screen.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { places } from "../../frame/places.ts";
import { node, type ask } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useDay } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import { PillarCounts } from "../overview/pillar-counts.tsx";
import { addCounts } from "./add-counts.ts";
import { NotesWaiting } from "./notes-waiting.tsx";
import { OverdueLines } from "./overdue-lines.tsx";
import { Quality } from "./quality.tsx";
import { SessionSheet } from "./session-sheet.tsx";

export type SecretaryAnswer = Awaited<ReturnType<typeof ask.programme.secretary>>;

/** The joint secretary's first screen: the next session's checklist, the minutes language by language, what is overdue, notes without a reply, and what the record still lacks. */
export default function Secretariat() {
  const words = useWords("secretariat");
  const day = useDay();
  const query = useQuery(node.programme.secretary.queryOptions({ input: { day } }));
  return (
    <Screen title={words("title")} lead={words("lead")} width="wide" margin={<Margin><MarginDates on={day} /><MarginItem term={words("checks")}>{words("checksNote")}</MarginItem></Margin>}>
      <Reading query={query}>
        {(secretary) => (
          <>
            {secretary.sessions.length === 0 && <Sheet title={words("sessions")}><p>{words("noSession")}</p></Sheet>}
            <Columns>{secretary.sessions.map((session) => <SessionSheet key={session.id} session={session} />)}</Columns>
            <Sheet title={words("overdue")} actions={<LinkButton kind="quiet" place={`${places.commitments}?place=overdue`}>{words("all")}</LinkButton>}><OverdueLines lines={secretary.overdue.lines} /></Sheet>
            <Sheet title={words("notes", { count: secretary.notesTotal })} actions={<LinkButton kind="quiet" place={places.notes}>{words("all")}</LinkButton>}><NotesWaiting notes={secretary.notes} /></Sheet>
            <Sheet title={words("matrix")} actions={<LinkButton kind="quiet" place={places.commitments}>{words("all")}</LinkButton>}><PillarCounts pillars={secretary.pillars} all={addCounts(secretary.pillars.map(({ counts }) => counts))} /></Sheet>
            <Sheet title={words("quality", { count: secretary.quality.total })} note={words("qualityNote")}><Quality counts={secretary.quality.counts} /></Sheet>
          </>
        )}
      </Reading>
    </Screen>
  );
}
