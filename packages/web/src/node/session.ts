import { replaceEqualDeep, useSuspenseQuery, type QueryClient } from "@tanstack/react-query";
import { node } from "./client.ts";

/** Who the node says we are: `session.who` of its API. */
export type Session = Awaited<ReturnType<typeof import("./client.ts").ask.session.who>>;
export type SignedInOfficer = NonNullable<Session["officer"]>;

export function sessionQuery() {
  return node.session.who.queryOptions({ staleTime: 60_000, structuralSharing: keepOfficer });
}

/**
 * From now on the officer whose session or mandate ends stays the one who is shown, with `ended` saying why: the screen keeps its form and what was typed, and the sheet of signing in again stands over it.
 * Until a screen stands, nobody is held: whoever comes without a session is sent to the sign-in.
 */
export function holdOfficer(): void {
  holding = true;
}
let holding = false;

function keepOfficer(before: unknown, now: unknown): unknown {
  const [was, is] = [before as Session | undefined, now as Session];
  const ended = holding && was?.officer != null && is.officer === null;
  return replaceEqualDeep(before, ended ? { ...is, officer: was.officer, ended: is.ended ?? "session-ended" } : is);
}

/** Read before the first render; later answers replace it. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery()).data;
}

/** Today, as the node has it (UTC). */
export function useDay(): string {
  return useSession().day;
}

/** Whether the officer's mandate covers an act (`report.submit`), as accord's `covers` has it: `kind.verb`, with `*` for every one. Only for what a screen offers: the node decides by itself. */
export function may(officer: Pick<SignedInOfficer, "acts"> | null, act: string): boolean {
  const [kind, verb] = partsOf(act);
  return officer !== null && officer.acts.map(partsOf).some(([ofKind, ofVerb]) => (ofKind === "*" || ofKind === kind) && (ofVerb === "*" || ofVerb === verb));
}

function partsOf(pattern: string): readonly [kind: string, verb: string] {
  const at = pattern.lastIndexOf(".");
  return [pattern.slice(0, at), pattern.slice(at + 1)];
}

export async function refreshSession(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: node.session.key() });
}
