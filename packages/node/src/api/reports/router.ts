import { implement } from "@orpc/server";
import { readProgramme } from "../../programme/reading.ts";
import { listEvidence, readEvidence, recomputeHere } from "../../reports/evidence.ts";
import { readReport } from "../../reports/one-report.ts";
import { remarksOn } from "../../reports/remarks.ts";
import { readReports } from "../../reports/reports.ts";
import { reportSubjects } from "../../reports/subjects.ts";
import type { ApiContext } from "../context.ts";
import { reportsContract } from "./contract.ts";

const door = implement(reportsContract).$context<ApiContext>();

/** The handlers of reports, evidence and remarks: each reads one snapshot. */
export const reportsRouter = {
  list: door.list.handler(({ context: { node }, input: { day, limit, ...asked } }) => readProgramme(node, day, (reading) => readReports(reading, { ...given(asked), limit }))),
  one: door.one.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => readReport(reading, id))),
  subjects: door.subjects.handler(({ context: { node }, input: { limit, ...asked } }) => readProgramme(node, undefined, (reading) => reportSubjects(reading, { ...given(asked), limit }))),
  evidence: {
    list: door.evidence.list.handler(({ context: { node }, input: { limit, ...asked } }) => readProgramme(node, undefined, (reading) => listEvidence(reading, { ...given(asked), limit }))),
    one: door.evidence.one.handler(({ context: { node }, input: { id, day } }) => readProgramme(node, day, (reading) => readEvidence(reading, id))),
    recompute: door.evidence.recompute.handler(({ context: { node }, input: { id } }) => readProgramme(node, undefined, (reading) => recomputeHere(reading, id))),
  },
  remarks: door.remarks.handler(({ context: { node }, input }) => readProgramme(node, undefined, (reading) => remarksOn(reading, given(input)))),
};

function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
