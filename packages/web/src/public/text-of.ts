/** The clauses of a released text, per language. */
export type ReleasedTexts = Readonly<Record<string, readonly { readonly id: string; readonly heading?: string; readonly text: string }[]>>;

/** Reads the document that the node gave; undefined where it is no text. */
export function textsOf(document: string): ReleasedTexts | undefined {
  try {
    const { texts } = JSON.parse(document) as { readonly texts?: unknown };
    return isTexts(texts) ? texts : undefined;
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is ReleasedTexts {
  return typeof value === "object" && value !== null && Object.values(value).every((clauses) => Array.isArray(clauses) && clauses.every((clause) => typeof clause === "object" && clause !== null && typeof (clause as { id?: unknown }).id === "string" && typeof (clause as { text?: unknown }).text === "string"));
}

/** The reader's language first, then the others in the order in which they stand. */
export function languagesOf(texts: ReleasedTexts, own: string): string[] {
  const all = Object.keys(texts);
  return [...all.filter((one) => one === own), ...all.filter((one) => one !== own)];
}
