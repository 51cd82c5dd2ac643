import { CALENDARS, type CalendarName } from "@mithaq/calendar";
import { z } from "zod";
import { expectationOf, Refusal } from "../../node/refusal.ts";

const COLUMN = /^((title|deliverable|condition|deadlineWords)\.[a-z]{2,3}(-[A-Z]{2})?|obligors|owed|obligees|rule|due|dueIn|standing|pillar|follows|clause|parent|sample|id|base)$/;
const text = z.string().min(1).max(500);

/**
 * Where the columns of a sheet stand that was not made here: `{ "sheet": "Plan", "headerRow": 3, "columns": { "title.fa": "شرح تعهد", "due": "D" }, "calendar": "persian",
 * "defaults": { "obligors": "Tehran", "owed": "by one" } }`. A column is named by its header, or by its letters. `calendar`: of the dates in the column `dueIn`. `defaults` stand
 * where a new row's cell is empty, as if they were written there.
 */
export const mappingShape = z.strictObject({
  sheet: text.optional(),
  headerRow: z.int().min(1).max(1000).optional(),
  columns: z.record(z.string().regex(COLUMN, "a column of the matrix: title.fa, deliverable.en, obligors, owed, obligees, rule, due, dueIn, deadlineWords.fa, condition.fa, standing, pillar, follows, clause, parent, sample, id, base"), text).optional(),
  calendar: z.enum(CALENDARS as readonly [CalendarName, ...CalendarName[]]).optional(),
  defaults: z.record(z.string().regex(COLUMN, "a column of the matrix"), text).optional(),
});
export type MatrixMapping = z.infer<typeof mappingShape>;

/** Reads a mapping. Throws Refusal `input`, naming the field. */
export function parseMapping(json: string, name: string): MatrixMapping {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Refusal("input", { field: name, expected: "a JSON file", remedy: 'for instance: {"columns": {"title.en": "Commitment", "due": "D"}}', message: `${name} is not JSON: ${(error as Error).message}` });
  }
  const parsed = mappingShape.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal("input", { field: `${name}: ${issue?.path.join(".") || "mapping"}`, expected: expectationOf(issue?.message), remedy: 'for instance: {"columns": {"title.en": "Commitment", "due": "D"}}' });
}
