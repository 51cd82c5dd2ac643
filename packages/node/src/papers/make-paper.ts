import { LANGUAGE_DIGITS } from "../documents/languages.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { readProgramme } from "../programme/reading.ts";
import { briefPaper } from "./brief-paper.ts";
import { instrumentPapers } from "./instrument-paper.ts";
import { matrixPaper } from "./matrix-paper.ts";
import type { PaperName } from "./paper-names.ts";
import { minutesPaper } from "./minutes-paper.ts";
import { setDocument } from "./typesetter.ts";
import { writingFor, type PaperReader } from "./reader.ts";

/** Which paper, for whom, of what day. */
export interface PaperAsked extends PaperReader {
  readonly name: PaperName;
  /** ISO 8601; default: today in UTC. */
  readonly day?: string;
  /** Of an instrument: the agreement. Of minutes: the session. */
  readonly object?: string;
  /** Of an instrument: the party whose original it is; default: the own one. */
  readonly original?: string;
  /** Of the matrix. */
  readonly pillar?: string;
  readonly life?: string;
  /** Of the brief: the mark of the last visit. */
  readonly since?: number;
}

/**
 * Makes a paper from the record as it stands here: PDF/A-2a, tagged as PDF/UA-1. The same record, day and reader give the same bytes. Rejects with Refusal: `not-found`, `input`,
 * `too-large`; DocumentError is the program's fault.
 */
export async function makePaper(node: OpenedNode, asked: PaperAsked): Promise<Uint8Array> {
  const writing = writingFor(asked);
  const options = { language: asked.language, digits: asked.digits === "latin" ? ("latn" as const) : LANGUAGE_DIGITS[asked.language] };
  // Read in one snapshot, set after it is let go.
  const set = await readProgramme(node, asked.day, async (reading): Promise<() => Promise<Uint8Array>> => {
    switch (asked.name) {
      case "brief": {
        const brief = await briefPaper(reading, writing, asked.since);
        return () => setDocument("brief", brief, options);
      }
      case "matrix": {
        const matrix = await matrixPaper(reading, writing, asked, { ...(asked.pillar === undefined ? {} : { pillar: asked.pillar }), ...(asked.life === undefined ? {} : { life: asked.life }) });
        return () => setDocument("matrix", matrix, options);
      }
      case "minutes": {
        const minutes = await minutesPaper(reading, writing, asked, objectOf(asked, "a session"));
        return () => setDocument("minutes", minutes, options);
      }
      case "instrument": {
        const originals = await instrumentPapers(reading, writing, objectOf(asked, "an agreement"));
        const original = originals.find((one) => one.reader === (asked.original ?? reading.own));
        if (original === undefined) throw new Refusal("input", { field: "original", expected: `a party: ${originals.map((one) => one.reader).join(", ")}`, remedy: "name the party whose original it is by its origin" });
        return () => setDocument("instrument", original, options);
      }
    }
  });
  return set();
}

function objectOf({ object, name }: PaperAsked, what: string): string {
  if (object !== undefined) return object;
  throw new Refusal("usage", { field: "object", expected: what, remedy: `for instance: mithaq report ${name} OBJECT --to paper.pdf` });
}
