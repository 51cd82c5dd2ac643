import { implement } from "@orpc/server";
import { legalLife } from "@mithaq/accord";
import { Refusal } from "../../node/refusal.ts";
import { readDisagreements } from "../../programme/disagreements.ts";
import { readIndicator } from "../../programme/indicators.ts";
import { readMatrix } from "../../programme/matrix.ts";
import { readOverview } from "../../programme/overview.ts";
import { readPlaces } from "../../programme/places/places.ts";
import { readPublic } from "../../programme/public.ts";
import { readQuality } from "../../programme/quality.ts";
import { agreementOf } from "../../programme/read-agreement.ts";
import { readProgramme, type Reading } from "../../programme/reading.ts";
import { readSecretary } from "../../programme/secretary.ts";
import { readSession } from "../../programme/sessions.ts";
import { readCommitment, readStory } from "../../programme/story.ts";
import { listTurns } from "../../programme/turns-list.ts";
import type { RowRecord } from "../../store/store.ts";
import type { ApiContext } from "../context.ts";
import { programmeContract } from "./contract.ts";

const door = implement(programmeContract).$context<ApiContext>();

/** The handlers of the first screens: each reads one snapshot. */
export const programmeRouter = {
  overview: door.overview.handler(({ context: { node }, input: { day, since, headlines } }) =>
    readProgramme(node, day, (reading) => readOverview(reading, { ...(since === undefined ? {} : { since }), ...(headlines === undefined ? {} : { headlines: headlines.split(",") }) })),
  ),
  turns: door.turns.handler(({ context: { node }, input: { day, limit, ...asked } }) => readProgramme(node, day, (reading) => listTurns(reading, { ...given(asked), limit }))),
  places: door.places.handler(({ context: { node }, input: { day, limit, kind } }) => readProgramme(node, day, (reading) => readPlaces(reading, { limit, ...(kind === undefined ? {} : { kind }) }))),
  secretary: door.secretary.handler(({ context: { node }, input }) => readProgramme(node, input.day, readSecretary)),
  matrix: door.matrix.handler(({ context: { node }, input: { day, limit, overdue, ...asked } }) => readProgramme(node, day, (reading) => readMatrix(reading, { ...given(asked), ...(overdue === undefined ? {} : { overdue }), limit }))),
  commitment: door.commitment.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => readCommitment(reading, id))),
  story: door.story.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => readStory(reading, id))),
  agreement: door.agreement.handler(({ context: { node }, input: { id, day } }) =>
    readProgramme(node, day, async (reading) => {
      const agreement = await one(reading, "agreement", id, (record) => agreementOf(reading, record));
      return { agreement, legal: legalLife(agreement, reading.day) };
    }),
  ),
  indicator: door.indicator.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => one(reading, "indicator", id, (record) => readIndicator(reading, record)))),
  session: door.session.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => one(reading, "session", id, (record) => readSession(reading, record)))),
  disagreements: door.disagreements.handler(({ context: { node }, input }) => readProgramme(node, input.day, (reading) => readDisagreements(reading))),
  quality: door.quality.handler(({ context: { node }, input: { day, flaw, limit } }) => readProgramme(node, day, (reading) => readQuality(reading, { limit, ...(flaw === undefined ? {} : { flaw }) }))),
  public: door.public.handler(({ context: { node }, input }) => readProgramme(node, input.day, readPublic)),
};

async function one<T>(reading: Reading, kind: string, id: string, read: (record: RowRecord) => Promise<T | undefined>): Promise<T> {
  const record = (await reading.reader.rows([id])).get(id);
  const found = record?.kind === kind ? await read(record) : undefined;
  if (found === undefined) throw new Refusal("not-found", { field: "id", expected: `the id of an object of kind ${kind} of which a text stands`, remedy: `list them: mithaq act list --kind ${kind}`, message: `no ${kind} ${id} is known here` });
  return found;
}

function given<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
