import type { CheckedPublicProof, PublicProofCheck } from "@mithaq/ledger";
import { Definition } from "../design/definition.tsx";
import { Notice } from "../design/notice.tsx";
import { Sheet } from "../design/sheet.tsx";
import { formatMomentText, formatNumberText, useReader } from "../reader/reader-context.tsx";
import { Num, Texts } from "../reader/readings.tsx";
import type { Texts as PerLanguage } from "../reader/texts.ts";
import { useWords } from "../words/words.tsx";
import look from "./public.module.css";
import { Party, usePublicData } from "./public-context.tsx";
import { Short } from "./short.tsx";

/** What was computed, step by step, and what exactly it proves; or the step that does not hold, and nothing after it. */
export function Proved({ checked, text }: { readonly checked: CheckedPublicProof; readonly text: boolean | null }) {
  const words = useWords("publicSite");
  const { proved, checks } = checked;
  const failed = checks.find((one) => one.problem !== null);
  return (
    <>
      {proved !== undefined && text !== false ? (
        <Notice tone="done" said title={words("verified", { count: proved.logs.length })}>{words("verifiedMeans")}</Notice>
      ) : (
        <Notice tone="danger" said title={words("notVerified", { step: failed === undefined ? words("steps.clauses") : words(`steps.${failed.step}`) })}>{words("notVerifiedMeans")}</Notice>
      )}
      <Sheet title={words("stepsTitle")} note={words("stepsNote")}>
        <ol className={look.steps}>
          {checks.map((one, at) => <Step key={at} check={one} />)}
          {text !== null && <li data-ok={text}><Mark ok={text} /><span>{words("steps.clauses")}</span></li>}
        </ol>
      </Sheet>
      {proved !== undefined && <What proved={proved} />}
    </>
  );
}

function Step({ check: { step, party, problem } }: { readonly check: PublicProofCheck }) {
  const words = useWords("publicSite");
  return (
    <li data-ok={problem === null}>
      <Mark ok={problem === null} />
      <span>
        {words(`steps.${step}`)}{party !== null && <> · <Party origin={party} /></>}
        <span className="aside-voice"> {words(problem === null ? "holds" : "holdsNot")}</span>
        {problem !== null && <small lang="en" dir="ltr">{problem.message}</small>}
      </span>
    </li>
  );
}

function Mark({ ok }: { readonly ok: boolean }) {
  return <svg viewBox="0 0 16 16" aria-hidden="true"><path d={ok ? "M2 8.5L6.5 13L14 4" : "M3 3L13 13M13 3L3 13"} /></svg>;
}

function What({ proved: { document, logs } }: { readonly proved: NonNullable<CheckedPublicProof["proved"]> }) {
  const words = useWords("publicSite");
  const record = useWords("record");
  const common = useWords("common");
  const reader = useReader();
  const { index } = usePublicData();
  const kind = document.object.kind;
  const { content } = document["text"] as unknown as { readonly content?: { readonly title?: PerLanguage } };
  const partyOf = (name: string) => index.parties.find((one) => name === one.origin || name.startsWith(`${one.origin}/`))?.origin ?? name;
  return (
    <>
      <Sheet title={words("provedTitle")}>
        <Definition items={[
          [common("kind"), record.has(`kind.${kind as "commitment"}`) ? record(`kind.${kind as "commitment"}`) : kind],
          [common("title"), content?.title === undefined ? null : <Texts key="title" of={content.title} />],
          [words("textSeal"), <Short key="text" hash={document.text.seal} />], [words("releaseSeal"), <Short key="release" hash={document.release.seal} />],
        ]} />
        <details><summary>{words("wholeDocument")}</summary><pre dir="ltr" className={look.mono}>{JSON.stringify(document, null, 2)}</pre></details>
      </Sheet>
      {logs.map((log) => (
        <Sheet key={log.party} level={3} ruling="plain" title={<Party origin={log.party} />} note={words("inLog", { index: formatNumberText(reader, log.index), size: formatNumberText(reader, log.size) })}>
          <ul className={look.plainList}>
            {log.verified.map(({ key, time }) => (
              <li key={`${key.name}/${key.type}`} className={look.line}><span><Party origin={partyOf(key.name)} /></span><span>{words(key.type === 1 ? "signedLog" : key.type === 6 ? "cosignedPq" : "cosigned")}</span>{time !== undefined && <span className={look.soft}>{formatMomentText(reader, time * 1000)}</span>}</li>
            ))}
          </ul>
          <p className={look.soft}>{words("root")} <Short hash={log.root} /> · <Num value={log.size} /></p>
        </Sheet>
      ))}
    </>
  );
}
