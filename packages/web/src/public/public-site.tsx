import { Suspense, useEffect, useState } from "react";
import { LANGUAGES } from "@mithaq/calendar";
import { BrickLoading } from "../design/brick-loading.tsx";
import { Button } from "../design/plain-button.tsx";
import { Frieze } from "../design/frieze.tsx";
import { Notice } from "../design/notice.tsx";
import { Seal } from "../design/seal.tsx";
import { formatMomentText, useReader } from "../reader/reader-context.tsx";
import { Texts } from "../reader/readings.tsx";
import { laterPart } from "../words/later-part.tsx";
import { useWords } from "../words/words.tsx";
import { Link } from "./link.tsx";
import look from "./public.module.css";
import { usePlace, type Place } from "./place.ts";
import { PublicDataProvider } from "./public-context.tsx";
import { keptPublicData, PublicRefused, readPublicData, type PublicData } from "./public-data.ts";
import { Home } from "./home.tsx";

const PAGES = {
  object: laterPart(() => import("./object-page.tsx")),
  disagreements: laterPart(() => import("./disagreements.tsx")),
  data: laterPart(() => import("./data-page.tsx")),
  verify: laterPart(() => import("./verify-page.tsx")),
} as const;

type Read = { readonly data: PublicData | undefined; readonly failed: unknown; readonly settled: boolean };

/** The public's leaf: what both parties have released, and proof that it is genuine. Whoever reads it signs in nowhere. */
export function PublicSite() {
  const words = useWords("publicSite");
  const common = useWords("common");
  const reader = useReader();
  const place = usePlace();
  const [{ data, failed, settled }, setRead] = useState<Read>({ data: undefined, failed: undefined, settled: false });
  const read = () => {
    void keptPublicData().then((kept) => setRead((now) => (now.data === undefined && kept !== undefined ? { ...now, data: kept } : now)));
    readPublicData().then((data) => setRead({ data, failed: undefined, settled: true }), (failed: unknown) => setRead((now) => ({ ...now, failed, settled: true })));
  };
  useEffect(read, []);
  // What verifies without a line must be here before the line is gone.
  useEffect(() => {
    const later = setTimeout(() => void Promise.all([import("./verify-page.tsx"), import("./verify-proof.ts"), import("./object-page.tsx"), import("./disagreements.tsx"), import("./data-page.tsx")]).catch(() => undefined), 2_000);
    return () => clearTimeout(later);
  }, []);
  return (
    <>
      <a className={look.skip} href="#content">{words("skip")}</a>
      <Head place={place} host={data?.index.parties[0]?.name} />
      <main id="content" className={look.content} tabIndex={-1}>
        {failed !== undefined && data !== undefined && <div className={look.kept}><Notice tone="plain" said title={common("state.fromCopy", { at: formatMomentText(reader, data.at) })} actions={<Button onPress={read}>{common("do.retry")}</Button>} /></div>}
        {data === undefined && !settled && <BrickLoading label={common("state.loading")} />}
        {data === undefined && settled && (
          <Notice tone="warning" title={failed instanceof PublicRefused ? words("refused", { status: String(failed.status) }) : common("error.network")} actions={<Button onPress={read}>{common("do.retry")}</Button>}>{words("nothingKept")}</Notice>
        )}
        {data !== undefined && <PublicDataProvider value={data}><Suspense fallback={<BrickLoading label={common("state.loading")} />}><Page place={place} /></Suspense></PublicDataProvider>}
      </main>
      <footer className={look.foot}><p>{words("foot")}</p><p>{words("notOfficial")}</p></footer>
    </>
  );
}

function Page({ place }: { readonly place: Place }) {
  if (place.page === "") return <Home />;
  const Shown = PAGES[place.page];
  return <Shown key={`${place.page}/${place.rest}`} rest={place.rest} />;
}

function Head({ place, host }: { readonly place: Place; readonly host: Readonly<Record<string, string>> | undefined }) {
  const words = useWords("publicSite");
  const frame = useWords("frame");
  const { language } = useReader();
  const path = location.pathname.split("/").slice(2).join("/");
  const pages = [["", words("nav.released")], ["disagreements", words("nav.disagreements")], ["data", words("nav.data")], ["verify", words("nav.verify")]] as const;
  return (
    <header className={look.head}>
      <Frieze />
      <div className={look.band}>
        <Link place="" className={look.mark}><Seal filled size={36} /><span className={look.name}>{frame("name")}</span></Link>
        <p className={look.subtitle}>{words("subtitle")}{host !== undefined && <> · <Texts of={host} /></>}</p>
        <nav className={look.languages} aria-label={frame("languageMenu")}>{LANGUAGES.map((one) => <a key={one} href={`/${one}/${path}`} lang={one} dir={one === "en" ? "ltr" : "rtl"} aria-current={one === language || undefined}>{OWN_NAMES[one]}</a>)}</nav>
      </div>
      <nav className={look.pages} aria-label={frame("mainNav")}>
        {pages.map(([page, name]) => <Link key={page} place={page} aria-current={place.page === page ? "page" : undefined}>{name}</Link>)}
        <a href={`/${language}/sign-in`} className={look.officers}>{words("nav.officers")}</a>
      </nav>
      {document.documentElement.dataset["demonstration"] === "true" && <p className={look.demonstration}>{words("demonstration")}</p>}
    </header>
  );
}

/** Each in its own language, as whoever looks for it reads it. */
const OWN_NAMES = { en: "English", fa: "فارسی", ar: "العربية", ckb: "کوردی" } as const;
