import { formatDayText, textIn, useReader, type PerLanguage } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";

/** A period in the reader's calendar, with the words in which it was reported where there are some. */
export function PeriodText({ of }: { readonly of: { readonly from: string; readonly to: string; readonly words?: PerLanguage | undefined } }) {
  const reader = useReader();
  const common = useWords("common");
  const said = of.words === undefined ? undefined : textIn(of.words, reader).text;
  return <span>{isDay(of.from) && isDay(of.to) ? common("fromTo", { from: formatDayText(reader, of.from), to: formatDayText(reader, of.to) }) : common("notStated")}{said !== undefined && said !== "" && ` (${said})`}</span>;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
