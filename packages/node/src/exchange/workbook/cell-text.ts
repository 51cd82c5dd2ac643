/**
 * A text as exceljs can be given it: what XML 1.0 has no place for, the carriage return that XML readers turn into a line feed, and what would itself be read as such an escape,
 * is written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). So are letters beyond the basic plane, which {@link wholeLetters} puts back: exceljs cuts the XML into pieces
 * without heed to surrogate pairs, and loses the letter that stands on a cut.
 */
export function toCellText(text: string): string {
  return text.replaceAll(UNSAFE, escaped).replaceAll(SURROGATE, escaped);
}

/** XML that exceljs wrote, with what XML can carry as itself: letters beyond the basic plane, and DELETE, which exceljs would leave out. */
export function wholeLetters(xml: string): string {
  return xml.replaceAll(/_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_|_x([0-9A-F]{4})_/g, (whole, high: string | undefined, low: string, other: string) =>
    high !== undefined ? String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)) : other === "007F" ? "\u007F" : whole,
  );
}

/** XML for exceljs to read, with every escape in capitals: LibreOffice writes small ones, which exceljs does not take for escapes. */
export function capitalEscapes(xml: string): string {
  return xml.replaceAll(/_x[0-9A-Fa-f]{4}_/g, (one) => `_x${one.slice(2).toUpperCase()}`);
}

// Controls but tab and line feed, noncharacters, and the underscore that opens what looks like an escape.
const UNSAFE = /(?![\t\n\u0080-\u009F])\p{Cc}|[\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const SURROGATE = /[\uD800-\uDFFF]/g;

function escaped(one: string): string {
  return `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
