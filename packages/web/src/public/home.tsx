import { BrickLegend } from "../design/brick-legend.tsx";
import { Bricks } from "../design/bricks.tsx";
import { Ledger, type LedgerColumn } from "../design/ledger.tsx";
import { Margin, MarginDates, MarginItem } from "../design/margin.tsx";
import { Notice } from "../design/notice.tsx";
import { SampleMark } from "../design/sample-mark.tsx";
import { Screen } from "../design/screen.tsx";
import { Seal } from "../design/seal.tsx";
import { Sheet } from "../design/sheet.tsx";
import { State } from "../design/state.tsx";
import { useReader } from "../reader/reader-context.tsx";
import { Day, Num, Texts } from "../reader/readings.tsx";
import { useWords } from "../words/words.tsx";
import { Link } from "./link.tsx";
import { go, hrefOf } from "./place.ts";
import { Party, useOrdered, usePublicData } from "./public-context.tsx";
import type { PublicObject } from "./public-data.ts";
import { commitmentCounts, KINDS } from "./released.ts";
import { Short } from "./short.tsx";
import look from "./public.module.css";

/** What both parties have released, by kind, and how much they have not. */
export function Home() {
  const words = useWords("publicSite");
  const record = useWords("record");
  const { programme, index } = usePublicData();
  const { objects, withheld } = programme;
  const counts = commitmentCounts(objects);
  return (
    <Screen title={<Texts of={programme.title} />} lead={words("lead")} width="wide" margin={
      <Margin>
        <MarginDates on={programme.day} term={words("asOf")} />
        <MarginItem term={words("log")}>{words("logSize", { count: index.size })}{index.pending > 0 && <> {words("logPending", { count: index.pending })}</>}</MarginItem>
        <MarginItem term={words("charter")}><Short hash={programme.charter} /></MarginItem>
        <MarginItem term={words("proofTerm")}><Link place="verify">{words("verifyAny")}</Link></MarginItem>
      </Margin>
    }>
      {programme.sample && <Notice tone="plain" title={words("sampleTitle")}>{words("sampleText")}</Notice>}
      <Parties />
      {objects.length === 0 ? <Notice tone="plain" title={words("nothing")}>{words("nothingWhy")}</Notice> : (
        <>
          {objects.some((one) => one.kind === "commitment") && (
            <Sheet title={words("commitmentsNow")} note={words("commitmentsNote")}>
              <div className={look.counts}><Bricks counts={counts} label={record("kinds.commitment")} size="large" /><BrickLegend counts={counts} /></div>
            </Sheet>
          )}
          {KINDS.map((kind) => <OfKind key={kind} kind={kind} objects={objects.filter((one) => one.kind === kind)} />)}
        </>
      )}
      <Sheet title={words("withheldTitle")} note={words("withheldNote")} ruling="plain">
        {withheld.length === 0 ? <p>{words("withheldNone")}</p> : <ul className={look.line}>{withheld.map(({ kind, count }) => <li key={kind}>{record.has(`count.${kind as "report"}`) ? record(`count.${kind as "report"}`, { count }) : <>{record.has(`kinds.${kind as "report"}`) ? record(`kinds.${kind as "report"}`) : kind}: <Num value={count} /></>}</li>)}</ul>}
      </Sheet>
    </Screen>
  );
}

function Parties() {
  const words = useWords("publicSite");
  const { index } = usePublicData();
  return (
    <ul className={look.parties} aria-label={words("parties")}>
      {useOrdered().map(({ origin, name }) => {
        const log = index.parties.find((one) => one.origin === origin);
        return <li key={origin}><Seal filled={index.size > 0} size={34} /><span><Texts of={name} />{log !== undefined && <small><bdi dir="ltr">{log.log}</bdi></small>}</span></li>;
      })}
    </ul>
  );
}

function OfKind({ kind, objects }: { readonly kind: (typeof KINDS)[number]; readonly objects: readonly PublicObject[] }) {
  const words = useWords("publicSite");
  const record = useWords("record");
  const common = useWords("common");
  const { language } = useReader();
  const ordered = useOrdered();
  if (objects.length === 0) return null;
  const open = (one: PublicObject) => go(hrefOf(language, `object/${one.id}`));
  const columns: LedgerColumn<PublicObject>[] = [
    { id: "title", head: common("title"), cell: (one) => <span className={look.line}><Link place={`object/${one.id}`}>{Object.keys(one.title).length === 0 ? record(`kind.${kind}`) : <Texts of={one.title} />}</Link>{one.sample && <SampleMark />}</span> },
    ...(objects.some((one) => one.parties.length > 0) ? [{ id: "parties", head: words("who"), width: "16rem", cell: (one: PublicObject) => <span className={look.line}>{ordered.filter(({ origin }) => one.parties.includes(origin)).map(({ origin }) => <span key={origin}><Party origin={origin} /></span>)}</span> }] : []),
    ...(objects.some((one) => one.legal !== null || one.life !== null) ? [{ id: "state", head: common("stateName"), width: "14rem", cell: (one: PublicObject) => (one.legal !== null ? <State legal={one.legal.state} /> : one.life !== null ? <State kind={kind} life={one.life} /> : null) }] : []),
    ...(objects.some((one) => one.legal !== null) ? [{ id: "signed", head: words("signedOn"), width: "10rem", cell: (one: PublicObject) => (one.legal?.signedOn == null ? <span className={look.soft}>{common("notStated")}</span> : <Day on={one.legal.signedOn.value} style="medium" />) }] : []),
    ...(objects.some((one) => one.due !== null) ? [{ id: "due", head: common("due"), width: "10rem", cell: (one: PublicObject) => (one.due === null ? <span className={look.soft}>{common("noDue")}</span> : <Day on={one.due.value} style="medium" />) }] : []),
    ...(kind === "indicator" ? [{ id: "figures", head: words("newestFigures"), cell: (one: PublicObject) => <NewestFigures of={one} /> }] : []),
  ];
  return <Sheet title={record(`kinds.${kind}`)} note={words("releasedCount", { count: objects.length })}><Ledger caption={record(`kinds.${kind}`)} columns={columns} rows={objects} onOpen={open} /></Sheet>;
}

/** Both parties' figures of the newest period for which both have given one; where they differ, both stand. */
function NewestFigures({ of }: { readonly of: PublicObject }) {
  const words = useWords("publicSite");
  const newest = of.periods.at(-1);
  const parties = useOrdered();
  if (newest === undefined) return <span className={look.soft}>{words("noFigures")}</span>;
  return <span className={look.line}>{parties.map(({ origin }) => newest.figures.filter((one) => one.party === origin).map((one) => <span key={one.act}><Party origin={origin} />: <Link place={`object/${of.id}`}><Num value={one.value} /></Link></span>))}</span>;
}
