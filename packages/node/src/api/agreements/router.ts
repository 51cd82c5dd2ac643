import { implement } from "@orpc/server";
import { listAgreements } from "../../agreements/list-agreements.ts";
import { listOriginals } from "../../agreements/list-originals.ts";
import { readTexts } from "../../agreements/clause-texts.ts";
import { readReleases } from "../../agreements/read-releases.ts";
import { readWholeAgreement } from "../../agreements/read-whole.ts";
import { readProgramme } from "../../programme/reading.ts";
import type { ApiContext } from "../context.ts";
import { agreementsContract } from "./contract.ts";

const door = implement(agreementsContract).$context<ApiContext>();

/** Each reads one snapshot. */
export const agreementsRouter = {
  list: door.list.handler(({ context: { node }, input: { day, after, limit } }) => readProgramme(node, day, (reading) => listAgreements(reading, { limit, ...(after === undefined ? {} : { after }) }))),
  one: door.one.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => readWholeAgreement(reading, id))),
  text: door.text.handler(({ context: { node }, input: { id, version, against } }) =>
    readProgramme(node, undefined, async (reading) => {
      const [text, other] = await readTexts(reading, id, against === undefined ? [version] : [version, against]);
      return { text: text!, against: other ?? null };
    }),
  ),
  originals: door.originals.handler(({ context: { node }, input: { id, day, ...reader } }) => readProgramme(node, day, (reading) => listOriginals(reading, reader, id))),
  releases: door.releases.handler(({ context: { node }, input: { objects } }) => readProgramme(node, undefined, (reading) => readReleases(reading, objects))),
};
