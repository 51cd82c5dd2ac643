import { Margin, MarginDates, MarginItem } from "../../design/margin.tsx";
import { Provenance, type ProvenanceAct } from "../../design/provenance.tsx";
import { PublishedPages } from "../../design/published.tsx";
import { Tag } from "../../design/tag.tsx";
import { PartyName } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Whole } from "./answers.ts";

/** The hāshiya of an agreement: the day that counts in three calendars, whose turn it is, where the text comes from, its published sources. */
export function AgreementMargin({ whole }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const record = useWords("record");
  const { agreement, legal } = whole;
  const newest = agreement.texts.at(-1);
  const proposal = whole.proposals.find((one) => (newest === undefined ? one.id === agreement.act : one.seal === newest.seal));
  const day = dayOf(whole);
  const acts: ProvenanceAct[] = proposal === undefined ? [] : [
    { act: proposal.id, party: proposal.by, at: proposal.at, what: record("verbs.propose") },
    ...proposal.assents.map((one) => ({ act: one.id, party: one.origin, at: one.at, what: record("verbs.assent") })),
    ...(proposal.seal === null ? [] : [{ act: proposal.seal, at: proposal.decidedAt ?? undefined, what: record("verbs.seal") }]),
    ...proposal.receipts.map((one) => ({ act: one.id, party: one.origin, at: one.at, what: record("verbs.receipt") })),
  ];
  const status = `assent.${whole.status}` as "assent.decided";
  return (
    <Margin>
      {day !== null && <MarginDates on={day.on} term={words(`step.${day.what}`)} />}
      <MarginItem term={words("column.assent")}>{record.has(status) ? record(status) : whole.status}</MarginItem>
      {legal.termEndsOn !== null && <MarginDates on={legal.termEndsOn.value} term={words("step.termEnds")} />}
      {whole.awaits.length > 0 && <MarginItem term={words("column.awaits")}><ul>{whole.awaits.map((one) => <li key={one}><PartyName origin={one} /></li>)}</ul></MarginItem>}
      {legal.unknown.length > 0 && <MarginItem term={words("legal.unknown")}>{legal.unknown.map((one) => <Tag key={one}>{words(`field.${one}`)}</Tag>)}</MarginItem>}
      {acts.length > 0 && <Provenance acts={acts} />}
      <PublishedPages of={agreement.sources} term={words("one.sources")} />
    </Margin>
  );
}

function dayOf({ agreement, legal }: Whole): { readonly what: "entered" | "enters" | "allSigned" | "decided"; readonly on: string } | null {
  if (legal.inForceOn !== null) return { what: "entered", on: legal.inForceOn.value };
  const newest = agreement.texts.at(-1);
  if (newest?.entryOn != null) return { what: "enters", on: newest.entryOn.value };
  if (legal.signedOn !== null) return { what: "allSigned", on: legal.signedOn.value };
  return newest === undefined ? null : { what: "decided", on: new Date(newest.decidedAt).toISOString().slice(0, 10) };
}
