import { CALENDARS, LANGUAGES, type CalendarName, type Language } from "@mithaq/calendar";
import type { JsonValue } from "@mithaq/ledger";
import { oc } from "@orpc/contract";
import { z } from "zod";
import { MAX_WORKBOOK_BYTES } from "../../exchange/workbook/workbook-model.ts";
import { errorMap } from "../errors.ts";
import { actIdSchema, contentSchema, listOf, objectIdSchema } from "../schemas.ts";

const door = oc.errors(errorMap);
const lang = z.enum(LANGUAGES as readonly [Language, ...Language[]]).default("en");
const pillar = z.string().min(1).max(64).optional();
const json = z.json() as unknown as z.ZodType<JsonValue, JsonValue>;

/** What leaves and enters in others' formats: XLSX, iCalendar, CSV, JSON. */
export const exchangeContract = {
  matrix: {
    export: door
      .route({ method: "GET", path: "/exchange/matrix.xlsx", summary: "The matrix of commitments as a workbook", description: "In the reader's language, right to left where it is written so; dates in ISO 8601 and in the calendar. It can be changed and checked against the record." })
      .input(z.strictObject({ lang, calendar: z.enum(CALENDARS as readonly [CalendarName, ...CalendarName[]]).optional(), pillar }))
      .output(z.file()),
    check: door
      .route({ method: "POST", path: "/exchange/matrix/check", summary: "What a workbook says otherwise than the record, and every problem at its cell", description: "Writes nothing. `mapping`: JSON that says where the columns of another's sheet stand. A change becomes an act when an officer signs it." })
      .input(z.strictObject({ workbook: z.file().max(MAX_WORKBOOK_BYTES), mapping: z.string().max(20_000).optional() }))
      .output(z.object({
        sheet: z.string(), rows: z.int(), proposed: z.int(),
        problems: listOf(z.object({ sheet: z.string(), cell: z.string(), column: z.string(), expected: z.string(), found: z.string(), remedy: z.string(), said: z.string() })),
        changes: listOf(z.object({ object: objectIdSchema.nullable(), base: actIdSchema.nullable(), content: contentSchema, sheet: z.string(), row: z.int(), members: listOf(z.object({ member: z.string(), cell: z.string(), before: json, after: json })) })),
      })),
  },
  feed: door
    .route({ method: "GET", path: "/feed/calendar.ics", summary: "Sessions and deadlines as iCalendar (RFC 5545)", description: "Whole days; what recurs as its next occurrences." })
    .input(z.strictObject({ lang, pillar }))
    .output(z.file()),
  table: door
    .route({ method: "GET", path: "/exchange/tables/{kind}", summary: "All objects of a kind, or of all kinds, as CSV or JSON", description: "In order of id. `bom`: CSV begins with the byte order mark, by which spreadsheet programs know UTF-8." })
    .input(z.strictObject({ kind: z.string().min(1).max(64), format: z.enum(["csv", "json"]).default("json"), lang, bom: z.stringbool().or(z.boolean()).default(false) }))
    .output(z.file()),
};
