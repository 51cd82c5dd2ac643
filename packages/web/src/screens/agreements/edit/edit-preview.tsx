import { useMemo } from "react";
import { useReader } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { Notice } from "../../../design/notice.tsx";
import { ClauseColumns } from "../clause-columns.tsx";
import { languagesShown, rowsOf } from "../clause-rows.ts";
import { contentChanges } from "../content-fields.ts";
import { ContentChanges } from "../content-changes.tsx";
import type { EditTextProps } from "./edit-text.tsx";
import type { Editing } from "./editing.ts";
import { alignedOf, proposalOf } from "./propose-text.ts";

/** What the written text changes, as the other party will see it. */
export function EditPreview({ editing, before, binding }: { readonly editing: Editing } & Pick<EditTextProps, "before" | "binding">) {
  const words = useWords("agreements");
  const { language } = useReader();
  const aligned = useMemo(() => alignedOf(editing), [editing]);
  const rows = useMemo(() => rowsOf(aligned, before?.text ?? null), [aligned, before]);
  const content = useMemo(() => proposalOf(editing, null).content, [editing]);
  const shown = before === null ? rows : rows.filter((row) => row.state !== "same" || row.moved);
  const changed = contentChanges(before?.content ?? null, content);
  return (
    <>
      {before !== null && shown.length === 0 && changed.length === 0 && <Notice tone="plain" title={words("edit.unchanged")} />}
      <ContentChanges before={before?.content ?? null} after={content} />
      {before !== null && shown.length > 0 && <p>{words("compare.count", { changed: shown.length, same: rows.length - shown.length })}</p>}
      {shown.length > 0 && <ClauseColumns rows={shown} languages={languagesShown(aligned.languages.slice(0, 3).join(","), aligned.languages, language)} authentic={aligned.languages} prevailing={editing.terms?.prevailing ?? null} binding={binding} compared={before !== null} />}
    </>
  );
}
