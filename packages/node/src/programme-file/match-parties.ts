import type { Charter } from "@mithaq/accord";
import { Refusal } from "../node/refusal.ts";
import type { Manifest } from "./shape.ts";

/** Party keys → origins of the charter. */
export type PartyOrigins = ReadonlyMap<string, string>;

/**
 * Who the programme's parties are in this record: as given, else the party of the charter whose origin ends in the party's label (or key). Every party of one must be a party of the other, for
 * what is proposed needs all of them. Throws Refusal `usage` that names the party.
 */
export function matchParties(manifest: Manifest, charter: Pick<Charter, "parties">, given: ReadonlyMap<string, string>): PartyOrigins {
  const origins = charter.parties.map((party) => party.origin);
  for (const [key, origin] of given) {
    if (!manifest.parties.some((party) => party.key === key)) throw wrong(`a party of the programme before "=": ${manifest.parties.map((party) => party.key).join(", ")}`, `${key} is none`);
    if (!origins.includes(origin)) throw wrong(`a party of the charter after "=": ${origins.join(", ")}`, `${origin} is none`);
  }
  const matched = new Map<string, string>();
  for (const { key, label } of manifest.parties) {
    const fitting = given.has(key) ? [given.get(key)!] : origins.filter((origin) => lastPart(origin) === (label ?? key));
    if (fitting.length !== 1) throw wrong(`--party ${key}=ORIGIN, one of ${origins.join(", ")}`, `the programme's party ${key} is ${fitting.length === 0 ? "none" : "more than one"} of the charter's by its label ${label ?? key}`);
    matched.set(key, fitting[0]!);
  }
  if (new Set(matched.values()).size !== matched.size) throw wrong("a party of its own for each key", "two keys name one party");
  const missing = origins.filter((origin) => ![...matched.values()].includes(origin));
  if (missing.length > 0) throw wrong("a programme of all the charter's parties", `the programme has no party for ${missing.join(", ")}`);
  return matched;
}

function wrong(expected: string, message: string): Refusal {
  return new Refusal("usage", { field: "--party", expected, remedy: "for instance: --party a=example.org/party; the programme's parties stand in programme.json", message, kept: "nothing was proposed" });
}

function lastPart(origin: string): string {
  return origin.slice(origin.lastIndexOf("/") + 1);
}
