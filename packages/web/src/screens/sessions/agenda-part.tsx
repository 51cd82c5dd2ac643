import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Tag } from "../../design/tag.tsx";
import { places } from "../../frame/places.ts";
import { To } from "../../frame/to.tsx";
import { useDay } from "../../node/session.ts";
import { Day, PartyName, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { SessionRead } from "./answers.ts";
import look from "./sessions.module.css";

/** The agenda as it is agreed, and what comes back by itself: items of earlier sessions that nobody has verified. */
export function AgendaPart({ session }: { readonly session: SessionRead }) {
  const words = useWords("sessions");
  const common = useWords("common");
  const day = useDay();
  return (
    <Sheet title={words("agenda")} note={common("items", { count: session.agenda.length + session.carriedOver.length })}>
      {session.agenda.length === 0 && <p className={look.soft}>{words("noAgenda")}</p>}
      <ol className={look.agenda}>
        {session.agenda.map((item) => <li key={item.id}><Texts of={item.title} /> <small className={look.soft}>{item.papers.length === 0 ? words("noPapers") : words("papersCount", { count: item.papers.length })}</small></li>)}
      </ol>
      {session.carriedOver.length > 0 && (
        <section aria-label={words("carriedOver")}>
          <h3>{words("carriedOver")}</h3>
          <p className={look.soft}>{words("carriedOverNote")}</p>
          <ul className={look.list}>
            {session.carriedOver.map(({ item, title, from, owner, due, life, act }) => (
              <li key={item} className={look.part}>
                <p className={look.line}><To place={from === null ? places.object("action-item", item) : places.session(from)}><Texts of={title} /></To> <State kind="action-item" life={life} /> <Source of={act} /></p>
                <p className={look.line}><small className={look.soft}>{words("owner")} {owner.map((party) => <PartyName key={party} origin={party} />)}</small>{due !== null && (due < day ? <Tag tone="late">{common("overdue")} · <Day on={due} style="medium" /></Tag> : <small className={look.soft}>{common("due")} <Day on={due} style="medium" /></small>)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}
