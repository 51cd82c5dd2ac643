import { NOVEMBER_2023 } from "./november-2023.ts";
import type { ReportedInstrument } from "./note.ts";
import { OCTOBER_2017 } from "./october-2017.ts";
import { SEPTEMBER_2024 } from "./september-2024.ts";

/** The instruments that are publicly known of the programme, oldest first; the parties take turns in proposing. */
export const REPORTED_INSTRUMENTS: readonly ReportedInstrument[] = [OCTOBER_2017, NOVEMBER_2023, SEPTEMBER_2024];
