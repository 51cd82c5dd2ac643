import type { PerLanguage } from "../../reader/reader.tsx";

type RolesOf = Readonly<Record<string, readonly PerLanguage[]>>;

/** A body as its form holds it. */
export interface BodyDraft {
  readonly type: "joint-committee" | "working-group";
  readonly title: PerLanguage;
  readonly terms: PerLanguage;
  readonly coChairs: RolesOf;
  readonly secretaries: RolesOf;
  readonly state: "constituted" | "dormant" | "dissolved";
}

export const EMPTY_BODY: BodyDraft = { type: "working-group", title: {}, terms: {}, coChairs: {}, secretaries: {}, state: "constituted" };

/** What is missing before it can be proposed. A body may stand without secretaries; without a co-chair it is none. */
export function bodyLacks({ title, terms, coChairs }: BodyDraft): readonly ("title" | "terms" | "coChairs")[] {
  return [...(named(title) ? [] : ["title" as const]), ...(named(terms) ? [] : ["terms" as const]), ...(Object.values(coChairs).flat().some(named) ? [] : ["coChairs" as const])];
}

/** The content that is proposed. What the form does not show stays as it is. */
export function bodyContent(draft: BodyDraft, sample: boolean, kept: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { ...kept, type: draft.type, title: trim(draft.title), terms: trim(draft.terms), coChairs: listed(draft.coChairs), secretaries: listed(draft.secretaries), state: draft.state, sample };
}

export function bodyDraftOf(content: Readonly<Record<string, unknown>>): BodyDraft {
  const { type, title, terms, coChairs, secretaries, state } = content as unknown as Omit<BodyDraft, "coChairs" | "secretaries"> & { readonly coChairs: readonly Role[]; readonly secretaries: readonly Role[] };
  return { type, title, terms, state, coChairs: byParty(coChairs), secretaries: byParty(secretaries) };
}

interface Role {
  readonly party: string;
  readonly role: PerLanguage;
}

function listed(roles: RolesOf): Role[] {
  return Object.entries(roles).flatMap(([party, all]) => all.filter(named).map((role) => ({ party, role: trim(role) })));
}

function byParty(roles: readonly Role[]): RolesOf {
  return Object.fromEntries([...new Set(roles.map((one) => one.party))].map((party) => [party, roles.filter((one) => one.party === party).map(({ role }) => role)]));
}

function trim(texts: PerLanguage): PerLanguage {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.trim()] as const).filter(([, text]) => text !== ""));
}

function named(texts: PerLanguage): boolean {
  return Object.keys(trim(texts)).length > 0;
}
