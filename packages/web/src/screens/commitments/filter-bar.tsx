import { memo, useMemo } from "react";
import { Button } from "../../design/button.tsx";
import { Choice } from "../../design/choice.tsx";
import { DateBox } from "../../design/date-box.tsx";
import { FieldRow } from "../../design/field.tsx";
import { Fold } from "../../design/fold.tsx";
import { TextBox } from "../../design/text-box.tsx";
import { useSession } from "../../node/session.ts";
import { pillarTitle } from "../../reader/pillar-name.tsx";
import { textOf, useParties, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Line } from "./line-book.ts";
import { CLEARED, isNarrowed, NO_PILLAR, type MatrixFilters } from "./line-filters.ts";
import look from "./matrix.module.css";

const PLACES = ["confirmed", "reported", "disputed", "partly", "notMet", "overdue", "inProgress", "notStarted", "proposed", "suspended", "released", "lapsed"] as const;

export interface FilterBarProps {
  readonly filters: MatrixFilters;
  readonly lines: readonly Line[];
  /** The same function from one drawing to the next. */
  readonly onChange: (change: Partial<MatrixFilters>) => void;
}

/** What the matrix is narrowed to. All of it stands in the address, so that it can be sent to a colleague. */
export function FilterBar({ filters: { text, ...rest }, lines, onChange }: FilterBarProps) {
  const words = useWords("commitments");
  const common = useWords("common");
  return (
    <div data-print="hide" className={look.filters} role="search" aria-label={words("filter.title")}>
      <TextBox label={words("filter.text")} type="search" value={text} onChange={(next) => onChange({ text: next })} maxLength={200} />
      <Choices chosen={JSON.stringify(rest)} lines={lines} onChange={onChange} />
      {isNarrowed({ ...rest, text }) && <div><Button kind="quiet" onPress={() => onChange(CLEARED)}>{common("do.clearFilters")}</Button></div>}
    </div>
  );
}

/** Everything but the words that are looked for: not drawn again at every letter. `chosen`: the filters as JSON. */
const Choices = memo(function Choices({ chosen, lines, onChange }: Pick<FilterBarProps, "lines" | "onChange"> & { readonly chosen: string }) {
  const words = useWords("commitments");
  const common = useWords("common");
  const record = useWords("record");
  const reader = useReader();
  const { party } = useSession();
  const parties = useParties();
  const filters = JSON.parse(chosen) as Omit<MatrixFilters, "text">;
  const pillars = useMemo(() => [...new Set([...lines.flatMap((line) => line.pillar ?? []), ...(filters.pillar === "" || filters.pillar === NO_PILLAR ? [] : [filters.pillar])])].map((id) => ({ id, label: pillarTitle(reader, id) })).sort((a, b) => (a.label < b.label ? -1 : 1)), [lines, reader, filters.pillar]);
  const named = parties.map(({ origin, name }) => ({ id: origin, label: textOf(name, reader) }));
  const later = filters.from !== "" || filters.to !== "" || filters.sample !== "" || filters.obligor !== "";
  return (
    <>
      <FieldRow>
        <Choice label={common("pillar")} value={filters.pillar} onChange={(pillar) => onChange({ pillar })} options={[{ id: "", label: words("filter.anyPillar") }, ...pillars, { id: NO_PILLAR, label: words("noPillar") }]} />
        <Choice label={words("filter.place")} value={filters.overdue === "" ? filters.place : "overdue"} onChange={(place) => onChange({ place, overdue: "" })} options={[{ id: "", label: words("filter.anyPlace") }, ...PLACES.map((id) => ({ id, label: record(`place.${id}`) }))]} />
        <Choice label={words("filter.awaits")} value={filters.awaits} onChange={(awaits) => onChange({ awaits })} options={[{ id: "", label: words("filter.anyone") }, ...named.map((one) => (one.id === party.origin ? { ...one, label: words("filter.us") } : one))]} />
      </FieldRow>
      <Fold title={words("filter.more")} open={later} level={2}>
        <FieldRow>
          <Choice label={words("column.obligors")} value={filters.obligor} onChange={(obligor) => onChange({ obligor })} options={[{ id: "", label: words("filter.anyParty") }, ...named]} />
          <DateBox label={words("filter.from")} value={filters.from} onChange={(from) => onChange({ from })} max={filters.to === "" ? undefined : filters.to} />
          <DateBox label={words("filter.to")} value={filters.to} onChange={(to) => onChange({ to })} min={filters.from === "" ? undefined : filters.from} />
          <Choice label={common("sample")} value={filters.sample} onChange={(sample) => onChange({ sample })} options={[{ id: "", label: words("filter.withSample") }, { id: "no", label: words("filter.noSample") }, { id: "yes", label: words("filter.onlySample") }]} />
        </FieldRow>
      </Fold>
    </>
  );
});
