import { useMemo } from "react";
import { bracketRivals } from "../../drafting/bracket-rivals.ts";
import { diffWords } from "../../drafting/diff-words.ts";
import { useWords } from "../../words/words.tsx";
import look from "./clauses.module.css";

/** What changed from one text to another, word by word: added words underlined, removed ones struck through, and both said. */
export function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const words = useWords("agreements");
  const runs = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <>
      {runs.map(({ kind, text }, at) => {
        if (kind === "same") return <span key={at}>{text}</span>;
        const said = <span className="aside-voice">{words(kind === "added" ? "compare.saidAdded" : "compare.saidRemoved")} </span>;
        return kind === "added" ? <ins key={at} className={look.added}>{said}{text}</ins> : <del key={at} className={look.removed}>{said}{text}</del>;
      })}
    </>
  );
}

/** Two rival texts as one, each open point in brackets with the names of who wants what, as negotiators write. `first` stands first in every bracket. */
export function Bracketed({ first, second, names }: { readonly first: string; readonly second: string; readonly names: readonly [first: string, second: string] }) {
  const words = useWords("agreements");
  const runs = useMemo(() => bracketRivals(first, second), [first, second]);
  return (
    <>
      {runs.map((run, at) => {
        if (run.kind === "agreed") return <span key={at}>{run.text}</span>;
        const either = run.a || run.b;
        return (
          <span key={at}>
            {/^\s/u.test(either) && " "}
            <Bracket side="first" name={names[0]} text={run.a} nothing={words("rivals.nothing")} />{" "}
            <Bracket side="second" name={names[1]} text={run.b} nothing={words("rivals.nothing")} />
            {/\s$/u.test(either) && " "}
          </span>
        );
      })}
    </>
  );
}

/** A side that says nothing at this place is named all the same: that it wants nothing there is its position. */
function Bracket({ side, name, text, nothing }: { readonly side: "first" | "second"; readonly name: string; readonly text: string; readonly nothing: string }) {
  const said = text.trim();
  return <span className={look.bracket} data-side={side}>[<b>{name}:</b> {said === "" ? <span className={look.nothing}>{nothing}</span> : said}]</span>;
}
