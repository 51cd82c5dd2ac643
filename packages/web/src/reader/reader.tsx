/** What screens import of the reader. */
export { Day, dayReading, Days, Moment, Num, Texts } from "./readings.tsx";
export { PartyName, useParties, type NamedParty } from "./party-name.tsx";
export { formatDayText, formatDigitsText, formatMomentText, formatNumberText, ReaderProvider, useReader } from "./reader-context.tsx";
export { directionOf, textIn, textOf, type Texts as PerLanguage } from "./texts.ts";
export type { Reader } from "./reader-settings.ts";
