import { createStore, get, set } from "idb-keyval";

/** What an officer went to from the palette: a place and what it was called then. */
export interface Recent {
  readonly place: string;
  readonly title: string;
}
const MOST = 6;

/** The last few, the newest first; kept with what was read, so that signing out forgets them too. None where the browser keeps nothing. */
export async function readRecent(mandate: string): Promise<readonly Recent[]> {
  return (await get<readonly Recent[]>(`recent/${mandate}`, store()).catch(() => undefined)) ?? [];
}

export async function keepRecent(mandate: string, one: Recent): Promise<void> {
  const before = await readRecent(mandate);
  await set(`recent/${mandate}`, withRecent(before, one), store()).catch(() => undefined); // a browser without storage remembers nothing
}

export function withRecent(before: readonly Recent[], one: Recent): readonly Recent[] {
  return [one, ...before.filter(({ place }) => place !== one.place)].slice(0, MOST);
}

function store() {
  return createStore("mithaq-reads", "reads");
}
