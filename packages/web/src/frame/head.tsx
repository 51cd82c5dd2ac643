import { useQueryClient } from "@tanstack/react-query";
import { LANGUAGES } from "@mithaq/calendar";
import { useLocation } from "@tanstack/react-router";
import { Frieze } from "../design/frieze.tsx";
import { Seal } from "../design/seal.tsx";
import { useSession } from "../node/session.ts";
import { signOut } from "../node/sign-out.ts";
import { Texts, useReader } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import look from "./frame.module.css";
import { HeadMenu } from "./head-menu.tsx";
import { LineState } from "./line-state.tsx";
import { places } from "./places.ts";
import type { Opened } from "./shortcuts.ts";
import { To } from "./to.tsx";

/** The lapis band: whose node this is, whether it answers, the palette, the languages, the officer. */
export function Head({ open }: { readonly open: (what: Opened) => void }) {
  const words = useWords("frame");
  const { party, officer } = useSession();
  return (
    <header className={look.head}>
      <Frieze />
      <div className={look.band}>
        <To place={places.home} className={look.mark}>
          <Seal filled size={40} />
          <span className={look.name}>{words("name")}</span>
        </To>
        <p className={look.subtitle}><span>{words("subtitle")}</span> <strong><Texts of={party.name} /></strong></p>
        {officer !== null && <LineState />}
        {officer !== null && <button type="button" className={look.headButton} onClick={() => open("palette")} aria-keyshortcuts="Control+K">{words("palette.open")} <kbd dir="ltr">Ctrl K</kbd></button>}
        <Languages />
        {officer !== null && <Officer />}
      </div>
    </header>
  );
}

/** By full navigation: another language is another document, with its own direction and fonts. */
function Languages() {
  const words = useWords("frame");
  const { language } = useReader();
  const { href } = useLocation();
  return (
    <HeadMenu label={words("languageMenu")} title={OWN_NAMES[language]}>
      {LANGUAGES.map((one) => (
        <a key={one} href={href.replace(/^\/[a-z]+/, `/${one}`)} lang={one} dir={one === "en" ? "ltr" : "rtl"} aria-current={one === language || undefined} onClick={() => keepLanguage(one)}>{OWN_NAMES[one]}</a>
      ))}
    </HeadMenu>
  );
}

/** Each in its own language, as whoever looks for it reads it. */
const OWN_NAMES = { en: "English", fa: "فارسی", ar: "العربية", ckb: "کوردی" } as const;

/** So that `/` leads back to it: the node reads this cookie, which holds nothing else. */
function keepLanguage(language: string): void {
  document.cookie = `mithaq_language=${language}; path=/; max-age=31536000; samesite=strict`;
}

function Officer() {
  const words = useWords("frame");
  const { officer, demonstration } = useSession();
  const queries = useQueryClient();
  const { language } = useReader();
  if (officer === null) return null;
  return (
    <HeadMenu label={words("officer.menu")} title={<Texts of={officer.role} />}>
      <p>{words("officer.actingAs")} <Texts of={officer.role} /></p>
      <To place={places.settings}>{words("nav.settings")}</To>
      {officer.head && <To place={places.invitations}>{words("nav.invitations")}</To>}
      <a href={`/${language}/public/`}>{words("nav.public")}</a>
      <button type="button" onClick={() => void signOut(queries, language)}>{words(demonstration ? "officer.switch" : "officer.signOut")}</button>
    </HeadMenu>
  );
}
