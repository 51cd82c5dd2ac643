/** What the record takes as a figure: a decimal without exponent, at most 15 and 6 digits (packages/accord/src/kinds/shapes.ts). */
const FIGURE = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$/;

/**
 * A figure as it was typed, in the record's form; null where it is none. Takes Persian, Arabic and Latin digits, either decimal mark, and marks of thousands that the reader's own language writes.
 */
export function readFigure(typed: string): string | null {
  const latin = typed.trim().replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)).replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[٬,'’\u00a0\u202f ](?=\d{3}(\D|$))/g, "").replace("٫", ".").replace(/^[−–]/, "-");
  const plain = latin.replace(/^(-?)0+(?=\d)/, "$1").replace(/^(-?)\./, "$10.");
  return FIGURE.test(plain) ? plain : null;
}
