type Content = Readonly<Record<string, unknown>>;

/** One thing that a content says: its member, the language where it is a text per language, and the value as text. */
export interface ContentLine {
  readonly member: string;
  readonly language: string | null;
  readonly was: string;
  readonly is: string;
}

/** What a content says that the one before it did not, line by line: of a first text, all of it. `say` gives values that are no texts in the reader's words. Where the record belongs and whether it is a sample is no line. */
export function contentLines(before: Content | null, after: Content, say: (member: string, value: unknown) => string): ContentLine[] {
  const members = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])].filter((member) => !UNSAID.has(member));
  return members.flatMap((member): ContentLine[] => {
    const [was, is] = [before?.[member], after[member]];
    if (isTexts(was ?? is) && isTexts(is ?? was)) {
      const [a, b] = [(was ?? {}) as Record<string, string>, (is ?? {}) as Record<string, string>];
      return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((language) => a[language] !== b[language]).map((language) => ({ member, language, was: a[language] ?? "", is: b[language] ?? "" }));
    }
    const [saidWas, saidIs] = [was === undefined ? "" : say(member, was), is === undefined ? "" : say(member, is)];
    return saidWas === saidIs ? [] : [{ member, language: null, was: saidWas, is: saidIs }];
  });
}

const UNSAID: ReadonlySet<string> = new Set(["parent", "sample", "sources", "pillar", "plane"]);

/** A text per language: at least one, and nothing else. */
export function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([language, text]) => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(language) && typeof text === "string");
}
