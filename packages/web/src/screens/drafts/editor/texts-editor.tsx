import { LANGUAGES, type Language } from "@mithaq/calendar";
import { useState } from "react";
import { Button } from "../../../design/button.tsx";
import { Choice } from "../../../design/choice.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import type { DraftBody, Paragraph } from "../../../drafting/index.ts";
import { useReader } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { Block } from "./block.tsx";
import { addParagraph, alignParagraphs, moveParagraph, removeParagraph, withParagraphs, type ParagraphRow } from "./blocks.ts";
import { useDesk } from "./desk-context.ts";
import { TextBlock } from "./text-block.tsx";
import look from "./editor.module.css";

/** The text of an instrument, of minutes, of a note: paragraphs aligned over the languages, side by side. `clauses`: paragraphs have a kind (undertaking, principle …). */
export function TextsEditor({ languages, clauses = false, title }: { readonly languages: readonly Language[]; readonly clauses?: boolean; readonly title?: string }) {
  const words = useWords("drafts");
  const common = useWords("common");
  const reader = useReader();
  const { body, write, readOnly } = useDesk();
  const written = LANGUAGES.filter((one) => body.texts?.[one] !== undefined);
  const all = [...new Set([...languages, ...written])];
  const ordered = [...all.filter((one) => one === reader.language), ...all.filter((one) => one !== reader.language)];
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const shown = ordered.filter((one) => !hidden.includes(one));
  const rows = alignParagraphs(body.texts, ordered);
  return (
    <Sheet title={title ?? words("text.title")} note={words("text.count", { count: rows.length })} actions={<span className={look.actions}>{ordered.map((one) => <Button key={one} kind="quiet" aria-pressed={!hidden.includes(one)} isDisabled={shown.length === 1 && shown[0] === one} onPress={() => setHidden(hidden.includes(one) ? hidden.filter((other) => other !== one) : [...hidden, one])}>{hidden.includes(one) ? "○" : "●"} {common(`languages.${one}`)}</Button>)}</span>}>
      <ol className={look.rows}>
        {rows.map((row, at) => <Row key={row.id} row={row} number={at + 1} last={at === rows.length - 1} languages={shown} all={ordered} clauses={clauses} />)}
      </ol>
      {ordered.map((language) => <Block key={language} path={["texts", language]} lang={language} />)}
      {!readOnly && <p className={look.actions}><Button onPress={() => write((now) => addParagraph(now, ordered, rows.at(-1)?.id ?? null).body)}>{words("text.add")}</Button></p>}
    </Sheet>
  );
}

function Row({ row, number, last, languages, all, clauses }: { readonly row: ParagraphRow; readonly number: number; readonly last: boolean; readonly languages: readonly Language[]; readonly all: readonly Language[]; readonly clauses: boolean }) {
  const words = useWords("drafts");
  const record = useWords("record");
  const { write, readOnly } = useDesk();
  const change = (language: string, part: Partial<Paragraph>) => write((now) => withParagraphs(now, language, (paragraphs) => paragraphs.map((one) => (one.id === row.id ? { ...one, ...part } : one))));
  const setKind = (kind: string) => write((now) => all.reduce((body, language) => (body.texts?.[language] === undefined ? body : withParagraphs(body, language, (paragraphs) => paragraphs.map((one) => (one.id === row.id ? { ...one, kind } : one)))), now));
  return (
    <li className={look.row}>
      <header className={look.rowHead}>
        <span className={look.number}>{words("text.paragraph", { number })}</span>
        {clauses && (readOnly ? row.kind !== undefined && <span className={look.soft}>{record(`clauseKind.${row.kind as "final"}`)}</span> : <Choice label={<span className="aside-voice">{words("text.kind")}</span>} value={row.kind ?? ""} onChange={setKind} options={CLAUSE_KINDS.map((id) => ({ id, label: record(`clauseKind.${id}`) }))} placeholder={words("text.kind")} />)}
        {!readOnly && (
          <span className={look.rowTools}>
            <Button kind="quiet" isDisabled={number === 1} aria-label={words("text.up", { number })} onPress={() => write((now) => moveParagraph(now, row.id, -1))}>↑</Button>
            <Button kind="quiet" isDisabled={last} aria-label={words("text.down", { number })} onPress={() => write((now) => moveParagraph(now, row.id, 1))}>↓</Button>
            <Button kind="quiet" aria-label={words("text.addAfter", { number })} onPress={() => write((now) => addParagraph(now, all, row.id).body)}>+</Button>
            <Button kind="quiet" aria-label={words("text.remove", { number })} onPress={() => write((now) => removeParagraph(now, row.id))}>×</Button>
          </span>
        )}
      </header>
      <div className={look.cells}>
        {languages.map((language) => <Cell key={language} language={language} paragraph={row.in[language]} id={row.id} onChange={(part) => change(language, part)} onBegin={() => write((now) => beginIn(now, language, row.id, all))} />)}
      </div>
    </li>
  );
}

function Cell({ language, paragraph, id, onChange, onBegin }: { readonly language: Language; readonly paragraph: Paragraph | undefined; readonly id: string; readonly onChange: (part: Partial<Paragraph>) => void; readonly onBegin: () => void }) {
  const words = useWords("drafts");
  const common = useWords("common");
  const { readOnly } = useDesk();
  if (paragraph === undefined) return <div className={look.cell}><p className={look.soft}>{words("text.missing", { language: common(`languages.${language}`) })}</p>{!readOnly && <Button kind="quiet" onPress={onBegin}>{words("text.write")}</Button>}<Block path={["texts", language, id]} lang={language} /></div>;
  return (
    <div className={look.cell} lang={language}>
      <Block path={["texts", language, id]} lang={language}>
        {(paragraph.heading !== undefined || !readOnly) && <Block path={["texts", language, id, "heading"]} lang={language}><TextBlock label={words("text.heading", { language: common(`languages.${language}`) })} value={paragraph.heading ?? ""} lang={language} most={500} readOnly={readOnly} onChange={(heading) => onChange({ heading })} /></Block>}
        <Block path={["texts", language, id, "text"]} lang={language}><TextBlock label={words("text.body", { language: common(`languages.${language}`) })} value={paragraph.text} lang={language} rows={3} law most={100_000} readOnly={readOnly} onChange={(text) => onChange({ text })} /></Block>
      </Block>
    </div>
  );
}

/** A paragraph begun in a language that lacks it, at its place among those that the language has. */
function beginIn(body: DraftBody, language: string, id: string, all: readonly string[]) {
  const order = alignParagraphs(body.texts, all).map((row) => row.id);
  const kind = Object.values(body.texts ?? {}).flat().find((one) => one.id === id)?.kind;
  return withParagraphs(body, language, (paragraphs) => [...paragraphs, { id, text: "", ...(kind === undefined ? {} : { kind }) }].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)));
}

const CLAUSE_KINDS = ["undertaking", "principle", "institutional", "financial", "final"] as const;
