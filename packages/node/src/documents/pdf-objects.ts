import { DocumentError } from "./document-error.ts";

/** A PDF as its indirect objects, each the bytes from `n 0 obj` up to the next object, and what stands around them. */
export interface PdfObjects {
  readonly head: Buffer;
  /** By object number; 0 is the head of the free list and empty. */
  readonly objects: readonly Buffer[];
  /** From `trailer` up to `startxref`. */
  readonly trailer: string;
}

/**
 * Splits a file that has one section of a classic cross-reference table, all of it in use, as Typst's exporter writes it (ISO 32000-1, sections 7.5.4 and
 * 7.5.5). Anything else is refused, DocumentError `compile`.
 */
export function splitObjects(pdf: Uint8Array): PdfObjects {
  const bytes = Buffer.from(pdf);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString("latin1"))?.[1]);
  const table = Number.isSafeInteger(start) ? bytes.subarray(start).toString("latin1") : "";
  const [, count] = /^xref\s+0 (\d+)\s/.exec(table) ?? [];
  const offsets = [...table.slice(0, table.indexOf("trailer")).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
  if (offsets.length + 1 !== Number(count)) throw unexpectedPdf("there is no classic cross-reference table with all objects in use");
  const ordered = [...offsets, start].sort((a, b) => a - b);
  const objects = offsets.map((offset) => bytes.subarray(offset, ordered[ordered.indexOf(offset) + 1]));
  if (objects.some((object, at) => !object.subarray(0, 16).toString("latin1").startsWith(`${at + 1} 0 obj`))) throw unexpectedPdf("an object is not where the table says");
  return { head: bytes.subarray(0, ordered[0]), objects: [Buffer.alloc(0), ...objects], trailer: table.slice(table.indexOf("trailer"), table.lastIndexOf("startxref")) };
}

/** The file again, its objects in the order of their numbers, with a table that fits. */
export function joinObjects({ head, objects, trailer }: PdfObjects): Uint8Array {
  let at = head.length;
  const lines = objects.slice(1).map((object) => {
    const line = `${String(at).padStart(10, "0")} 00000 n \n`;
    at += object.length;
    return line;
  });
  const table = `xref\n0 ${objects.length}\n0000000000 65535 f \n${lines.join("")}${trailer}startxref\n${at}\n%%EOF`;
  return new Uint8Array(Buffer.concat([head, ...objects, Buffer.from(table, "latin1")]));
}

/** The number that a dictionary's key refers to. */
export function referenceIn(text: string, key: string): number {
  const found = Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]);
  if (!Number.isSafeInteger(found)) throw unexpectedPdf(`there is no /${key}`);
  return found;
}

export function unexpectedPdf(what: string): DocumentError {
  return new DocumentError("compile", "pdf", `the compiler's file is not as expected (${what}); was the compiler's version changed?`);
}
