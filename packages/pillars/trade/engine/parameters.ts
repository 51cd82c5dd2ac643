import { z } from "zod";
import { amountShape, claimReferenceShape, dayShape, decimalShape, whyShape } from "./input.ts";

/** The largest horizon of a forecast and of a path, and the most points of a series. */
export const MAX_YEARS = 50;
export const MAX_POINTS = 200;

const name = z.string().min(1).max(120);

/**
 * Where a figure comes from: a claim; the rows of one flow (the id that `rowFigureId` makes); a mirror or a rebased year named in these parameters; or a setting, which has no
 * source and so says why.
 */
const amountSource = z.union([
  z.strictObject({ claim: claimReferenceShape }),
  z.strictObject({ rows: z.string().min(1).max(200) }),
  z.strictObject({ mirror: name }),
  z.strictObject({ rebased: name }),
  z.strictObject({ setting: amountShape, why: whyShape }),
], "expected one of {claim}, {rows}, {mirror}, {rebased}, {setting, why}");

const between = (low: number, high: number, what: string) => decimalShape.refine((text) => Number(text) > low && Number(text) < high, `expected ${what} above ${low} and below ${high}`);

/** `freight`: the margin m in CIF = FOB × (1 + m). The standard deviations are of the logarithm: 0.15 means about 15 % either way. All three are assumptions, hence `why`. */
const mirrorTerms = {
  freight: decimalShape.refine((text) => Number(text) >= 0 && Number(text) <= 1, "expected a margin from 0 to 1"),
  sdExporter: between(0, 10, "a standard deviation"),
  sdImporter: between(0, 10, "a standard deviation"),
  why: whyShape,
};

const mirrorShape = z
  .strictObject({ name, exporter: amountSource.nullable(), importer: amountSource.nullable(), importerValuation: z.enum(["CIF", "FOB"]), ...mirrorTerms })
  .refine(({ exporter, importer }) => exporter !== null || importer !== null, "expected the exporter's figure, the importer's, or both");

/** Mirrors every flow of the imported rows that has an exporter's or an importer's figure. `unstated`: how to read an import row that does not say CIF or FOB. */
const mirrorRowsShape = z.strictObject({ unstated: z.enum(["CIF", "FOB"]), ...mirrorTerms });

/** A year made of claims by days: an assumption, so it is asked for by name. */
const rebaseShape = z.strictObject({ name, year: z.strictObject({ calendar: z.enum(["gregorian", "solar_hijri"]), year: z.int() }), claims: z.array(claimReferenceShape).min(1).max(12), why: whyShape });

const factor = decimalShape.refine((text) => Number(text) >= 0 && Number(text) <= 1, "expected a factor from 0 to 1");
const orEstimate = <Shape extends z.ZodType>(shape: Shape) => z.union([z.literal("estimate"), shape], "expected a decimal or \"estimate\"");
const start = { level0: orEstimate(decimalShape), trend0: orEstimate(decimalShape) };
const bothEstimated = ({ level0, trend0 }: { readonly level0: string; readonly trend0: string }) => (level0 === "estimate") === (trend0 === "estimate");
const BOTH = "expected level0 and trend0 both as decimals or both as \"estimate\": they are solved for together";

const holtShape = z.strictObject({ alpha: orEstimate(factor), beta: orEstimate(factor), ...start }).refine(bothEstimated, BOTH);
const dampedShape = z.strictObject({ alpha: orEstimate(factor), beta: orEstimate(factor), phi: orEstimate(between(0, 1, "a factor")), ...start }).refine(bothEstimated, BOTH);

const forecastShape = z.strictObject({
  name,
  points: z.array(z.strictObject({ label: name, start: dayShape, end: dayShape, amount: amountSource })).min(3).max(MAX_POINTS),
  horizon: z.int().min(1).max(MAX_YEARS),
  /** The two-sided coverage of the intervals, or the normal quantile itself. */
  interval: z.union([z.strictObject({ level: between(0, 1, "a probability") }), z.strictObject({ z: between(0, 10, "a quantile") })], "expected {level} or {z}"),
  drift: z.boolean(),
  holt: holtShape.nullable(),
  damped: dampedShape.nullable(),
});

/** No source gives the part of ICT in the target: it must be set, with a reason, and it is never filled in. */
const ictPartShape = z.strictObject({ share: factor, why: whyShape }, "the part of ICT in the target has no published figure: give {share, why}");

const pathShape = z.strictObject({
  years: z.int().min(1).max(MAX_YEARS),
  firstYear: z.int().min(1).max(9999),
  base: amountSource,
  /** What of the base is gas. Null: not known, and no path without gas is drawn. */
  gas: amountSource.nullable(),
  target: amountSource,
  ictPart: ictPartShape,
});

/** Names under which coverages as printed are to be taken as one: a judgement, hence `why`. */
const coverageShape = z.strictObject({ stated: z.string().min(1).max(200), as: z.string().min(1).max(200), why: whyShape });

export const tradeParametersSchema = z.strictObject({
  coverages: z.array(coverageShape).max(200),
  rebase: z.array(rebaseShape).max(100),
  mirrors: z.array(mirrorShape).max(200),
  mirrorRows: mirrorRowsShape.nullable(),
  forecasts: z.array(forecastShape).max(20),
  path: pathShape.nullable(),
  /** Whether the ICT share of each imported flow is computed, from the lists in the input. */
  ictShare: z.boolean(),
});

export type TradeParameters = z.infer<typeof tradeParametersSchema>;
export type AmountSource = z.infer<typeof amountSource>;
export type MirrorRequest = z.infer<typeof mirrorShape>;
export type RebaseRequest = z.infer<typeof rebaseShape>;
export type ForecastRequest = z.infer<typeof forecastShape>;
export type PathRequest = z.infer<typeof pathShape>;
export type HoltRequest = z.infer<typeof holtShape>;
export type DampedRequest = z.infer<typeof dampedShape>;

/** Parameters that ask for nothing but the contradictions: a beginning to copy from. */
export const NO_PARAMETERS: TradeParameters = { coverages: [], rebase: [], mirrors: [], mirrorRows: null, forecasts: [], path: null, ictShare: false };
