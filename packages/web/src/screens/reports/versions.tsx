import { useState } from "react";
import { Choice } from "../../design/choice.tsx";
import { Fold } from "../../design/fold.tsx";
import { editionChanges, type DraftBody } from "../../drafting/index.ts";
import { Changes } from "../drafts/editor/changes.tsx";
import { formatMomentText, textOf, useReader, type Reader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Report } from "./deeds.ts";

/** What a correction changed: the versions of a report compared. The older ones stay in the record. */
export function Versions({ report: { versions } }: { readonly report: Report }) {
  const words = useWords("reports");
  const record = useWords("record");
  const reader = useReader();
  const [from, setFrom] = useState("");
  if (versions.length < 2) return null;
  const bodyOf = (version: Report["newest"]) => asBody(version, record(`claim.${version.content.claims}`), reader);
  const earlier = from === "" ? versions.length - 2 : Number(from);
  return (
    <Fold title={words("versions")} note={words("versionsCount", { count: versions.length })} level={2}>
      {versions.length > 2 && <Choice label={words("comparedWith")} value={String(earlier)} onChange={setFrom} options={versions.slice(0, -1).map((version, at) => ({ id: String(at), label: words("version", { number: at + 1 }), note: formatMomentText(reader, version.at) }))} />}
      <Changes changes={editionChanges(bodyOf(versions[earlier]!), bodyOf(versions.at(-1)!))} />
    </Fold>
  );
}

/** Each figure is a block of its own, under its name. */
function asBody({ content: { values, narrative, period, forecast } }: Report["newest"], claims: string, reader: Pick<Reader, "language">): DraftBody {
  const figures = Object.fromEntries(values.map((value) => [textOf(value.name, reader), [value.value, value.unit === undefined ? "" : textOf(value.unit, reader)].join(" ").trim()]));
  return { kind: "report", verb: "submit", objects: [], content: { narrative, claims, period: `${period.from} – ${period.to}`, ...(forecast === undefined ? {} : { forecast }), ...figures }, texts: null, document: null, note: "" };
}
