import type { ActId, CommitmentContent, ObjectId } from "@mithaq/accord";
import type { AnnouncedMonths, CalendarName, Language } from "@mithaq/calendar";

/** A text per language. */
export type Texts = Readonly<Record<string, string>>;

/** A commitment as the matrix shows it. */
export interface MatrixRow {
  readonly id: ObjectId;
  /** The newest seal: what a new version builds on. Null where the commitment is only proposed: then nothing of it can be changed by import. */
  readonly base: ActId | null;
  /** The versions before, by their seals: a workbook may have been exported from one of them. */
  readonly earlier: ReadonlyMap<ActId, CommitmentContent>;
  /** What is agreed; of what is only proposed, the first proposal's. */
  readonly content: CommitmentContent;
  readonly status: string;
  readonly life: string | null;
  /** Origins of the parties whose turn it is. */
  readonly awaits: readonly string[];
  readonly report: { readonly state: string; readonly at: number } | null;
  /** The acts behind the row: the seal or the proposal, the newest report's version, and what was said of it. */
  readonly acts: readonly ActId[];
  /** The proposals that stand on it, by party. */
  readonly standing: readonly { readonly party: string; readonly content: CommitmentContent }[];
}

/** Who reads, and by which names. */
export interface MatrixSetting {
  readonly language: Language;
  readonly calendar: CalendarName;
  readonly announced?: AnnouncedMonths;
  /** The charter's parties. */
  readonly parties: readonly { readonly origin: string; readonly name: Texts }[];
  /** Titles of pillars by their names. */
  readonly pillars: Readonly<Record<string, Texts>>;
}

/** Where the workbook comes from: all of it from the record. */
export interface Provenance {
  readonly programme: Texts;
  readonly node: string;
  readonly charter: string;
  readonly frontier: Readonly<Record<string, number>>;
  /** `at` of the newest act of the rows, unix ms; 0 where there is none. */
  readonly at: number;
  /** The whole programme is a sample. */
  readonly sample: boolean;
}
