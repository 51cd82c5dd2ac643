import { Tag } from "../../design/tag.tsx";
import { Day, PartyName } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "../sessions/sessions.module.css";
import type { NoteLine } from "./list.tsx";

/** By when a reply is asked for, how many days are left, and of whom. */
export function ReplyClock({ note }: { readonly note: NoteLine }) {
  const words = useWords("notes");
  const common = useWords("common");
  if (note.standing === "plain") return <span className={look.soft}>{words("standing.plain")}</span>;
  if (note.standing === "answered") return <span>{words("standing.answered")}</span>;
  return (
    <span>
      {note.daysLeft !== null && (note.lapsed ? <Tag tone="late">{common("daysOver", { count: -note.daysLeft })}</Tag> : <Tag tone="waiting">{common("daysLeft", { count: note.daysLeft })}</Tag>)}
      {note.replyDue !== null && <><br /><small className={look.soft}><Day on={note.replyDue.value} style="medium" /></small></>}
      {note.unanswered.length > 0 && <><br /><small className={look.soft}>{words("awaits")} {note.unanswered.map((origin) => <PartyName key={origin} origin={origin} />)}</small></>}
    </span>
  );
}
