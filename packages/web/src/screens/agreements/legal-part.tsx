import { Definition } from "../../design/definition.tsx";
import { Ledger } from "../../design/ledger.tsx";
import { Notice } from "../../design/notice.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { Timeline } from "../../design/timeline.tsx";
import { Day, formatNumberText, PartyName, Texts, useReader } from "../../reader/reader.tsx";
import { useDay, useSession } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import { legalTone } from "./agreement-tree.ts";
import type { VersionRead, Whole } from "./answers.ts";
import { useClauseName } from "./clause-columns.tsx";
import { FIELDS } from "./content-fields.ts";
import { legalSteps } from "./legal-steps.ts";
import { useTermsSaid } from "./terms-said.ts";
import { PartyNames } from "../../assent/party-names.tsx";
import look from "./parts.module.css";

/** The terms as they are agreed, the legal clock, signatures and notices. What is not public is said to be unknown. */
export function LegalPart({ whole }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  return (
    <div className={look.stack}>
      <TermsSheet whole={whole} />
      <Sheet title={words("legal.clock")} level={3} ruling="plain"><Clock whole={whole} /></Sheet>
      <Sheet title={words("legal.signatures")} level={3} ruling="plain"><Signatures whole={whole} /></Sheet>
      <Sheet title={words("legal.notices")} level={3} ruling="plain"><Notices whole={whole} /></Sheet>
    </div>
  );
}

function TermsSheet({ whole: { agreement, legal, proposals } }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const said = useTermsSaid();
  const newest = agreement.texts.at(-1);
  const content = proposals.find((one) => (newest === undefined ? one.id === agreement.act : one.seal === newest.seal))?.content ?? {};
  const terms = (content["terms"] ?? {}) as Readonly<Record<string, unknown>>;
  const value = (field: (typeof FIELDS)[number]) => {
    const one = field in terms ? terms[field] : content[field];
    return field === "place" ? (one === undefined ? null : <Texts of={one as Record<string, string>} />) : said(field, one) || null;
  };
  return (
    <Sheet title={words("legal.terms")} level={3} ruling="plain" actions={<Source of={agreement.act} />}>
      {legal.unknown.includes("terms") ? <Notice tone="plain" title={words("legal.noTerms")}>{words("legal.noTermsSays")}</Notice> : legal.unknown.length > 0 && <Notice tone="plain" title={words("legal.unknown")}>{words("legal.unknownSays")}</Notice>}
      <Definition items={FIELDS.filter((field) => field !== "title" && field !== "pillar" && (content["terms"] !== undefined || field === "type" || field === "languages")).map((field) => [words(`field.${field}`), value(field)])} />
    </Sheet>
  );
}

function Clock({ whole: { agreement, legal } }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const record = useWords("record");
  const common = useWords("common");
  const reader = useReader();
  const clauseName = useClauseName(agreement.binding);
  const day = useDay();
  const steps = legalSteps(agreement, legal, day);
  return (
    <>
      <p><State legal={legal.state} tone={legalTone(legal.state)} /></p>
      {steps.length === 0 ? <p className={look.soft}>{words("legal.nothing")}</p> : (
        <Timeline label={words("legal.clock")} items={steps.map(({ id, what, on, act, party, awaits, to, version, parts }) => ({
          id, when: on === null ? words("legal.noDay") : <Day on={on} />, tone: to === "come" ? "open" : to === "warn" ? "late" : "done",
          what: <>{words(`step.${what}`)} {party !== null && <PartyName origin={party} />} {parts !== null && <span className={look.soft}>{parts.map(clauseName).join(common("comma"))}</span>} {version !== null && agreement.texts.length > 1 && <span className={look.soft}>{record("versionNumber", { number: formatNumberText(reader, version) })}</span>} {act !== null && <Source of={act} party={party ?? undefined} />}</>,
          ...(awaits.length === 0 ? {} : { more: <>{words("legal.awaits")}: <PartyNames of={awaits} /></> }),
        }))} />
      )}
    </>
  );
}

type SignatureRow = { readonly id: string; readonly party: string; readonly signature: VersionRead["signatures"][number] | null };

function Signatures({ whole: { agreement } }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const { party } = useSession();
  const newest = agreement.texts.at(-1);
  if (newest === undefined || newest.terms === null) return <p className={look.soft}>{words("legal.notSigned")}</p>;
  const rows: SignatureRow[] = [...newest.signatures.map((signature) => ({ id: signature.act, party: signature.party, signature })), ...newest.unsigned.map((one) => ({ id: one, party: one, signature: null }))].sort((a, b) => Number(b.party === party.origin) - Number(a.party === party.origin));
  return (
    <Ledger caption={words("legal.signatures")} rows={rows} columns={[
      { id: "party", head: words("column.party"), cell: (row) => <PartyName origin={row.party} /> },
      { id: "capacity", head: words("column.capacity"), cell: (row) => (row.signature === null ? <State tone="open">{words("legal.missing")}</State> : <Texts of={row.signature.capacity} />) },
      { id: "place", head: words("column.place"), cell: (row) => (row.signature?.place == null ? null : <Texts of={row.signature.place} />) },
      { id: "on", head: words("column.on"), cell: (row) => row.signature !== null && <><Day on={row.signature.on} /> <Source of={row.signature.act} party={row.party} /></> },
    ]} />
  );
}

function Notices({ whole: { agreement } }: { readonly whole: Whole }) {
  const words = useWords("agreements");
  const common = useWords("common");
  const clauseName = useClauseName(agreement.binding);
  const record = useWords("record");
  return (
    <Ledger caption={words("legal.notices")} rows={agreement.notices} keyOf={(row) => row.act} empty={words("legal.noNotices")} columns={[
      { id: "what", head: words("column.notice"), cell: (row) => <>{record(`notice.${row.purpose}` as "notice.ratified")}{row.parts !== null && <> ({row.parts.map(clauseName).join(common("comma"))})</>} <Source of={row.act} party={row.party} /></> },
      { id: "party", head: words("column.by"), cell: (row) => <PartyName origin={row.party} /> },
      { id: "on", head: words("column.on"), cell: (row) => <Day on={row.on} /> },
      { id: "received", head: words("column.received"), cell: (row) => <ul>{row.received.map((one) => <li key={one.party}><PartyName origin={one.party} />: {one.on === null ? words("legal.silent") : <Day on={one.on} />}</li>)}</ul> },
    ]} />
  );
}
