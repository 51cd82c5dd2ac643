import { KINDS, withPillars, type KindBook } from "@mithaq/accord";
import { PILLARS } from "@mithaq/pillars";

/** The kinds of objects that this program knows: the accord's own, and those of its pillars. Which of these a record knows is for its parties to agree. */
export const installedKinds: KindBook = withPillars(KINDS, PILLARS.flatMap((pillar) => pillar.kinds));
