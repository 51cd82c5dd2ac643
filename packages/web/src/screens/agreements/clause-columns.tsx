import { useState, type ReactNode } from "react";
import { Button } from "../../design/button.tsx";
import { Tag } from "../../design/tag.tsx";
import { To } from "../../frame/to.tsx";
import { directionOf, formatNumberText, useReader } from "../../reader/reader.tsx";
import { Remarks } from "../../remarks/remarks.tsx";
import { useWords } from "../../words/words.tsx";
import type { ClauseRow, Part } from "./clause-rows.ts";
import { LanguageName } from "./language-name.tsx";
import { Changes } from "./word-runs.tsx";
import look from "./clauses.module.css";

/** Remarks on a clause: how many, and how many of them are open. */
export interface ClauseMarks {
  readonly remarks: number;
  readonly open: number;
  /** Commitments that follow from it. */
  readonly commitments: number;
}

export interface ClauseColumnsProps {
  readonly rows: readonly ClauseRow[];
  /** One to three, side by side. */
  readonly languages: readonly string[];
  readonly authentic: readonly string[];
  readonly prevailing: string | null;
  readonly binding: "binding" | "non-binding" | "unknown";
  /** The older text is shown inside the newer one, word by word. */
  readonly compared?: boolean;
  /** Clauses that are suspended. */
  readonly suspended?: ReadonlySet<string> | undefined;
  /** Lets remarks be read and made under each clause. `act`: the version that is shown. */
  readonly remarks?: { readonly object: string; readonly act: string; readonly marks: ReadonlyMap<string, ClauseMarks> } | undefined;
  /** Anchors are named once on a page. */
  readonly anchors?: boolean;
}

/** The clauses of a text, aligned over its languages: a row a clause, a column a language, each in its own direction. */
export function ClauseColumns({ rows, languages, authentic, prevailing, binding, compared = false, remarks, anchors = false, suspended }: ClauseColumnsProps) {
  const words = useWords("agreements");
  return (
    <div className={look.text} data-columns={languages.length} data-compared={compared || undefined}>
      <div className={look.heads} aria-hidden="true">
        {languages.map((language) => <ColumnHead key={language} language={language} authentic={authentic} prevailing={prevailing} />)}
      </div>
      <ol className={look.clauses} aria-label={words("text.clauses")}>
        {rows.map((row) => <Clause key={row.id} row={row} languages={languages} authentic={authentic} prevailing={prevailing} binding={binding} compared={compared} remarks={remarks} anchors={anchors} suspended={suspended} />)}
      </ol>
    </div>
  );
}

/** One clause: its head, its text in the languages side by side, and under it its remarks once they are opened. */
function Clause({ row, languages, authentic, prevailing, binding, compared = false, remarks, anchors = false, suspended }: Omit<ClauseColumnsProps, "rows"> & { readonly row: ClauseRow }) {
  const [open, setOpen] = useState(false);
  const name = useClauseName(binding)(row.id);
  return (
    <li className={look.clause} id={anchors ? `clause-${row.id}` : undefined} data-state={compared ? row.state : undefined}>
      <ClauseHead row={row} binding={binding} compared={compared} anchor={anchors} remarks={remarks} suspended={suspended} open={open} onOpen={() => setOpen(!open)} />
      <div className={look.columns}>
        {languages.map((language) => (
          <section key={language} lang={language} dir={directionOf(language)} className={`law ${look.part}`}>
            <p className={look.tongue}><ColumnHead language={language} authentic={authentic} prevailing={prevailing} /></p>
            <PartText part={row.texts[language]} compared={compared} language={language} required={authentic.includes(language)} />
          </section>
        ))}
      </div>
      {open && remarks !== undefined && <div className={look.threads}><Remarks about={remarks.object} part={row.id} partName={name} act={remarks.act} size="margin" /></div>}
    </li>
  );
}

function ColumnHead({ language, authentic, prevailing }: { readonly language: string; readonly authentic: readonly string[]; readonly prevailing: string | null }) {
  const words = useWords("agreements");
  const { language: own, direction } = useReader();
  return (
    <span className={look.head} lang={own} dir={direction}>
      <LanguageName of={language} />
      {language === prevailing && <Tag tone="lapis">{words("text.prevailing")}</Tag>}
      {!authentic.includes(language) && <Tag tone="ended">{words("text.notAuthentic")}</Tag>}
    </span>
  );
}

/** "Article 3" by the instrument's own vocabulary. */
export function useClauseName(binding: ClauseColumnsProps["binding"]): (id: string) => string {
  const record = useWords("record");
  const reader = useReader();
  return (id) => record(`vocabulary.${binding}.unit`, { n: /^\d{1,6}$/.test(id) ? formatNumberText(reader, Number(id)) : id });
}

interface ClauseHeadProps extends Pick<ClauseColumnsProps, "binding" | "remarks" | "suspended"> {
  readonly row: ClauseRow;
  readonly compared: boolean;
  readonly anchor: boolean;
  /** Whether its remarks are open. */
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** The clause's number and kind, how it changes, its remarks, and what follows from it. */
function ClauseHead({ row, binding, compared, anchor, remarks, suspended, open, onOpen }: ClauseHeadProps) {
  const words = useWords("agreements");
  const record = useWords("record");
  const name = useClauseName(binding)(row.id);
  const kindName = (kind: string | null) => (kind === null ? words("text.noKind") : record(`clauseKind.${kind}` as "clauseKind.final"));
  const mark = remarks?.marks.get(row.id) ?? { remarks: 0, open: 0, commitments: 0 };
  return (
    <div className={look.line}>
      <h3 className={look.name}>{anchor ? <a href={`#clause-${row.id}`}>{name}</a> : name}</h3>
      {row.kind !== null && <Tag>{kindName(row.kind)}</Tag>}
      {suspended?.has(row.id) === true && <Tag tone="ended">{record("legal.suspended")}</Tag>}
      {compared && row.state !== "same" && <Tag tone={row.state === "added" ? "done" : row.state === "removed" ? "disputed" : "waiting"}>{words(`compare.${row.state}`)}</Tag>}
      {compared && row.moved && <Tag tone="waiting">{words("compare.moved")}</Tag>}
      {compared && row.kindBefore !== null && <small className={look.soft}>{words("compare.kind", { before: kindName(row.kindBefore), after: kindName(row.kind) })}</small>}
      {remarks !== undefined && (
        <span className={look.foot} data-print={mark.remarks === 0 && mark.commitments === 0 ? "hide" : undefined}>
          {mark.commitments > 0 && <To place={`agreements/${remarks.object}?part=following`}>{words("text.follows", { count: mark.commitments })}</To>}
          <Button kind="quiet" onPress={onOpen} aria-expanded={open}>{mark.remarks === 0 ? words("text.remark") : words("text.remarks", { count: mark.remarks, open: mark.open })}<span className="aside-voice"> {name}</span></Button>
        </span>
      )}
    </div>
  );
}

function PartText({ part, compared, language, required }: { readonly part: ClauseRow["texts"][string] | undefined; readonly compared: boolean; readonly language: string; readonly required: boolean }) {
  const words = useWords("agreements");
  const reader = useReader();
  const now = part?.now ?? null;
  const before = compared ? (part?.before ?? null) : null;
  if (now === null && before === null) return <p className={look.missing} lang={reader.language} dir={reader.direction}>{words(required ? "text.missing" : "text.none")} (<LanguageName of={language} />)</p>;
  if (!compared || part?.changed !== true) return <Plain part={(now ?? before)!} />;
  return (
    <>
      {(now?.heading ?? before?.heading) != null && <p className={look.heading}><Changes before={before?.heading ?? ""} after={now?.heading ?? ""} /></p>}
      <Paragraphs><Changes before={before?.text ?? ""} after={now?.text ?? ""} /></Paragraphs>
    </>
  );
}

function Plain({ part }: { readonly part: Part }) {
  return (
    <>
      {part.heading !== null && <p className={look.heading}>{part.heading}</p>}
      <Paragraphs>{part.text}</Paragraphs>
    </>
  );
}

/** Lines of a clause keep their breaks. */
function Paragraphs({ children }: { readonly children: ReactNode }) {
  return <p className={look.words}>{children}</p>;
}
