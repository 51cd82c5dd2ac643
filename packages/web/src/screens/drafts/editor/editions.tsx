import { useState } from "react";
import { Choice } from "../../../design/choice.tsx";
import { FieldRow } from "../../../design/field.tsx";
import { Fold } from "../../../design/fold.tsx";
import { editionChanges } from "../../../drafting/index.ts";
import { formatMomentText, textOf, useReader } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { Changes } from "./changes.tsx";
import { bodyOf, type Draft, type DraftContent } from "./use-sitting.ts";

/** Two editions beside one another: what the later one changed. */
export function Editions({ editions, draft }: { readonly editions: readonly { readonly edition: number; readonly content: DraftContent }[]; readonly draft: Draft }) {
  const words = useWords("drafts");
  const reader = useReader();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  if (editions.length < 2) return null;
  const [earlier, later] = [from === "" ? draft.edition - 1 : Number(from), to === "" ? draft.edition : Number(to)];
  const contentOf = (edition: number) => editions.find((one) => one.edition === edition)?.content ?? draft.content;
  const options = editions.map(({ edition }) => {
    const last = draft.trail.findLast((one) => one.edition === edition && (one.what === "made" || one.what === "edited"));
    return { id: String(edition), label: words("edition", { number: edition }), note: last === undefined ? undefined : `${textOf(last.by.role, reader)}, ${formatMomentText(reader, last.at)}` };
  });
  return (
    <Fold title={words("editions.title")} note={words("editions.count", { count: editions.length })} level={2}>
      <FieldRow>
        <Choice label={words("editions.from")} value={String(earlier)} onChange={setFrom} options={options} />
        <Choice label={words("editions.to")} value={String(later)} onChange={setTo} options={options} />
      </FieldRow>
      <Changes changes={editionChanges(bodyOf(contentOf(earlier)), bodyOf(contentOf(later)))} />
    </Fold>
  );
}
