import { CALENDARS, LANGUAGES } from "@mithaq/calendar";
import { oc } from "@orpc/contract";
import { z } from "zod";
import { PAPERS } from "../../papers/paper-names.ts";
import { errorMap } from "../errors.ts";
import { objectIdSchema } from "../schemas.ts";

const door = oc.errors(errorMap);

/** The papers that a committee works with, set in the reader's language, calendar and digits. */
export const papersContract = {
  make: door
    .route({ method: "GET", path: "/papers/{name}", summary: "A paper as PDF: the minister's brief, the matrix of commitments, an instrument's original, a session's minutes" })
    .input(z.strictObject({
      name: z.enum(PAPERS), language: z.enum(LANGUAGES).default("en"), calendar: z.enum(CALENDARS).default("gregorian"), digits: z.enum(["latin", "native"]).default("native"), day: z.iso.date().optional(), object: objectIdSchema.optional(),
      original: objectIdSchema.optional(), pillar: z.string().max(64).optional(), life: z.string().max(64).optional(), since: z.coerce.number<number>().int().min(0).optional(),
    }))
    .output(z.file()),
};
