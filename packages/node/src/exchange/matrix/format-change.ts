import { formatPropose, NEW_OBJECT, type Content, type Draft } from "@mithaq/accord";
import type { MatrixChange } from "./read-matrix.ts";

/** The act that proposes a change of the matrix: a new commitment, or a version on its newest seal. */
export function formatChange({ object, base, content }: Pick<MatrixChange, "object" | "base" | "content">): Draft {
  return formatPropose("commitment", { pairs: [[object ?? NEW_OBJECT, base]], content: content as unknown as Content, payload: null });
}
