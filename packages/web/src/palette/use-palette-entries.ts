import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { LANGUAGES } from "@mithaq/calendar";
import { NAVIGATION, pillarNavigation } from "../frame/nav-items.ts";
import { places } from "../frame/places.ts";
import { useGo } from "../frame/to.tsx";
import type { ask } from "../node/client.ts";
import { may, useSession } from "../node/session.ts";
import { signOut } from "../node/sign-out.ts";
import { textOf, useReader } from "../reader/reader.tsx";
import { placeOfHit } from "../screens/search/place-of-hit.ts";
import { kindWords } from "../signing/act-words.ts";
import { useWords } from "../words/words.tsx";
import type { PaletteEntry } from "./palette-entry.ts";
import { keepRecent, readRecent, type Recent } from "./recent.ts";
import { changeTheme } from "./theme.ts";

type Hit = Awaited<ReturnType<typeof ask.search.find>>["hits"][number];
const OWN_NAMES = { en: "English", fa: "فارسی", ar: "العربية", ckb: "کوردی" } as const;

/** The palette's lines: `own` are the program's and the last places; `ofHits` makes lines of what the node found. */
export function usePaletteEntries(close: () => void): { readonly own: readonly PaletteEntry[]; readonly ofHits: (hits: readonly Hit[], text: string) => readonly PaletteEntry[] } {
  const words = useWords("frame");
  const search = useWords("search");
  const record = useWords("record");
  const common = useWords("common");
  const reader = useReader();
  const go = useGo();
  const queries = useQueryClient();
  const { officer, demonstration } = useSession();
  const mandate = officer?.mandate ?? "";
  const [recent, setRecent] = useState<readonly Recent[]>([]);
  useEffect(() => void readRecent(mandate).then(setRecent), [mandate]);
  const visit = (place: string, title: string) => () => {
    void keepRecent(mandate, { place, title });
    close();
    go(place);
  };
  const does = (work: () => void) => () => {
    close();
    work();
  };
  const screens = NAVIGATION.flatMap(({ items }) => items).map(({ place, word, key }): PaletteEntry => ({ id: `screen ${place}`, group: "screens", title: words(`nav.${word}`), note: `g ${key}`, find: word, run: visit(place, words(`nav.${word}`)) }));
  const pillars = pillarNavigation().map(({ place, title }): PaletteEntry => ({ id: `screen ${place}`, group: "screens", title: textOf(title, reader), note: words("nav.pillars"), find: place, run: visit(place, textOf(title, reader)) }));
  const heads: readonly PaletteEntry[] = officer?.head === true ? [{ id: "invitations", group: "screens", title: words("nav.invitations"), find: "invitations", run: visit(places.invitations, words("nav.invitations")) }] : [];
  const command = (id: string, title: string, run: () => void): PaletteEntry => ({ id: `do ${id}`, group: "commands", title, find: id, run });
  const commands: readonly PaletteEntry[] = [
    ...(may(officer, "report.submit") ? [command("report", search("do.newReport"), visit("reports/new", search("do.newReport")))] : []),
    ...(may(officer, "agreement.propose") ? [command("agreement", search("do.newAgreement"), visit("agreements/new", search("do.newAgreement")))] : []),
    command("verify", search("do.verify"), visit("record?part=verify", search("do.verify"))),
    command("pouch", search("do.pouch"), visit("record?part=exchange", search("do.pouch"))),
    command("print", search("do.print"), does(() => requestAnimationFrame(() => print()))),
    ...(["light", "dark", "system"] as const).map((theme) => command(`theme ${theme}`, `${words("theme.name")}: ${words(`theme.${theme}`)}`, does(() => changeTheme(theme)))),
    ...LANGUAGES.filter((one) => one !== reader.language).map((one) => command(`language ${one}`, `${words("languageMenu")}: ${OWN_NAMES[one]}`, () => location.assign(location.href.replace(/^(https?:\/\/[^/]+\/)[a-z]+/, `$1${one}`)))),
    command("sign-out", words(demonstration ? "officer.switch" : "officer.signOut"), () => void signOut(queries, reader.language)),
  ];
  return {
    own: [...recent.map((one): PaletteEntry => ({ id: `recent ${one.place}`, group: "recent", title: one.title, run: visit(one.place, one.title) })), ...screens, ...pillars, ...heads, ...commands],
    ofHits: (hits, text) => [
      ...hits.map((hit): PaletteEntry => {
        const kind = hit.kind === "draft" ? search("ownDraft") : kindWords(record, hit.kind);
        const title = hit.title === null ? kind : textOf(hit.title, reader);
        return { id: `hit ${hit.kind} ${hit.object}`, group: "objects", title, note: hit.sample ? `${kind} · ${common("sample")}` : kind, run: visit(placeOfHit(hit), title) };
      }),
      { id: "search", group: "objects", title: search("searchFor", { text: `\u2068${text}\u2069` }), run: () => { close(); go(places.search(text)); } },
    ],
  };
}
