import { places } from "../../frame/places.ts";

/** The screen of something found: an own draft's desk, or the object's by its kind. */
export function placeOfHit({ kind, object, plane }: { readonly kind: string; readonly object: string; readonly plane: string }): string {
  return kind === "draft" || plane === "national" ? places.draft(object) : places.object(kind, object);
}
