/** What a document shows, as plain JSON: already in the reader's language, calendar and digits. Whoever has the record's state maps it to these. */
import type { BriefDocument } from "./models/brief.ts";
import type { InstrumentDocument } from "./models/instrument.ts";
import type { MatrixDocument } from "./models/matrix.ts";
import type { MinutesDocument } from "./models/minutes.ts";

export type { BriefDocument } from "./models/brief.ts";
export type { Brick, Bricks, DocumentFrame, DocumentParty, Figure, PresentedDate } from "./models/common.ts";
export type { Instrument, InstrumentClause, InstrumentDocument, InstrumentParty } from "./models/instrument.ts";
export type { MatrixDocument } from "./models/matrix.ts";
export type { MinutesDocument } from "./models/minutes.ts";

/** Which model each template takes. */
export interface DocumentModels {
  readonly instrument: InstrumentDocument;
  readonly minutes: MinutesDocument;
  readonly matrix: MatrixDocument;
  readonly brief: BriefDocument;
}
export type DocumentTemplate = keyof DocumentModels;
