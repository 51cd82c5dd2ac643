import type { Problem } from "./problem.ts";
import type { Item } from "./programme.ts";
import { changeAt, EVENT_PATH, EVENTS, NEEDS_PARENT, PARTIES, REFERENCES } from "./references.ts";
import type { Manifest } from "./shape.ts";

/** References to items that are not there, or are of a kind that cannot stand there, and parties that the programme does not name. */
export function checkReferences(manifest: Manifest, items: readonly Item[]): Problem[] {
  const kinds = new Map(items.map((item) => [item.key, item.kind]));
  const parties = manifest.parties.map((party) => party.key);
  return items.flatMap((item) => {
    const problems: Problem[] = [];
    const report = (place: string, expected: string) => problems.push({ file: item.file, path: `${item.path}.${place}`, expected });
    const require = (place: string, key: string, allowed: readonly string[]) => {
      const kind = kinds.get(key);
      if (kind === undefined) report(place, `the key of another item; there is no ${key}`);
      else if (!allowed.includes(kind)) report(place, `the key of ${allowed.join(" or ")}; ${key} is ${kind}`);
      else if (key === item.key) report(place, "another item than this one");
    };
    for (const [path, allowed] of Object.entries(REFERENCES[item.kind]!)) visit(item, path, (key, place) => require(place, key, allowed));
    visit(item, EVENT_PATH, (event, place) => {
      const [of, key] = splitEvent(event);
      if (EVENTS[of] === undefined) report(place, `EVENT:KEY, the event one of ${Object.keys(EVENTS).join(", ")}`);
      else require(place, key, EVENTS[of]);
    });
    if (NEEDS_PARENT.has(item.kind) && item.content["parent"] === undefined) report("parent", `the key of ${REFERENCES[item.kind]!["parent"]!.join(" or ")}`);
    const requireParty = (party: string, place: string) => {
      if (!parties.includes(party)) report(place, `a party of the programme: ${parties.join(", ")}`);
    };
    for (const path of PARTIES[item.kind]!) visit(item, path, requireParty);
    if (item.party !== undefined) requireParty(item.party, "party");
    return problems;
  });
}

/** Keys of the items that an item refers to. */
export function referencesOf(item: Item): string[] {
  const keys: string[] = [];
  for (const path of Object.keys(REFERENCES[item.kind]!)) visit(item, path, (key) => keys.push(key));
  visit(item, EVENT_PATH, (event) => keys.push(splitEvent(event)[1]));
  return keys;
}

/** `session:first-session` as its event and its key. */
export function splitEvent(event: string): [event: string, key: string] {
  const at = event.indexOf(":");
  return [event.slice(0, Math.max(at, 0)), event.slice(at + 1)];
}

function visit(item: Item, path: string, see: (value: string, place: string) => void): void {
  changeAt(item.content, path, (value, place) => {
    see(value, place);
    return value;
  });
}
