import type { PerLanguage } from "../../reader/reader.tsx";

/** A session as its form holds it: what is typed, blanks and all. */
export interface SessionDraft {
  readonly body: string;
  readonly number: number | null;
  readonly title: PerLanguage;
  readonly host: string;
  readonly site: PerLanguage;
  readonly from: string;
  readonly to: string;
  readonly delegations: Readonly<Record<string, readonly PerLanguage[]>>;
  readonly agenda: readonly { readonly id: string; readonly title: PerLanguage; readonly papers: readonly string[] }[];
  readonly minutesIn: readonly string[];
  readonly state: "fixed" | "postponed" | "cancelled";
}
export type SessionLack = "body" | "number" | "host" | "site" | "from" | "to" | "order" | "minutesIn" | "agenda";

export const EMPTY_SESSION: SessionDraft = { body: "", number: null, title: {}, host: "", site: {}, from: "", to: "", delegations: {}, agenda: [], minutesIn: [], state: "fixed" };

/** What is missing before it can be proposed. */
export function sessionLacks(draft: SessionDraft): readonly SessionLack[] {
  const lacks: SessionLack[] = [];
  if (draft.body === "") lacks.push("body");
  if (draft.number === null || draft.number < 1) lacks.push("number");
  if (draft.host === "") lacks.push("host");
  if (blank(draft.site)) lacks.push("site");
  if (draft.from === "") lacks.push("from");
  if (draft.to === "") lacks.push("to");
  if (draft.from !== "" && draft.to !== "" && draft.to < draft.from) lacks.push("order");
  if (draft.minutesIn.length === 0) lacks.push("minutesIn");
  if (draft.agenda.some((item) => blank(item.title))) lacks.push("agenda");
  return lacks;
}

/** The content that is proposed; members of an earlier version that the form does not show (its pillar, its sources) stay as they are. */
export function sessionContent(draft: SessionDraft, calendar: string, sample: boolean, kept: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const title = trim(draft.title);
  const { title: _title, ...rest } = kept;
  const dates = kept["dates"] as { readonly from?: string; readonly to?: string } | undefined;
  const same = dates?.from === draft.from && dates.to === draft.to;
  return {
    ...rest, ...(Object.keys(title).length === 0 ? {} : { title }), number: draft.number, host: draft.host, site: trim(draft.site), dates: same ? dates : { from: draft.from, to: draft.to, calendar },
    delegations: Object.entries(draft.delegations).map(([party, members]) => ({ party, members: members.map(trim).filter((one) => Object.keys(one).length > 0) })).filter((one) => one.members.length > 0),
    agenda: draft.agenda.map((item) => ({ ...item, title: trim(item.title) })), minutesIn: [...draft.minutesIn], state: draft.state, parent: draft.body, sample,
  };
}

/** The form's beginning, from what is agreed. */
export function sessionDraftOf(content: Readonly<Record<string, unknown>>): SessionDraft {
  const said = content as unknown as { parent?: string; number: number; title?: PerLanguage; host: string; site: PerLanguage; dates: { from: string; to: string }; delegations: readonly { party: string; members: readonly PerLanguage[] }[]; agenda: SessionDraft["agenda"]; minutesIn: readonly string[]; state: SessionDraft["state"] };
  return { body: said.parent ?? "", number: said.number, title: said.title ?? {}, host: said.host, site: said.site, from: said.dates.from, to: said.dates.to, delegations: Object.fromEntries(said.delegations.map((one) => [one.party, one.members])), agenda: said.agenda, minutesIn: said.minutesIn, state: said.state };
}

/** An id that no item of the agenda has. */
export function freeItem(agenda: SessionDraft["agenda"]): string {
  const taken = new Set(agenda.map((item) => item.id));
  let at = agenda.length + 1;
  while (taken.has(String(at))) at += 1;
  return String(at);
}

function trim(texts: PerLanguage): PerLanguage {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.trim()] as const).filter(([, text]) => text !== ""));
}

function blank(texts: PerLanguage): boolean {
  return Object.keys(trim(texts)).length === 0;
}
