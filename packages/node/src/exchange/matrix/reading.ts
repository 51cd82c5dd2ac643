import type { CalendarName, Language } from "@mithaq/calendar";
import type { MatrixSetting, Texts } from "./matrix-row.ts";

/** What reading needs besides the row. */
export interface Reading {
  readonly parties: MatrixSetting["parties"];
  /** Languages that the sheet has columns of, or the record texts in. */
  readonly languages: readonly string[];
  /** In which the headers are. */
  readonly language: Language;
  /** Of the column `dueIn`. */
  readonly calendar: CalendarName | undefined;
  readonly announced?: MatrixSetting["announced"];
  /** Names of pillars, each with what it is called. */
  readonly pillars: Readonly<Record<string, Texts>>;
  /** The whole programme is a sample: so is every new row. */
  readonly sample: boolean;
}
