import type { Texts } from "./matrix-row.ts";
import type { Reading } from "./reading.ts";
import type { RowCells } from "./row-cells.ts";

/** The texts of a column in every language that it has; undefined where all its cells are empty. */
export function readTexts(column: string, row: RowCells, { languages }: Reading): Texts | undefined {
  const texts = Object.fromEntries(languages.flatMap((language) => { const text = row.text(`${column}.${language}`); return text === undefined ? [] : [[language, text]]; }));
  return Object.keys(texts).length === 0 ? undefined : texts;
}
