import { z } from "zod";
import { DECIMAL } from "./decimal.ts";
import { isDay } from "./days.ts";

/** Bounds of one computation. Larger sets are computed in parts (a dataset, a year). */
export const MAX_CLAIMS = 1_000;
export const MAX_ROWS = 50_000;
export const MAX_CODES = 5_000;
export const MAX_DATASETS = 100;

export const idShape = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "expected an id of 1 to 64 letters, digits, dots, dashes or underscores");
/** A claim's id: unique within its dataset; it begins with a letter, so that dataset#id is never taken for dataset#row. */
const claimIdShape = idShape.regex(/^[A-Za-z]/, "expected an id that begins with a letter");

/** A claim as parameters name it: its id, or dataset#id where two datasets have that id. */
export const claimReferenceShape = z.string().regex(/^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,63}#)?[A-Za-z][A-Za-z0-9._-]{0,63}$/, "expected a claim's id, or its dataset and id as dataset#id");

export const decimalShape = z.string().regex(DECIMAL, "expected a decimal as text, at most 11 digits before the point and 9 after, such as \"3163.343248\"");
export const amountShape = z.string().regex(DECIMAL).refine((text) => !text.startsWith("-"), "expected an amount in USD million that is not negative");
export const dayShape = z.string().refine(isDay, "expected a day that exists, as YYYY-MM-DD");
export const whyShape = z.string().min(1, "say why: this figure comes from no source").max(500);

/** An economy: ISO 3166 alpha-3, WLD for the world, or M49-nnn where the file gives only the UN's number. */
export const economyShape = z.string().regex(/^(?:[A-Z]{3}|M49-[0-9]{1,3})$/, "expected an ISO 3166 alpha-3 code, or M49- and the UN's number");

const digestShape = z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in lower-case hexadecimal");
const short = z.string().max(200);
const long = z.string().max(1_000);

/** A file or a page from which figures come. `sha256` is of the file as it was read, null where there is no file. `sample`: synthetic, never shown as fact. */
const datasetShape = z.strictObject({ id: idShape, name: short.min(1), version: short, source: long, licence: short, sha256: digestShape.nullable(), sample: z.boolean() });

/** See `Period` in periods.ts: dates both or neither; `as_stated` has none. */
export const periodShape = z
  .strictObject({ label: short.min(1), calendar: z.enum(["gregorian", "solar_hijri", "as_stated"]), start: dayShape.nullable(), end: dayShape.nullable() })
  .refine(({ start, end }) => (start === null) === (end === null), "expected both a start and an end, or neither")
  .refine(({ start, end }) => start === null || end === null || start <= end, "expected an end that is not before the start")
  .refine(({ calendar, start }) => calendar !== "as_stated" || start === null, "a period whose calendar is as_stated has no dates");

/** `from` exports to `to`; `both`: the sum of the two directions, then `from` stands first in the alphabet. */
const directionShape = z
  .strictObject({ from: economyShape, to: economyShape, both: z.boolean() })
  .refine(({ from, to }) => from !== to, "expected two economies")
  .refine(({ from, to, both }) => !both || from < to, "of a sum of both directions the economies stand in the order of the alphabet");

/** One published figure, as its page states it. `value` in USD million. `reporter` and `flow` stand as printed; `direction` is what they mean. */
const claimShape = z.strictObject({
  id: claimIdShape,
  dataset: idShape,
  period: periodShape,
  reporter: short.min(1),
  flow: short.min(1),
  direction: directionShape,
  value: amountShape,
  coverage: short.min(1),
  kind: z.enum(["final", "approx", "partial", "model", "derived", "forecast", "target"]),
  source: long.min(1),
  url: long,
  note: long,
});

/**
 * One row of an imported file, by dataset and number. `reportedBy`: the exporter's figure, the importer's, or one that the dataset has reconciled already (BACI).
 * `system` is the classification as the file names it (H5, HS, S3, EB …), `code` TOTAL or the commodity's or service's code, `value` USD million.
 */
const rowShape = z.strictObject({
  dataset: idShape,
  row: z.int().min(1).max(10_000_000),
  from: economyShape,
  to: economyShape,
  reportedBy: z.enum(["exporter", "importer", "reconciled"]),
  calendar: z.enum(["gregorian", "solar_hijri"]),
  start: dayShape,
  end: dayShape,
  system: z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/, "expected a classification such as H5, HS, S3 or EB10"),
  code: z.string().regex(/^[A-Z0-9][A-Z0-9.]{0,11}$/, "expected TOTAL or a code"),
  value: amountShape,
  valuation: z.enum(["FOB", "CIF", "unstated"]),
});

/** A list of ICT goods by HS code. `official` false: a reconstruction, and every result says so. `in`: the revisions (HS2007 …) in which the code stands. */
const goodsListShape = z.strictObject({
  name: short.min(1),
  version: short.min(1),
  source: long,
  sha256: digestShape,
  official: z.boolean(),
  entries: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[0-9]{6}$/, "expected six digits"),
        group: z.string().regex(/^[A-Z0-9]{1,16}$/, "expected a group of 1 to 16 capital letters and digits"),
        groupName: short,
        in: z.array(z.string().regex(/^HS[0-9]{4}$/)).max(16),
        confidence: z.enum(["core", "check"]),
        note: long,
      }),
    )
    .max(MAX_CODES),
});

/** A list of ICT services by EBOPS 2010 code. `headline` is the item itself (SI), `part` one below it, `variant` what a wider reading adds. */
const servicesListShape = z.strictObject({
  name: short.min(1),
  version: short.min(1),
  source: long,
  sha256: digestShape,
  entries: z.array(z.strictObject({ code: z.string().regex(/^[A-Z0-9]{1,8}$/), role: z.enum(["headline", "part", "variant"]), name: short, note: long })).max(500),
});

export const tradeInputSchema = z.strictObject({
  datasets: z.array(datasetShape).max(MAX_DATASETS),
  claims: z.array(claimShape).max(MAX_CLAIMS),
  rows: z.array(rowShape).max(MAX_ROWS),
  ictGoods: goodsListShape.nullable(),
  ictServices: servicesListShape.nullable(),
});

export type TradeInput = z.infer<typeof tradeInputSchema>;
export type Dataset = z.infer<typeof datasetShape>;
export type Claim = z.infer<typeof claimShape>;
export type Row = z.infer<typeof rowShape>;
export type Direction = z.infer<typeof directionShape>;
export type GoodsList = z.infer<typeof goodsListShape>;
export type ServicesList = z.infer<typeof servicesListShape>;
