import { useQuery } from "@tanstack/react-query";
import { Choice } from "../../design/choice.tsx";
import { Notice } from "../../design/notice.tsx";
import { useFilters } from "../../frame/filters.ts";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useSession } from "../../node/session.ts";
import { directionOf, textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { AlignedText, Whole } from "./answers.ts";
import { useClauseName } from "./clause-columns.tsx";
import { rowsOf } from "./clause-rows.ts";
import { useLanguageName } from "./language-name.tsx";
import { Bracketed } from "./word-runs.tsx";
import look from "./parts.module.css";

/** Two proposals on one version, side by side as negotiators read them: one text, the open points in brackets, the reader's own party first in each. */
export function Rivals({ whole, rival }: { readonly whole: Whole; readonly rival: Whole["rivals"][number] }) {
  const words = useWords("agreements");
  const { party } = useSession();
  const reader = useReader();
  const parties = useParties();
  const two = whole.proposals.filter((one) => one.id === rival.first || one.id === rival.second);
  const [first, second] = two[1]?.by === party.origin ? [two[1], two[0]] : [two[0], two[1]];
  const query = useQuery(node.agreements.text.queryOptions({ input: { id: whole.agreement.id, version: first!.id, against: second!.id }, staleTime: 5 * 60_000 }));
  const advised = whole.proposals.find((one) => one.id === rival.advised)!;
  return (
    <section aria-label={words("rivals.title")} className={look.stack}>
      <Notice tone="warning" said={false} title={words("rivals.title")}>
        <p>{words("rivals.says")} {words("rivals.advice", { party: textOf(parties.find((one) => one.origin === advised.by)?.name ?? { [reader.language]: advised.by }, reader) })}</p>
      </Notice>
      <Reading query={query}>{({ text, against }) => <Brackets whole={whole} first={text} second={against!} />}</Reading>
    </section>
  );
}

function Brackets({ whole, first, second }: { readonly whole: Whole; readonly first: AlignedText; readonly second: AlignedText }) {
  const words = useWords("agreements");
  const common = useWords("common");
  const reader = useReader();
  const languageName = useLanguageName();
  const clauseName = useClauseName(whole.agreement.binding);
  const names = useParties();
  const nameOf = (origin: string) => textOf(names.find((one) => one.origin === origin)?.name ?? { [reader.language]: origin }, reader);
  const languages = [...new Set([...first.languages, ...second.languages])];
  const [filters, setFilters] = useFilters({ rivalsIn: "" });
  const language = languages.includes(filters.rivalsIn) ? filters.rivalsIn : (languages.find((one) => one === reader.language) ?? languages[0] ?? reader.language);
  if (!first.held || !second.held) return <Notice tone="warning" title={words("text.notHere")}>{words("text.notHereNext")}</Notice>;
  const open = rowsOf(first, second).filter((row) => row.state !== "same");
  return (
    <>
      {languages.length > 1 && <Choice label={words("rivals.language")} value={language} onChange={(next) => setFilters({ rivalsIn: next })} options={languages.map((id) => ({ id, label: languageName(id) }))} />}
      <p>{words("rivals.open", { count: open.length })}</p>
      {open.map((row) => {
        const { now, before, changed } = row.texts[language] ?? { now: null, before: null, changed: false };
        const differs = languages.filter((one) => row.texts[one]?.changed === true).map(languageName).join(common("comma"));
        return (
          <div key={row.id} className={look.rival}>
            <h4 className={look.soft}>{clauseName(row.id)}</h4>
            {!changed && differs !== "" && <p>{words("rivals.alikeHere", { languages: differs })}</p>}
            <p className="law" lang={language} dir={directionOf(language)}>
              {now === null && before === null ? <span lang={reader.language}>{words("text.none")}</span> : <Bracketed first={now?.text ?? ""} second={before?.text ?? ""} names={[nameOf(first.by), nameOf(second.by)]} />}
            </p>
          </div>
        );
      })}
    </>
  );
}
