import type { PerLanguage } from "../../../reader/reader.tsx";

/** A commitment while it is written. */
export interface Editing {
  readonly title: PerLanguage;
  readonly deliverable: PerLanguage;
  readonly condition: PerLanguage;
  readonly obligors: readonly string[];
  readonly obligees: readonly string[];
  readonly owed: "one" | "each" | "joint";
  readonly standing: "active" | "suspended" | "released" | "lapsed";
  /** "keep": the deadline as it stands, whatever its rule. */
  readonly deadline: "none" | "date" | "yearly" | "keep";
  /** YYYY-MM-DD: the day, or the day of the year that recurs. */
  readonly on: string;
  readonly deadlineWords: PerLanguage;
  readonly pillar: string;
  readonly sourceDate: string;
  readonly sourcePage: string;
  readonly sourceFact: string;
}
type Content = Readonly<Record<string, unknown>>;

export const BLANK: Editing = {
  title: {}, deliverable: {}, condition: {}, obligors: [], obligees: [], owed: "one", standing: "active", deadline: "date", on: "", deadlineWords: {}, pillar: "", sourceDate: "", sourcePage: "", sourceFact: "",
};

/** What stands, to be changed; its deadline is kept, rule and all, until another is chosen. Members that the form does not show (`follows`, `parent`, sources) are taken over by `contentOf` as they are. */
export function editingOf(content: Content): Editing {
  const deadline = content["deadline"] as { readonly rule: { readonly rule: string; readonly date?: string }; readonly words?: PerLanguage } | undefined;
  const texts = (name: string) => (content[name] as PerLanguage | undefined) ?? {};
  return {
    ...BLANK, title: texts("title"), deliverable: texts("deliverable"), condition: texts("condition"), obligors: (content["obligors"] as string[] | undefined) ?? [], obligees: (content["obligees"] as string[] | undefined) ?? [],
    owed: (content["owed"] as Editing["owed"] | undefined) ?? "one", standing: (content["standing"] as Editing["standing"] | undefined) ?? "active", pillar: (content["pillar"] as string | undefined) ?? "",
    deadline: deadline === undefined ? "none" : "keep", on: deadline?.rule.date ?? "", deadlineWords: deadline?.words ?? {},
  };
}

export type Missing = "title" | "deliverable" | "obligors" | "on" | "one" | "source";

/** What keeps it from being proposed. */
export function missingOf(editing: Editing): readonly Missing[] {
  const blank = (texts: PerLanguage) => Object.values(texts).every((text) => text.trim() === "");
  const source = [editing.sourceDate, editing.sourcePage, editing.sourceFact].map((text) => text.trim());
  return [
    ...(blank(editing.title) ? ["title" as const] : []), ...(blank(editing.deliverable) ? ["deliverable" as const] : []), ...(editing.obligors.length === 0 ? ["obligors" as const] : []),
    ...(editing.owed === "one" && editing.obligors.length > 1 ? ["one" as const] : []), ...((editing.deadline === "date" || editing.deadline === "yearly") && !/^\d{4}-\d\d-\d\d$/.test(editing.on) ? ["on" as const] : []),
    ...(source.some((text) => text !== "") && (source[0]!.length < 4 || source[1]!.length < 3 || source[2]!.length < 3) ? ["source" as const] : []),
  ];
}

/** The content as it is proposed. `before`: the text that it changes. `dayOf`: a day as a calendar counts it, for what recurs every year. */
export function contentOf(editing: Editing, before: Content, { sample, calendar, dayOf }: { readonly sample: boolean; readonly calendar: string; readonly dayOf: (iso: string) => { readonly month: number; readonly day: number } }): Content {
  const { deadline: kept, condition: _condition, obligees: _obligees, pillar: _pillar, sources, ...rest } = before as Content & { readonly deadline?: object; readonly sources?: readonly object[] };
  const trimmed = (texts: PerLanguage) => Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.trim()]).filter(([, text]) => text !== ""));
  const optional = (name: string, texts: PerLanguage) => (Object.keys(trimmed(texts)).length === 0 ? {} : { [name]: trimmed(texts) });
  const rule = editing.deadline === "date" ? { rule: "date", date: editing.on } : { rule: "yearly", calendar, ...(editing.deadline === "yearly" ? dayOf(editing.on) : {}) };
  const deadline = editing.deadline === "keep" ? kept : editing.deadline === "none" ? undefined : { rule, ...optional("words", editing.deadlineWords), due: editing.on };
  const named = editing.sourcePage.trim() === "" ? [] : [{ date: editing.sourceDate.trim(), page: editing.sourcePage.trim(), fact: editing.sourceFact.trim() }];
  const all = [...(sources ?? []), ...named];
  return {
    ...rest, title: trimmed(editing.title), deliverable: trimmed(editing.deliverable), ...optional("condition", editing.condition), obligors: editing.obligors, ...(editing.obligees.length === 0 ? {} : { obligees: editing.obligees }),
    owed: editing.owed, standing: editing.standing, ...(deadline === undefined ? {} : { deadline }), ...(editing.pillar === "" ? {} : { pillar: editing.pillar }), ...(all.length === 0 ? {} : { sources: all }), sample,
  };
}
