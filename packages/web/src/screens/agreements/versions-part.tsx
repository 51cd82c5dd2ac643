import { Button } from "../../design/button.tsx";
import { Ledger } from "../../design/ledger.tsx";
import { Source } from "../../design/source.tsx";
import { Tag } from "../../design/tag.tsx";
import { useFilters } from "../../frame/filters.ts";
import { formatNumberText, Moment, PartyName, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { VersionRead, Whole } from "./answers.ts";
import look from "./parts.module.css";

/** The agreed versions, the newest first: who proposed each, when it was decided and countersigned; each opens compared with the one before. */
export function VersionsPart({ whole }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const record = useWords("record");
  const reader = useReader();
  const [, setFilters] = useFilters({ part: "text", version: "", against: "" });
  const { texts } = whole.agreement;
  const rows = texts.map((text, at) => ({ ...text, id: text.seal, number: at + 1, before: texts[at - 1], proposal: whole.proposals.find((one) => one.seal === text.seal) })).toReversed();
  type Row = VersionRead & (typeof rows)[number];
  return (
    <Ledger<Row> caption={words("part.versions")} rows={rows} empty={words("versions.none")} columns={[
      { id: "number", head: words("column.version"), cell: (row) => <>{record("versionNumber", { number: formatNumberText(reader, row.number) })} <Source of={row.seal} /> {whole.legal.version === row.seal && <Tag tone="done">{words("versions.holds")}</Tag>} {whole.legal.amending === row.seal && <Tag tone="waiting">{words("versions.notYet")}</Tag>}</> },
      { id: "by", head: words("column.proposedBy"), cell: (row) => row.proposal !== undefined && <><PartyName origin={row.proposal.by} /> <span className={look.soft}><Moment at={row.proposal.at} /></span></> },
      { id: "decided", head: words("column.decided"), cell: (row) => <Moment at={row.decidedAt} /> },
      { id: "countersigned", head: words("column.countersigned"), cell: (row) => (row.proposal?.countersignedAt == null ? words("versions.notCountersigned") : <Moment at={row.proposal.countersignedAt} />) },
      { id: "open", head: words("column.open"), quiet: true, cell: (row) => <span data-print="hide">{row.before === undefined ? <Button kind="quiet" onPress={() => setFilters({ part: "text", version: row.seal, against: "" })}>{words("versions.read")}</Button> : <Button kind="quiet" onPress={() => setFilters({ part: "text", version: row.seal, against: row.before!.seal })}>{words("versions.compare")}</Button>}</span> },
    ]} />
  );
}
