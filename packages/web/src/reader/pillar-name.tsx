import { FIELD_NAMES } from "../../../pillars/names.ts";
import type { Reader } from "./reader.ts";
import { useReader } from "./reader-context.tsx";
import { textOf } from "./texts.ts";

/** What a field of cooperation is called in the reader's language, whether or not this program has its tool; one that nobody has named stands by its key. */
export function pillarTitle(reader: Pick<Reader, "language">, pillar: string): string {
  const known = FIELD_NAMES[pillar];
  return known === undefined ? pillar : textOf(known, reader);
}

export function PillarName({ pillar }: { readonly pillar: string }) {
  return <>{pillarTitle(useReader(), pillar)}</>;
}
