import type { CalendarName } from "@mithaq/calendar";
import { deadlineOf, missingOfDeadline, type Deadline, type MissingDeadline, type Reckoning } from "../../../deadlines/comes-to.ts";
import { blankDeadline, typedOf, type TypedDeadline } from "../../../deadlines/deadline-rule.ts";
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
  /** Its rule as it is typed. */
  readonly until: TypedDeadline;
  readonly deadlineWords: PerLanguage;
  readonly pillar: string;
  readonly sourceDate: string;
  readonly sourcePage: string;
  readonly sourceFact: string;
}
type Content = Readonly<Record<string, unknown>>;

/** Nothing written yet, in a reader's calendar. */
export function blankEditing(calendar: CalendarName): Editing {
  return { title: {}, deliverable: {}, condition: {}, obligors: [], obligees: [], owed: "one", standing: "active", until: blankDeadline(calendar), deadlineWords: {}, pillar: "", sourceDate: "", sourcePage: "", sourceFact: "" };
}

/** What stands, to be changed, its deadline's rule taken into the fields. Members that the form does not show (`follows`, `parent`, sources) are taken over by `contentOf` as they are. */
export function editingOf(content: Content, calendar: CalendarName): Editing {
  const deadline = deadlineIn(content);
  const texts = (name: string) => (content[name] as PerLanguage | undefined) ?? {};
  return {
    ...blankEditing(calendar), title: texts("title"), deliverable: texts("deliverable"), condition: texts("condition"), obligors: (content["obligors"] as string[] | undefined) ?? [], obligees: (content["obligees"] as string[] | undefined) ?? [],
    owed: (content["owed"] as Editing["owed"] | undefined) ?? "one", standing: (content["standing"] as Editing["standing"] | undefined) ?? "active", pillar: (content["pillar"] as string | undefined) ?? "",
    until: deadline === undefined ? blankDeadline(calendar, "none") : typedOf(deadline.rule, deadline.due, calendar), deadlineWords: deadline?.words ?? {},
  };
}

function deadlineIn(content: Content): Deadline | undefined {
  return content["deadline"] as Deadline | undefined;
}

export type Missing = "title" | "deliverable" | "obligors" | "one" | "source";

/** What keeps it from being proposed. */
export function missingOf(editing: Editing): readonly Missing[] {
  const blank = (texts: PerLanguage) => Object.values(texts).every((text) => text.trim() === "");
  const source = [editing.sourceDate, editing.sourcePage, editing.sourceFact].map((text) => text.trim());
  return [
    ...(blank(editing.title) ? ["title" as const] : []), ...(blank(editing.deliverable) ? ["deliverable" as const] : []), ...(editing.obligors.length === 0 ? ["obligors" as const] : []),
    ...(editing.owed === "one" && editing.obligors.length > 1 ? ["one" as const] : []),
    ...(source.some((text) => text !== "") && (source[0]!.length < 4 || source[1]!.length < 3 || source[2]!.length < 3) ? ["source" as const] : []),
  ];
}

/** What keeps its deadline from being proposed. */
export function missingOfUntil(editing: Editing, before: Content, reckoning: Reckoning): readonly MissingDeadline[] {
  return missingOfDeadline(editing.until, { ...reckoning, before: deadlineIn(before) });
}

/** The content as it is proposed. `before`: the text that it changes. */
export function contentOf(editing: Editing, before: Content, { sample, ...reckoning }: Reckoning & { readonly sample: boolean }): Content {
  const { deadline: _deadline, condition: _condition, obligees: _obligees, pillar: _pillar, sources, ...rest } = before as Content & { readonly sources?: readonly object[] };
  const trimmed = (texts: PerLanguage) => Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.trim()]).filter(([, text]) => text !== ""));
  const optional = (name: string, texts: PerLanguage) => (Object.keys(trimmed(texts)).length === 0 ? {} : { [name]: trimmed(texts) });
  const deadline = deadlineOf(editing.until, editing.deadlineWords, { ...reckoning, before: deadlineIn(before) });
  const named = editing.sourcePage.trim() === "" ? [] : [{ date: editing.sourceDate.trim(), page: editing.sourcePage.trim(), fact: editing.sourceFact.trim() }];
  const all = [...(sources ?? []), ...named];
  return {
    ...rest, title: trimmed(editing.title), deliverable: trimmed(editing.deliverable), ...optional("condition", editing.condition), obligors: editing.obligors, ...(editing.obligees.length === 0 ? {} : { obligees: editing.obligees }),
    owed: editing.owed, standing: editing.standing, ...(deadline === undefined ? {} : { deadline }), ...(editing.pillar === "" ? {} : { pillar: editing.pillar }), ...(all.length === 0 ? {} : { sources: all }), sample,
  };
}
