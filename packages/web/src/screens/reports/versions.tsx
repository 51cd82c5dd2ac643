import { useState } from "react";
import { Choice } from "../../design/choice.tsx";
import { Fold } from "../../design/fold.tsx";
import { editionChanges, type DraftBody } from "../../drafting/index.ts";
import { Changes } from "../drafts/editor/changes.tsx";
import { formatMomentText, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Report } from "./deeds.ts";

/** What a correction changed: the versions of a report compared. The older ones stay in the record. */
export function Versions({ report: { versions } }: { readonly report: Report }) {
  const words = useWords("reports");
  const reader = useReader();
  const [from, setFrom] = useState("");
  if (versions.length < 2) return null;
  const earlier = from === "" ? versions.length - 2 : Number(from);
  return (
    <Fold title={words("versions")} note={words("versionsCount", { count: versions.length })} level={2}>
      {versions.length > 2 && <Choice label={words("comparedWith")} value={String(earlier)} onChange={setFrom} options={versions.slice(0, -1).map((version, at) => ({ id: String(at), label: words("version", { number: at + 1 }), note: formatMomentText(reader, version.at) }))} />}
      <Changes changes={editionChanges(asBody(versions[earlier]!), asBody(versions.at(-1)!))} />
    </Fold>
  );
}

function asBody({ content }: Report["newest"]): DraftBody {
  return { kind: "report", verb: "submit", objects: [], content: content as unknown as DraftBody["content"], texts: null, document: null, note: "" };
}
