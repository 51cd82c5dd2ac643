import type { Language } from "@mithaq/calendar";
import { actsOfGroups, type ActGroup } from "../officers/act-groups.ts";

/** What the head fills in to invite an officer. */
export interface Offer {
  readonly role: Readonly<Record<Language, string>>;
  readonly groups: readonly ActGroup[];
  /** None: everywhere. */
  readonly pillars: readonly string[];
  /** YYYY-MM-DD, or "": from the grant, until it is recalled. The last day counts wholly. */
  readonly from: string;
  readonly to: string;
}

export const EMPTY_OFFER: Offer = { role: { en: "", fa: "", ar: "", ckb: "" }, groups: [], pillars: [], from: "", to: "" };

/** Which fields are not yet as they must be. */
export function offerFaults({ role, groups, from, to }: Offer, today: string): { readonly role: boolean; readonly groups: boolean; readonly to: boolean } {
  return { role: Object.values(role).every((text) => text.trim() === ""), groups: groups.length === 0, to: to !== "" && to < (from === "" ? today : from) };
}

/** What `invitations.issue` takes: days as Unix milliseconds, from the first's beginning to the last's end (UTC). */
export function issueInput({ role, groups, pillars, from, to }: Offer) {
  return {
    role: Object.fromEntries(Object.entries(role).map(([language, text]) => [language, text.trim()]).filter(([, text]) => text !== "")) as Record<string, string>,
    acts: [...actsOfGroups(groups)], scope: pillars.length === 0 ? null : { pillars: [...pillars] },
    from: from === "" ? null : Date.parse(`${from}T00:00:00Z`), to: to === "" ? null : Date.parse(`${to}T00:00:00Z`) + DAY,
  };
}

const DAY = 86_400_000;
