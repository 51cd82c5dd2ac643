/**
 * A text as exceljs can be given it: what XML 1.0 has no place for, the carriage return that XML readers turn into a line feed, and what would itself be read as such an escape,
 * is written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). So are letters beyond the basic plane, which {@link wholeLetters} puts back: exceljs cuts the XML into pieces
 * without heed to surrogate pairs, and loses the letter that stands on a cut.
 */
export function toCellText(text: string): string {
  return text.replaceAll(UNSAFE, escaped).replaceAll(SURROGATE, escaped);
}

/** XML that exceljs wrote, with the letters beyond the basic plane as themselves. */
export function wholeLetters(xml: string): string {
  return xml.replaceAll(/_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_/g, (_, high: string, low: string) => String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)));
}

// Controls but tab and line feed, noncharacters, and the underscore that opens what looks like an escape.
const UNSAFE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const SURROGATE = /[\uD800-\uDFFF]/g;

function escaped(one: string): string {
  return `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
