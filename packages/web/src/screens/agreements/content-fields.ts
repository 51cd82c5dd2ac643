type Content = Readonly<Record<string, unknown>>;

/** The fields of an agreement's content that are compared one by one. */
export const FIELDS = ["title", "type", "languages", "binding", "prevailing", "place", "entryIntoForce", "duration", "renewal", "notice", "pillar"] as const;
export type ContentField = (typeof FIELDS)[number];

export interface ContentChange {
  readonly field: ContentField;
  /** Of a text per language: which one. */
  readonly language: string | null;
  /** Undefined: it says nothing of it. */
  readonly was: unknown;
  readonly is: unknown;
}

/** What changes from one content of an agreement to another, field by field; of a first text everything that it says. Terms stand on a level with the rest. */
export function contentChanges(before: Content | null, after: Content): ContentChange[] {
  const [was, is] = [flat(before ?? {}), flat(after)];
  return FIELDS.flatMap((field): ContentChange[] => {
    if (!TEXTS.has(field)) return sameJson(was[field], is[field]) ? [] : [{ field, language: null, was: was[field], is: is[field] }];
    const [a, b] = [(was[field] ?? {}) as Record<string, string>, (is[field] ?? {}) as Record<string, string>];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().filter((language) => a[language] !== b[language]).map((language) => ({ field, language, was: a[language], is: b[language] }));
  });
}

const TEXTS: ReadonlySet<string> = new Set(["title", "place"]);

function flat({ terms, ...rest }: Content): Content {
  return { ...rest, ...(typeof terms === "object" && terms !== null ? (terms as Content) : {}) };
}

/** Members in any order. */
function sameJson(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === "object" && value !== null) return `{${Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)).map(([name, one]) => `${name}:${canonical(one)}`).join()}}`;
  return JSON.stringify(value) ?? "undefined";
}
