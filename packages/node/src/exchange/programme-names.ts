import type { FoldContext } from "@mithaq/accord";
import { FIELD_NAMES, PILLARS } from "@mithaq/pillars";
import type { MatrixSetting } from "./matrix/matrix-row.ts";

/** The parties by the names that their party files give them. */
export function partiesOf({ charter }: FoldContext): MatrixSetting["parties"] {
  return charter.parties.map(({ origin, name }) => ({ origin, name }));
}

/** What the fields of cooperation are called; those whose tool this program has by their own title. */
export function pillarTitles(): MatrixSetting["pillars"] {
  return { ...FIELD_NAMES, ...Object.fromEntries(PILLARS.map(({ name, title }) => [name, title])) };
}
