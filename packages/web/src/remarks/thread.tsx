import { useState } from "react";
import { Button } from "../design/button.tsx";
import { SampleMark } from "../design/sample-mark.tsx";
import { Source } from "../design/source.tsx";
import { Tag } from "../design/tag.tsx";
import type { ask } from "../node/client.ts";
import { may, useSession } from "../node/session.ts";
import { Moment, PartyName, Texts } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { RemarkForm } from "./remark-form.tsx";
import look from "./remarks.module.css";

export type RemarkRead = Awaited<ReturnType<typeof ask.reports.remarks>>["remarks"][number];

/** One remark with what was said to it, and what can be said next. */
export function Thread({ remark, showPart, nameOf }: { readonly remark: RemarkRead; readonly showPart: boolean; readonly nameOf: ((part: string) => string) | undefined }) {
  const words = useWords("remarks");
  const record = useWords("record");
  const common = useWords("common");
  const { officer } = useSession();
  const [doing, setDoing] = useState<"reply" | "settle" | null>(null);
  const { id, by, at, act, text, thread, on, life, sample } = remark;
  const open = life !== "settled";
  const can = (verb: string) => open && officer !== null && may(officer, `remark.${verb}`);
  return (
    <article className={look.thread} data-life={life}>
      <header className={look.head}>
        <strong><PartyName origin={by} /></strong>
        <span className={look.soft}><Moment at={at} /></span>
        <Tag tone={life === "open" ? "waiting" : life === "settled" ? "ended" : "plain"}>{record(`life.remark.${life === "answered" || life === "settled" ? life : "open"}`)}</Tag>
        {sample && <SampleMark />}
        <Source of={act} party={by} />
      </header>
      {showPart && on.part !== undefined && <p className={look.part}>{words("onPart", { part: nameOf?.(on.part) ?? on.part })}</p>}
      {on.language !== undefined && isLanguage(on.language) && <p className={look.part}>{words("inLanguage", { language: common(`languages.${on.language}`) })}</p>}
      <p className={look.text}><Texts of={text} /></p>
      {thread.length > 0 && (
        <ol className={look.answers}>
          {thread.map((said) => (
            <li key={said.id} className={look.answer}>
              <p className={look.head}><strong><PartyName origin={said.party} /></strong> <span className={look.soft}>{record(`verbs.${said.verb}`)}{common("comma")}<Moment at={said.at} /></span> <Source of={said.id} party={said.party} /></p>
              {said.text !== null && <p className={look.text}><Texts of={said.text} /></p>}
            </li>
          ))}
        </ol>
      )}
      {doing !== null && <RemarkForm does={{ verb: doing, remark: id }} keptAt={`remark/${id}/${doing}`} onDone={() => setDoing(null)} />}
      {doing === null && (can("reply") || can("settle")) && (
        <p className={look.next} data-print="hide">
          {can("reply") && <Button kind="quiet" onPress={() => setDoing("reply")}>{words("answer")}</Button>}
          {can("settle") && <Button kind="quiet" onPress={() => setDoing("settle")}>{words("settle")}</Button>}
        </p>
      )}
    </article>
  );
}

function isLanguage(tag: string): tag is "en" | "fa" | "ar" | "ckb" {
  return ["en", "fa", "ar", "ckb"].includes(tag);
}
