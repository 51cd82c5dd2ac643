import { useEffect, useRef, useState } from "react";
import { CALENDARS, LANGUAGES, type CalendarName, type Digits } from "@mithaq/calendar";
import { Radios } from "../../design/radios.tsx";
import { Sheet } from "../../design/sheet.tsx";
import { useDay } from "../../node/session.ts";
import { changeTheme, readTheme } from "../../palette/theme.ts";
import { keepReader } from "../../reader/reader-settings.ts";
import { formatDayText, formatNumberText, useReader } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import look from "./settings.module.css";

/** In the tab's own storage: which choice loaded the screens anew, for the focus to come back to it. */
const CHOSEN = "mithaq.settings.chosen";

const OWN_NAMES = { en: "English", fa: "فارسی", ar: "العربية", ckb: "کوردی" } as const;

/** Language, calendar, digits and sheet, each apart from the others; kept in this browser. Another language, calendar or digits load the screens anew: what is typed stays, and the focus comes back to the choice. */
export function ReadingSettings() {
  const words = useWords("settings");
  const common = useWords("common");
  const frame = useWords("frame");
  const reader = useReader();
  const day = useDay();
  const [theme, setTheme] = useState(readTheme);
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = sessionStorage.getItem(CHOSEN);
    sessionStorage.removeItem(CHOSEN);
    if (chosen !== null) choices.current?.querySelector<HTMLElement>(`[data-choice="${chosen}"] input:checked`)?.focus();
  }, []);
  const language = (to: string) => {
    sessionStorage.setItem(CHOSEN, "language");
    document.cookie = `mithaq_language=${to}; path=/; max-age=31536000; samesite=strict`;
    location.assign(location.pathname.replace(/^\/[a-z]+/, `/${to}`));
  };
  const keep = (settings: { readonly calendar?: CalendarName; readonly digits?: Digits }) => {
    sessionStorage.setItem(CHOSEN, Object.keys(settings)[0]!);
    keepReader(localStorage, settings);
    location.reload();
  };
  return (
    <Sheet title={words("reading.title")} note={words("reading.says")}>
      <div ref={choices} className={look.beside}>
        <div data-choice="language"><Radios label={frame("languageMenu")} value={reader.language} onChange={language} options={LANGUAGES.map((id) => ({ id, label: OWN_NAMES[id] }))} /></div>
        <div data-choice="calendar"><Radios label={common("calendar")} value={reader.calendar} onChange={(calendar) => keep({ calendar: calendar as CalendarName })} options={CALENDARS.map((id) => ({ id, label: common(`calendars.${id}`), note: formatDayText({ ...reader, calendar: id }, day) }))} /></div>
        <div data-choice="digits"><Radios label={common("digitsName")} value={reader.digits} onChange={(digits) => keep({ digits: digits as Digits })} options={(["native", "latin"] as const).map((id) => ({ id, label: common(`digits.${id}`), note: formatNumberText({ ...reader, digits: id }, 1_234_567) }))} /></div>
        <Radios label={frame("theme.name")} value={theme} onChange={(to) => {
          changeTheme(to as typeof theme);
          setTheme(to as typeof theme);
        }} options={(["system", "light", "dark"] as const).map((id) => ({ id, label: frame(`theme.${id}`) }))} />
      </div>
    </Sheet>
  );
}
