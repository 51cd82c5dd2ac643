import { places } from "../../frame/places.ts";

/** A matter that awaits somebody, as far as it says where its step is taken. */
export interface TurnPlace {
  readonly id: string;
  readonly kind: string;
  readonly about: { readonly id: string; readonly kind: string } | null;
}

/** The screen on which the step is taken: the matter's own, or that of what it belongs to where it has none. */
export function placeOfTurn({ id, kind, about }: TurnPlace): string {
  return OWN_SCREEN.has(kind) || about === null ? places.object(kind, id) : places.object(about.kind, about.id);
}

const OWN_SCREEN: ReadonlySet<string> = new Set(["agreement", "commitment", "indicator", "report", "session", "note", "investment", "body"]);
