import { formatDate, formatNumber, toDigits, type CalendarName, type Digits, type Language } from "@mithaq/calendar";
import type { PresentedDate } from "../documents/index.ts";
import { pillarTitles } from "../exchange/programme-names.ts";
import { inLanguage } from "../exchange/words/words.ts";
import { ar } from "./words/ar.ts";
import { ckb } from "./words/ckb.ts";
import { en, type PaperWords } from "./words/en.ts";
import { fa } from "./words/fa.ts";

/** For whom a paper is: language, calendar and digits are three settings, apart from each other. */
export interface PaperReader {
  readonly language: Language;
  readonly calendar: CalendarName;
  readonly digits: Digits;
}

type Texts = { readonly [language: string]: string };

/** How things are written for one reader. */
export interface Writing {
  readonly words: PaperWords;
  /** In three calendars, the reader's own first. */
  date(iso: string): PresentedDate;
  /** In the reader's own calendar. */
  day(iso: string): string;
  number(value: string | number): string;
  /** The text in the reader's language, or else in the first that it has, by a fixed order. */
  text(texts: Texts | null | undefined): string | undefined;
  /** Digits of a text as the reader has them. */
  digits(text: string): string;
  pillar(name: string | null): string;
  fill(pattern: string, values: { readonly [name: string]: string | number }): string;
}

const WORDS: Readonly<Record<Language, PaperWords>> = { en, fa, ar, ckb };
const SHOWN: readonly CalendarName[] = ["gregorian", "persian", "islamic-umalqura"];

export function writingFor({ language, calendar, digits }: PaperReader): Writing {
  const native = (text: string) => (digits === "native" ? toDigits(text, language) : text);
  const day = (iso: string, of: CalendarName = calendar) => formatDate(iso, { language, calendar: of, digits });
  const others = SHOWN.filter((one) => one !== calendar);
  const text = (texts: Texts | null | undefined) => inLanguage(texts, language) || undefined;
  const titles = pillarTitles();
  return {
    words: WORDS[language],
    date: (iso) => ({ iso, first: day(iso), second: day(iso, others[0]), third: day(iso, others[1]) }),
    day,
    number: (value) => formatNumber(value, { language, digits }),
    text,
    digits: native,
    pillar: (name) => (name === null ? WORDS[language].other : (text(titles[name]) ?? name)),
    fill: (pattern, values) => pattern.replace(/\{([a-z]+)\}/g, (whole, name: string) => (values[name] === undefined ? whole : typeof values[name] === "number" ? native(String(values[name])) : values[name])),
  };
}
