import type { KeyboardEvent } from "react";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Tag } from "../../design/tag.tsx";
import { To } from "../../frame/to.tsx";
import type { ask } from "../../node/client.ts";
import { PillarName } from "../../reader/pillar-name.tsx";
import { directionOf, PartyName, Texts } from "../../reader/reader.tsx";
import { kindWords } from "../../signing/act-words.ts";
import { useWords } from "../../words/words.tsx";
import { markedRuns } from "./marked.ts";
import { placeOfHit } from "./place-of-hit.ts";
import look from "./search.module.css";

export type Hit = Awaited<ReturnType<typeof ask.search.find>>["hits"][number];

/** What was found, the nearest first: its kind, its title, where the words stand with marks, whose it is. Arrows go from one to the next. */
export function Hits({ hits }: { readonly hits: readonly Hit[] }) {
  const words = useWords("search");
  return <ol className={look.hits} aria-label={words("found")} onKeyDown={stepLinks}>{hits.map((hit) => <li key={`${hit.kind} ${hit.object}`}><One hit={hit} /></li>)}</ol>;
}

function One({ hit }: { readonly hit: Hit }) {
  const words = useWords("search");
  const record = useWords("record");
  return (
    <>
      <p className={look.line}><To place={placeOfHit(hit)} className={look.title}>{hit.title === null ? kindWords(record, hit.kind) : <Texts of={hit.title} />}</To>{hit.sample && <SampleMark />}{hit.plane === "national" && <Tag tone="lapis">{words("ownDraft")}</Tag>}{hit.life !== null && hit.plane === "shared" && <State kind={hit.kind} life={hit.life} />}</p>
      {hit.snippet !== null && <p className={look.snippet} {...(hit.snippet.language === null ? { dir: "auto" } : { lang: hit.snippet.language, dir: directionOf(hit.snippet.language) })}>{markedRuns(hit.snippet.text, hit.snippet.marks).map((run, at) => (run.marked ? <mark key={at}>{run.text}</mark> : run.text))}</p>}
      <p className={look.under}><span>{hit.kind === "draft" ? words("ownDraft") : kindWords(record, hit.kind)}</span>{hit.pillar !== null && <span><PillarName pillar={hit.pillar} /></span>}<span><PartyName origin={hit.party} /></span>{hit.act !== null && <Source of={hit.act} party={hit.party} />}</p>
    </>
  );
}

/** Up and down go from title to title. */
function stepLinks(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(`:scope > li > p:first-child > a`)];
  const at = links.findIndex((link) => link === document.activeElement);
  const to = links[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || to === undefined) return;
  to.focus();
  event.preventDefault();
}
