export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** The word (`signing.fields`) for a member, where one name says different things: `on` is a day, an object that a remark is about, or the event that a rule counts from; `to` a day or whoever is addressed. */
export function fieldWord(name: string, value: Json): string {
  if (name === "on") return typeof value === "string" ? (isDay(value) ? "on" : "rule") : isObject(value) && "object" in value ? "about" : "on";
  if (name === "to") return typeof value === "number" || value === null || (typeof value === "string" && isDay(value)) ? "until" : "to";
  // The State of a party's profile has a name per language; any other state is one of a few.
  if (name === "state") return isObject(value) ? "stateName" : "state";
  return name;
}

function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value);
}

function isObject(value: Json): value is { readonly [member: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
