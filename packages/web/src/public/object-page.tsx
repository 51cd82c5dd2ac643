import { useEffect, useState } from "react";
import { Ledger } from "../design/ledger.tsx";
import { Margin, MarginDates, MarginItem } from "../design/margin.tsx";
import { Notice } from "../design/notice.tsx";
import { SampleMark } from "../design/sample-mark.tsx";
import { Screen } from "../design/screen.tsx";
import { Sheet } from "../design/sheet.tsx";
import { State } from "../design/state.tsx";
import { Day, Num, Texts } from "../reader/readings.tsx";
import { SourceDate } from "../reader/source-date.tsx";
import { useWords } from "../words/words.tsx";
import { ClauseTexts } from "./clause-texts.tsx";
import { FigureTables } from "./figure-tables.tsx";
import { Link } from "./link.tsx";
import look from "./public.module.css";
import { Party, usePublicData } from "./public-context.tsx";
import { askKept } from "./public-data.ts";
import { itemOf } from "./released.ts";
import { Short } from "./short.tsx";
import { textsOf, type ReleasedTexts } from "./text-of.ts";

/** One released object: what it says, where it stands, both sides' figures, its sources, and the way to verify it. */
export default function ObjectPage({ rest }: { readonly rest: string }) {
  const words = useWords("publicSite");
  const record = useWords("record");
  const common = useWords("common");
  const { programme, index } = usePublicData();
  const one = programme.objects.find((object) => object.id === rest);
  const item = one === undefined ? undefined : itemOf(index, one);
  const texts = useTexts(one !== undefined && (one.kind === "agreement" || one.kind === "minutes") ? item?.index : undefined);
  if (one === undefined) return <Screen title={common("state.notFound")}><Notice tone="plain" title={words("notReleased")}>{words("notReleasedWhy")} <Link place="">{words("nav.released")}</Link></Notice></Screen>;
  const kind = one.kind as "commitment";
  return (
    <Screen above={<Link place="">{words("nav.released")}</Link>} title={Object.keys(one.title).length === 0 ? record(`kind.${kind}`) : <Texts of={one.title} />} lead={<>{record(`kind.${kind}`)} {one.sample && <SampleMark />}</>} margin={
      <Margin>
        {one.legal?.inForceOn != null && <MarginDates on={one.legal.inForceOn.value} term={words("inForceOn")} />}
        {one.legal?.signedOn != null && <MarginDates on={one.legal.signedOn.value} term={words("signedOn")} />}
        {one.due !== null && <MarginDates on={one.due.value} term={common("due")} />}
        <MarginItem term={words("textSeal")}><Short hash={one.act} /></MarginItem>
        <MarginItem term={words("releaseSeal")}><Short hash={one.release} /></MarginItem>
        <MarginItem term={words("proofTerm")}>{item === undefined ? words("notInLog") : <Link place={`verify/${item.index}`}>{words("verifyThis")}</Link>}</MarginItem>
      </Margin>
    }>
      <Sheet>
        <p className={look.line}>
          {one.legal !== null ? <State legal={one.legal.state} /> : one.life !== null && <State kind={kind} life={one.life} />}
          {one.parties.length > 0 && <span>{words("who")}:</span>}{one.parties.map((party) => <span key={party}><Party origin={party} /></span>)}
        </p>
        {one.text !== null && <p className={`${look.prose} law`}><Texts of={one.text} /></p>}
        {one.kind === "commitment" && <p className={look.soft}>{words("publicStateNote")}</p>}
      </Sheet>
      {texts !== undefined && texts !== "none" && <ClauseTexts texts={texts} />}
      {texts === "none" && one.kind === "agreement" && <Notice tone="plain" title={words("noText")}>{words("noTextWhy")}</Notice>}
      <FigureTables of={one} />
      {one.targets.length > 0 && <Sheet title={words("targets")}><Ledger caption={words("targets")} rows={one.targets} keyOf={(target) => target.act + target.on} columns={[{ id: "on", head: common("day"), cell: (target) => <Day on={target.on} /> }, { id: "value", head: common("value"), align: "end", cell: (target) => <Num value={target.value} /> }, { id: "act", head: common("act"), cell: (target) => <Short hash={target.act} /> }]} /></Sheet>}
      <Sheet title={common("sources")} ruling="plain">
        {one.sources.length === 0 ? <p className={look.soft}>{words(one.sample ? "sampleNoSource" : "noSource")}</p> : <ul className={look.plainList}>{one.sources.map((source) => <li key={source.page + source.fact}><SourceDate on={source.date} /> · <span lang="en" dir="auto">{source.fact}</span> <bdi dir="ltr" className={look.mono}>{isWeb(source.page) ? <a href={source.page} rel="noreferrer noopener">{source.page}</a> : source.page}</bdi></li>)}</ul>}
      </Sheet>
    </Screen>
  );
}

/** Only addresses of the web become links: what a party wrote is never another kind of address. */
function isWeb(page: string): boolean {
  return /^https?:\/\//.test(page);
}

/** Undefined while it is asked. */
function useTexts(index: number | undefined): ReleasedTexts | "none" | undefined {
  const [texts, setTexts] = useState<ReleasedTexts | "none">();
  useEffect(() => {
    let left = false;
    if (index === undefined) {
      setTexts("none");
      return;
    }
    askKept<{ readonly document: string }>(`/public/text/${index}`).then((text) => textsOf(text.document), () => undefined).then((read) => left || setTexts(read ?? "none")).catch(() => undefined);
    return () => {
      left = true;
    };
  }, [index]);
  return texts;
}
