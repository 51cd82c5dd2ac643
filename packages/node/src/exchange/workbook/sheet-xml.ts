import { Refusal } from "../../node/refusal.ts";

/** What one sheet may hold at most. */
export const SHEET_BOUNDS = { rows: 20_000, columns: 256, cells: 300_000 } as const;

/**
 * What a sheet's XML says of its size, before it is parsed: the library would make an object of every cell, and of every cell of a merged range. Throws Refusal `too-large` or
 * `input`, naming sheet and cell. Gives the merged ranges.
 */
export function checkSheetXml(name: string, xml: string): string[] {
  refuseEntities(name, xml);
  let cells = 0;
  for (const [, reference] of xml.matchAll(/<(?:[A-Za-z]+:)?(?:c|row)\s[^>]*?\br="([^"]*)"/g)) {
    const place = /^([A-Z]{0,3})([1-9][0-9]{0,6})$/.exec(reference!);
    if (place === null) throw new Refusal("input", { field: name, expected: "cells with a place", remedy: "save the workbook anew as .xlsx", message: `${name}: a cell says that it stands at ${JSON.stringify(reference!.slice(0, 20))}` });
    if (Number(place[2]) > SHEET_BOUNDS.rows) throw tooLarge(name, `a cell at ${reference}; rows up to ${SHEET_BOUNDS.rows} are read`);
    if (columnOf(place[1]!) > SHEET_BOUNDS.columns) throw tooLarge(name, `a cell at ${reference}; columns up to ${SHEET_BOUNDS.columns} are read`);
  }
  for (const _ of xml.matchAll(/<(?:[A-Za-z]+:)?(?:c|row)[\s/>]/g)) cells += 1;
  if (cells > SHEET_BOUNDS.cells) throw tooLarge(name, `${cells} cells; at most ${SHEET_BOUNDS.cells} are read`);
  return [...xml.matchAll(/<(?:[A-Za-z]+:)?mergeCell\s[^>]*?\bref="([^"]{1,40})"/g)].slice(0, 10_000).map(([, range]) => range!);
}

/** XML of a workbook has no document type; entities could make much of little. */
export function refuseEntities(name: string, xml: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Refusal("input", { field: name, expected: "XML without a document type", remedy: "save the workbook anew as .xlsx", message: `${name} declares a document type` });
}

/** 4 of `D`. */
export function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooLarge(name: string, what: string): Refusal {
  return new Refusal("too-large", { field: name, expected: "a sheet within the bounds", remedy: "remove the rows and columns that are not needed (also empty ones with a format), or import in parts", message: `${name} has ${what}` });
}
