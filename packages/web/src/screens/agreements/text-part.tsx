import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Button } from "../../design/button.tsx";
import { Check } from "../../design/check.tsx";
import { Choice } from "../../design/choice.tsx";
import { Field, FieldRow } from "../../design/field.tsx";
import { Notice } from "../../design/notice.tsx";
import { useFilters } from "../../frame/filters.ts";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { formatNumberText, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { AlignedText, Whole } from "./answers.ts";
import { ClauseColumns, type ClauseMarks } from "./clause-columns.tsx";
import { languagesShown, rowsOf } from "./clause-rows.ts";
import { LanguageName } from "./language-name.tsx";
import { useVersionNames } from "./version-names.ts";
import look from "./parts.module.css";

const UNSET = { version: "", against: "", languages: "" };
const MOST_COLUMNS = 3;

/** The clauses of a version or a proposal, in one to three languages side by side; compared with another one word by word where that is chosen. */
export function TextPart({ whole }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const record = useWords("record");
  const reader = useReader();
  const names = useVersionNames(whole);
  const [filters, setFilters] = useFilters(UNSET);
  const version = names.find((one) => one.id === filters.version)?.id ?? whole.agreement.act;
  const against = names.find((one) => one.id === filters.against && one.id !== version)?.id;
  const holding = whole.agreement.texts.findIndex((one) => one.seal === whole.legal.version);
  const query = useQuery(node.agreements.text.queryOptions({ input: { id: whole.agreement.id, version, ...(against === undefined ? {} : { against }) }, staleTime: 5 * 60_000 }));
  return (
    <>
      <div data-print="hide">
        <FieldRow>
          <Choice label={words("text.version")} value={version} onChange={(next) => setFilters({ version: next })} options={names} />
          <Choice label={words("text.against")} value={against ?? ""} onChange={(next) => setFilters({ against: next })} options={[{ id: "", label: words("text.nothing") }, ...names.filter((one) => one.id !== version)]} />
        </FieldRow>
      </div>
      {version === whole.legal.amending && holding >= 0 && <Notice tone="plain" title={words("text.amending", { version: record("versionNumber", { number: formatNumberText(reader, holding + 1) }) })} actions={<Button kind="quiet" onPress={() => setFilters({ version: whole.legal.version!, against: "" })}>{words("text.seeHolding")}</Button>} />}
      <Reading query={query}>{({ text, against: other }) => <Text whole={whole} text={text} against={other} chosen={filters.languages} onChoose={(languages) => setFilters({ languages })} />}</Reading>
    </>
  );
}

function Text({ whole, text, against, chosen, onChoose }: { readonly whole: Whole; readonly text: AlignedText; readonly against: AlignedText | null; readonly chosen: string; readonly onChoose: (languages: string) => void }) {
  const words = useWords("agreements");
  const { language } = useReader();
  const rows = useMemo(() => rowsOf(text, against), [text, against]);
  const all = [...new Set([...text.languages, ...(against?.languages ?? [])])];
  const shown = languagesShown(chosen, all, language);
  const marks = useMarks(whole);
  const authentic = whole.agreement.languages.length > 0 ? whole.agreement.languages : text.languages;
  const suspended = useMemo(() => new Set(whole.legal.suspended.flatMap((one) => one.parts ?? [])), [whole.legal.suspended]);
  const toggle = (one: string, on: boolean) => onChoose((on ? [...shown, one] : shown.filter((other) => other !== one)).join(","));
  // A link to a clause was followed before its text was here.
  useEffect(() => {
    if (location.hash.startsWith("#clause-")) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [text.act]);
  if (!text.held) return <Notice tone="warning" title={words(text.digest === null ? "text.noDocument" : "text.notHere")}>{words("text.notHereNext")}</Notice>;
  return (
    <>
      {all.length > 1 && (
        <div data-print="hide">
          <Field label={words("text.columns")}>
            <div className={look.row}>{all.map((one) => <Check key={one} checked={shown.includes(one)} disabled={(shown.length === 1 && shown.includes(one)) || (shown.length >= MOST_COLUMNS && !shown.includes(one))} onChange={(on) => toggle(one, on)}><LanguageName of={one} /></Check>)}</div>
          </Field>
        </div>
      )}
      {against !== null && rows.every((row) => row.state === "same" && !row.moved) && <Notice tone="plain" title={words("compare.alike")} />}
      <ClauseColumns rows={rows} languages={shown} authentic={authentic} prevailing={whole.agreement.texts.at(-1)?.terms?.prevailing ?? null} binding={whole.agreement.binding} compared={against !== null} suspended={suspended} anchors remarks={{ object: whole.agreement.id, act: text.act, marks }} />
    </>
  );
}

/** What stands at the foot of each clause: remarks, open remarks, commitments that follow from it. */
function useMarks(whole: Whole): ReadonlyMap<string, ClauseMarks> {
  const remarks = useQuery(node.reports.remarks.queryOptions({ input: { object: whole.agreement.id } }));
  return useMemo(() => {
    const marks = new Map<string, ClauseMarks>();
    const add = (part: string | null | undefined, what: Partial<ClauseMarks>) => {
      if (part == null) return;
      const now = marks.get(part) ?? { remarks: 0, open: 0, commitments: 0 };
      marks.set(part, { remarks: now.remarks + (what.remarks ?? 0), open: now.open + (what.open ?? 0), commitments: now.commitments + (what.commitments ?? 0) });
    };
    for (const remark of remarks.data?.remarks ?? []) add(remark.on.part, { remarks: 1, open: remark.life === "settled" ? 0 : 1 });
    for (const { clause } of whole.following.items) add(clause, { commitments: 1 });
    return marks;
  }, [remarks.data, whole.following.items]);
}
