import { implement } from "@orpc/server";
import { listBodies, readBody } from "../../meetings/bodies.ts";
import { listSessions } from "../../meetings/list-sessions.ts";
import { readMeeting } from "../../meetings/read-meeting.ts";
import { readProgramme } from "../../programme/reading.ts";
import type { ApiContext } from "../context.ts";
import { bodiesContract, sessionsContract } from "./contract.ts";

const sessions = implement(sessionsContract).$context<ApiContext>();
const bodies = implement(bodiesContract).$context<ApiContext>();

/** Each reads one snapshot. */
export const sessionsRouter = {
  list: sessions.list.handler(({ context: { node }, input: { day, body, after, limit } }) => readProgramme(node, day, (reading) => listSessions(reading, { limit, ...(body === undefined ? {} : { body }), ...(after === undefined ? {} : { after }) }))),
  one: sessions.one.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => readMeeting(reading, id))),
};
export const bodiesRouter = {
  list: bodies.list.handler(({ context: { node }, input: { day } }) => readProgramme(node, day, listBodies)),
  one: bodies.one.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => readBody(reading, id))),
};
