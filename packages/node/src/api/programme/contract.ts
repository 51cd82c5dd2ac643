import { FLAWS } from "@mithaq/accord";
import { oc } from "@orpc/contract";
import { z } from "zod";
import { PLACED_KINDS } from "../../programme/places/known-places.ts";
import { errorMap } from "../errors.ts";
import { objectIdSchema, originSchema } from "../schemas.ts";
import { agreementAnswerSchema, commitmentAnswerSchema, disagreementsSchema, indicatorSchema, matrixSchema, overviewSchema, placesSchema, publicSchema, qualitySchema, secretarySchema, sessionSchema, STEPS, storySchema, turnsSchema } from "./schemas.ts";

const door = oc.errors(errorMap);
const day = z.iso.date().optional();
const one = z.strictObject({ id: objectIdSchema, day });
const flag = z.stringbool().or(z.boolean());

/** The first screens: the programme read for a day (YYYY-MM-DD; left out: today in UTC), by the node's own party. */
export const programmeContract = {
  overview: door
    .route({ method: "GET", path: "/programme/overview", summary: "The minister's screen", description: "`since`: the mark of an earlier answer; marks are this node's own. `headlines`: ids of indicators, separated by commas." })
    .input(z.strictObject({ day, since: z.coerce.number<number>().int().min(0).optional(), headlines: z.string().max(2000).optional() }))
    .output(overviewSchema),
  turns: door
    .route({ method: "GET", path: "/programme/turns", summary: "Whose turn it is, of every party alike, a page at a time", description: "`pillar`: `none` for what names no field. `after`: what the page before gave as next." })
    .input(z.strictObject({
      day, party: originSchema.optional(), step: z.enum(STEPS).optional(), kind: z.string().min(1).max(64).optional(), pillar: z.string().min(1).max(64).optional(), overdue: flag.optional(), order: z.enum(["age", "due"]).optional(),
      after: z.coerce.number<number>().int().min(0).max(1_000_000).optional(), limit: z.coerce.number<number>().int().min(1).max(200).default(50),
    }))
    .output(turnsSchema),
  places: door
    .route({ method: "GET", path: "/programme/places", summary: "Where the programme's matters stand: places that their own texts name, with the counts of commitments", description: "Points and names are not authoritative. `limit`: so many matters of each place are named; the counts are of all." })
    .input(z.strictObject({ day, kind: z.enum(PLACED_KINDS).optional(), limit: z.coerce.number<number>().int().min(0).max(200).default(50) }))
    .output(placesSchema),
  secretary: door.route({ method: "GET", path: "/programme/secretary", summary: "The joint secretary's screen" }).input(z.strictObject({ day })).output(secretarySchema),
  matrix: door
    .route({ method: "GET", path: "/programme/matrix", summary: "The matrix of commitments, a page at a time", description: "A page may be short and have a next one all the same: words and obligors are no index." })
    .input(z.strictObject({
      day, pillar: z.string().min(1).max(64).optional(), life: z.string().min(1).max(64).optional(), obligor: originSchema.optional(), overdue: flag.optional(), text: z.string().min(1).max(200).optional(), after: z.string().min(1).max(400).optional(),
      limit: z.coerce.number<number>().int().min(1).max(500).default(100),
    }))
    .output(matrixSchema),
  commitment: door.route({ method: "GET", path: "/programme/commitment", summary: "One commitment with its milestones, reports, evidence and remarks" }).input(one).output(commitmentAnswerSchema),
  story: door.route({ method: "GET", path: "/programme/story", summary: "One commitment and everything that happened to it, in time order" }).input(one).output(storySchema),
  agreement: door.route({ method: "GET", path: "/programme/agreement", summary: "One agreement and its legal life by its own clauses" }).input(one).output(agreementAnswerSchema),
  indicator: door.route({ method: "GET", path: "/programme/indicator", summary: "One indicator with each party's figures" }).input(one).output(indicatorSchema),
  session: door.route({ method: "GET", path: "/programme/session", summary: "One session: checklist, minutes per language, carry-overs" }).input(one).output(sessionSchema),
  disagreements: door.route({ method: "GET", path: "/programme/disagreements", summary: "The register of disagreements, in which every figure stays" }).input(z.strictObject({ day })).output(disagreementsSchema),
  quality: door
    .route({ method: "GET", path: "/programme/quality", summary: "What the programme does not say yet, or nobody has done" })
    .input(z.strictObject({ day, flaw: z.enum(FLAWS).optional(), limit: z.coerce.number<number>().int().min(1).max(500).default(20) }))
    .output(qualitySchema),
  public: door.route({ method: "GET", path: "/programme/public", summary: "What all parties have released, and the count of what is withheld" }).input(z.strictObject({ day })).output(publicSchema),
};
