import { implement } from "@orpc/server";
import { readBeside, readBesideIndicator } from "../../programme/beside.ts";
import { readDeadlineEvents } from "../../programme/deadline-events.ts";
import { listIndicators } from "../../programme/indicator-list.ts";
import { readLines } from "../../programme/lines.ts";
import { readProgramme } from "../../programme/reading.ts";
import type { ApiContext } from "../context.ts";
import { commitmentsContract, indicatorsContract } from "./contract.ts";

const commitments = implement(commitmentsContract).$context<ApiContext>();
const indicators = implement(indicatorsContract).$context<ApiContext>();

/** Each reads one snapshot. */
export const commitmentsRouter = {
  lines: commitments.lines.handler(({ context: { node }, input: { day, mark, holds, after, limit } }) =>
    readProgramme(node, day, (reading) => readLines(reading, { limit, ...(after === undefined ? {} : { after }), ...(mark === undefined || holds === undefined ? {} : { since: { mark, day: holds } }) })),
  ),
  beside: commitments.beside.handler(({ context: { node }, input: { day, id, follows } }) => readProgramme(node, day, (reading) => readBeside(reading, id, follows))),
  events: commitments.events.handler(({ context: { node }, input: { day, object } }) => readProgramme(node, day, (reading) => readDeadlineEvents(reading, object))),
};
export const indicatorsRouter = {
  list: indicators.list.handler(({ context: { node }, input: { day, limit, pillar, life, after } }) =>
    readProgramme(node, day, (reading) => listIndicators(reading, { limit, ...(pillar === undefined ? {} : { pillar }), ...(life === undefined ? {} : { life }), ...(after === undefined ? {} : { after }) })),
  ),
  beside: indicators.beside.handler(({ context: { node }, input: { day, id } }) => readProgramme(node, day, (reading) => readBesideIndicator(reading, id))),
};
