import { implement } from "@orpc/server";
import { listInvestments, readInvestment } from "../../correspondence/investments.ts";
import { listNotes, readNote } from "../../correspondence/notes.ts";
import { readProgramme } from "../../programme/reading.ts";
import type { ApiContext } from "../context.ts";
import { investmentsContract, notesContract } from "./contract.ts";

const notes = implement(notesContract).$context<ApiContext>();
const investments = implement(investmentsContract).$context<ApiContext>();

/** Each reads one snapshot. */
export const notesRouter = {
  list: notes.list.handler(({ context: { node }, input: { day, limit, ...asked } }) => readProgramme(node, day, (reading) => listNotes(reading, { ...given(asked), limit }))),
  one: notes.one.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => readNote(reading, id))),
};
export const investmentsRouter = {
  list: investments.list.handler(({ context: { node }, input: { day, limit, ...asked } }) => readProgramme(node, day, (reading) => listInvestments(reading, { ...given(asked), limit }))),
  one: investments.one.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => readInvestment(reading, id))),
};

function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
