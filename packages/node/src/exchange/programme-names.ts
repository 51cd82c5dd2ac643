import type { FoldContext } from "@mithaq/accord";
import { PILLARS } from "@mithaq/pillars";
import type { MatrixSetting } from "./matrix/matrix-row.ts";

/** The parties by the names that their party files give them. */
export function partiesOf({ charter }: FoldContext): MatrixSetting["parties"] {
  return charter.parties.map(({ origin, name }) => ({ origin, name }));
}

/** What the pillars of this program are called. */
export function pillarTitles(): MatrixSetting["pillars"] {
  return Object.fromEntries(PILLARS.map(({ name, title }) => [name, title]));
}
