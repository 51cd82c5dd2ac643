import { implement } from "@orpc/server";
import type { CalendarName, Language } from "@mithaq/calendar";
import { calendarFeed } from "../../exchange/feed/feed-of.ts";
import { parseMapping } from "../../exchange/matrix/mapping.ts";
import { checkMatrix, exportMatrix } from "../../exchange/matrix/matrix-of.ts";
import { sayProblem } from "../../exchange/matrix/problem.ts";
import { tableFile } from "../../exchange/table/table-file.ts";
import type { ApiContext } from "../context.ts";
import { exchangeContract } from "./contract.ts";

const door = implement(exchangeContract).$context<ApiContext>();

/** The calendar of a reader who has chosen none. */
const CALENDAR_OF: Readonly<Record<Language, CalendarName>> = { en: "gregorian", fa: "persian", ar: "gregorian", ckb: "gregorian" };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The handlers of the exchange formats: each reads one snapshot, and writes nothing. */
export const exchangeRouter = {
  matrix: {
    export: door.matrix.export.handler(async ({ context: { node }, input: { lang, calendar = CALENDAR_OF[lang], pillar } }) => {
      const bytes = await exportMatrix(node, { language: lang, calendar, ...(pillar === undefined ? {} : { pillar }) });
      return new File([bytes as Uint8Array<ArrayBuffer>], `matrix-${lang}.xlsx`, { type: XLSX });
    }),
    check: door.matrix.check.handler(async ({ context: { node }, input: { workbook, mapping } }) => {
      const { problems, changes, ...read } = await checkMatrix(node, new Uint8Array(await workbook.arrayBuffer()), mapping === undefined ? {} : parseMapping(mapping, "mapping"));
      return { ...read, problems: problems.map((problem) => ({ ...problem, said: sayProblem(problem) })), changes: changes.map((change) => ({ ...change, content: change.content as never, members: change.members.map((member) => ({ ...member })) })) };
    }),
  },
  feed: door.feed.handler(async ({ context: { node }, input: { lang, pillar } }) => new File([await calendarFeed(node, { language: lang, ...(pillar === undefined ? {} : { pillar }) })], `mithaq-${lang}.ics`, { type: "text/calendar; charset=utf-8" })),
  table: door.table.handler(({ context: { node }, input: { kind, format, lang, bom } }) => tableFile(node, { kind, format, language: lang, byteOrderMark: bom })),
};
