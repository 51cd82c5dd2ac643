import type { PillarCommand } from "../contract.ts";
import { contradictions, datasets } from "./cli/datasets.ts";
import { read, submit } from "./cli/file.ts";
import { publish, run } from "./cli/run.ts";

/** `mithaq trade …` */
export const commands: readonly PillarCommand[] = [read, submit, datasets, contradictions, run, publish];
