import type { Figure } from "../suite/figure.ts";
import type { Options } from "./options.ts";

/** What a section gets to work with. */
export interface Run {
  readonly options: Options;
  /** A folder of the section's own, on the disk that is measured. */
  readonly folder: string;
  readonly cores: number;
  /** Tells how far it is. */
  readonly say: (text: string) => void;
}

/** A part of the suite: yields its figures as they are measured. */
export interface Section {
  readonly title: string;
  /** What the reader must know to read the table. */
  readonly about: string;
  readonly measure: (run: Run) => AsyncGenerator<Figure>;
}
