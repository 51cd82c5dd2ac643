import { Ledger, type LedgerColumn } from "../../design/ledger.tsx";
import { Notice } from "../../design/notice.tsx";
import { State } from "../../design/state.tsx";
import { formatNumberText, Moment, PartyName, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "./original.module.css";
import type { Check } from "./verify/check-record.ts";
import type { Verified } from "./verify/verify-in-page.ts";

/** What was checked, line by line, what that proves and what it does not; a failure names its log and its place. */
export function VerifyResult({ verified: { checks, logs, second, charter, took } }: { readonly verified: Verified }) {
  const words = useWords("original");
  const reader = useReader();
  const failed = checks.filter((check) => !check.ok).length;
  const entries = logs.reduce((sum, log) => sum + log.entries, 0);
  const bytes = logs.reduce((sum, log) => sum + log.bytes, 0);
  const columns: readonly LedgerColumn<Check & { readonly id: string }>[] = [
    { id: "log", head: words("log"), width: "13%", cell: (check) => <PartyName origin={check.log} /> },
    { id: "what", head: words("verify.what"), cell: (check) => <>{words(`verify.check.${check.what}`, { count: check.size })}{check.fault !== null && <><br /><span className={look.fault} lang="en" dir="ltr">{check.fault}</span></>}</> },
    { id: "by", head: words("verify.by"), width: "13%", cell: (check) => (check.by === null ? "–" : <PartyName origin={check.by} />) },
    { id: "time", head: words("verify.time"), width: "20%", cell: (check) => (check.time === null ? "–" : <Moment at={check.time * 1000} />) },
    { id: "ok", head: words("verify.result"), width: "7.5rem", cell: (check) => <State tone={check.ok ? "done" : "disputed"}>{words(check.ok ? "verify.holds" : "verify.fails")}</State> },
  ];
  return (
    <div className={look.stack}>
      <Notice tone={failed === 0 ? "done" : "danger"} said title={failed === 0 ? words("verify.sound", { count: checks.length }) : words("verify.unsound", { count: failed })}>
        <p>{words("verify.counted", { entries: formatNumberText(reader, entries), kilobytes: formatNumberText(reader, Math.ceil(bytes / 1000)), seconds: formatNumberText(reader, took / 1000, { decimals: 1 }) })}</p>
        {failed > 0 && <p>{words("verify.unsoundNext")}</p>}
      </Notice>
      <Ledger caption={words("verify.table")} columns={columns} rows={checks.map((check, at) => ({ ...check, id: String(at) }))} toneOf={(check) => (check.ok ? undefined : "disputed")} />
      <section className={look.steps}>
        <h3>{words("verify.proven")}</h3>
        <p>{words("verify.provenSays")}</p>
        <p className={look.soft}>{second.asked === 0 ? words("verify.secondNone") : second.alike === second.asked ? words("verify.secondAlike", { count: second.asked }) : words("verify.secondUnlike", { count: second.asked - second.alike })}</p>
        <h3>{words("verify.notProven")}</h3>
        <p>{words("verify.notProvenSays")}</p>
        <p>{words("verify.charterSays")}<br /><code dir="ltr" className={look.hash}>{charter}</code></p>
      </section>
    </div>
  );
}
