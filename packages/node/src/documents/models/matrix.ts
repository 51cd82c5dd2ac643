import * as z from "zod";
import { brick, documentFrame, figure, presented } from "./common.ts";

/** One commitment; its row is never broken over two pages, so that its texts are bounded to less than a page. `state` is what its brick says; `life` the life axis in words. A dispute keeps both figures: `figures` has one entry a party (by id) that gave one. */
const commitment = z.strictObject({
  number: presented(40),
  title: presented(600),
  obligors: presented(240),
  source: figure,
  due: z.strictObject({ date: presented(80), words: presented(240).optional() }).optional(),
  assent: presented(80),
  state: brick,
  life: presented(80),
  figures: z.array(z.strictObject({ party: presented(64), figure: figure.extend({ text: presented(80) }) })).max(8),
  evidence: z.int().min(0).max(9999),
});

/** The matrix of commitments by pillar. The counts are made from the rows, so that they cannot differ from them. */
export const matrixDocument = documentFrame.extend({
  pillars: z.array(z.strictObject({ name: presented(200), commitments: z.array(commitment).max(600) })).min(1).max(24),
});
export type MatrixDocument = z.infer<typeof matrixDocument>;
