import { Margin, MarginDates, MarginItem } from "../../../design/margin.tsx";
import { Provenance } from "../../../design/provenance.tsx";
import { PublishedPages } from "../../../design/published.tsx";
import { useDay } from "../../../node/session.ts";
import { PartyName } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import type { CommitmentRead } from "../answers.ts";
import { DueIn } from "../due-in.tsx";

/** The hāshiya of a commitment: its day in three calendars, whose turn it is, where its text comes from, the published pages that say so. */
export function CommitmentMargin({ commitment }: { readonly commitment: CommitmentRead }) {
  const words = useWords("commitments");
  const day = useDay();
  const { deadline, versions, act } = commitment;
  const due = deadline?.due?.value ?? null;
  return (
    <Margin>
      {due !== null && <><MarginDates on={due} term={words("column.due")} /><DueIn due={due} day={day} done={["confirmed", "released", "lapsed"].includes(commitment.place ?? "")} /></>}
      {deadline?.next != null && deadline.next !== due && <MarginDates on={deadline.next} term={words("one.nextDay")} />}
      {commitment.awaiting.length > 0 && <MarginItem term={words("column.awaits")}><ul>{commitment.awaiting.map((one) => <li key={one}><PartyName origin={one} /></li>)}</ul></MarginItem>}
      <Provenance acts={(versions.length === 0 ? [act] : versions).map((one, at) => ({ act: one, ...(versions.length > 1 && { what: words("one.version", { number: at + 1 }) }) }))} />
      <PublishedPages of={commitment.sources} />
    </Margin>
  );
}
