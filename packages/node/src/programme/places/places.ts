import { addCounts, agreedObject, countPlaces, NO_COUNTS, placeOf, textOf, type Content, type Counts, type Place, type Texts } from "@mithaq/accord";
import { resolvedDeadlines } from "../commitments.ts";
import { textContent } from "../read-agreement.ts";
import type { Reading } from "../reading.ts";
import { makeShelf, type Shelf } from "../shelf.ts";
import { findPlaces } from "./find-places.ts";
import { KNOWN_PLACES, PLACED_KINDS, type KnownPlace } from "./known-places.ts";
import { PUBLISHED_FACTS, type PublishedFact } from "./published-facts.ts";

/** Something of the record that stands at a place, because its own text names it. */
export interface Matter {
  readonly id: string;
  readonly kind: string;
  readonly title: Texts;
  readonly pillar: string | null;
  readonly life: string | null;
  /** Where a commitment is counted on the day; null for other kinds. */
  readonly place: Place | null;
  readonly sample: boolean;
  /** The act that made the text agreed, or that proposes it. */
  readonly act: string;
}
export interface PlaceEntry extends Omit<KnownPlace, "forms"> {
  /** Of the commitments that name it. */
  readonly counts: Counts;
  /** All that name it; at most `limit` of them stand in `matters`. */
  readonly total: number;
  readonly matters: readonly Matter[];
  /** Published facts about it, which are no acts: see `facts`. */
  readonly facts: readonly string[];
}
/** Two places that one text names together and names no third: what is agreed between them, not where anything runs. */
export interface PlaceLink {
  /** In the order of the list of places. */
  readonly between: readonly [string, string];
  readonly counts: Counts;
  readonly total: number;
  readonly matters: readonly Matter[];
}
export interface Places {
  readonly day: string;
  /** Every known place, those with matters first. */
  readonly places: readonly PlaceEntry[];
  /** Those with most matters first. */
  readonly links: readonly PlaceLink[];
  /** Commitments that name no known place: they are of the whole programme, or of a place that this list does not know. */
  readonly nowhere: Counts;
  readonly facts: readonly PublishedFact[];
}

/** Where the programme's matters stand. No kind of the record has a field for a place, so a text is read for the names of places; this says nothing that the text does not say. */
export async function readPlaces(reading: Reading, { limit, kind }: { readonly limit: number; readonly kind?: (typeof PLACED_KINDS)[number] }): Promise<Places> {
  const late = await resolvedDeadlines(reading);
  const at = new Map<string, Matter[]>();
  const joined = new Map<string, { readonly between: readonly [string, string]; readonly matters: Matter[] }>();
  let nowhere = NO_COUNTS;
  for (const each of PLACED_KINDS.filter((one) => kind === undefined || one === kind)) {
    for (const [id, { due, where, ...matter }] of await SHELVES[each].at(reading)) {
      const counted = { life: matter.life, due: late.get(id)?.due ?? due };
      if (each === "commitment" && where.length === 0) nowhere = addCounts(nowhere, countPlaces([counted], reading.day));
      const found: Matter = { id, kind: each, ...matter, place: each === "commitment" ? (placeOf(counted, reading.day) ?? null) : null };
      for (const place of where) at.set(place, [...(at.get(place) ?? []), found]);
      const [one, other, third] = where;
      if (one === undefined || other === undefined || third !== undefined) continue;
      const link = joined.get(`${one} ${other}`) ?? { between: [one, other] as const, matters: [] };
      joined.set(`${one} ${other}`, link);
      link.matters.push(found);
    }
  }
  const places = KNOWN_PLACES.map(({ forms: _forms, ...place }): PlaceEntry => {
    const matters = at.get(place.id) ?? [];
    const facts = PUBLISHED_FACTS.filter((fact) => fact.places.includes(place.id)).map((fact) => fact.id);
    return { ...place, counts: countAll(matters), total: matters.length, matters: matters.slice(0, limit), facts };
  });
  const links = [...joined.values()].map(({ between, matters }): PlaceLink => ({ between, counts: countAll(matters), total: matters.length, matters: matters.slice(0, limit) }));
  return { day: reading.day, links: links.sort((a, b) => b.total - a.total), places: places.sort((a, b) => b.total - a.total || a.rank - b.rank), nowhere, facts: PUBLISHED_FACTS };
}

function countAll(matters: readonly Matter[]): Counts {
  return matters.reduce((sum, { place }) => (place === null ? sum : { ...sum, [place]: sum[place] + 1 }), NO_COUNTS);
}

type OnShelf = Omit<Matter, "id" | "kind" | "place"> & { readonly due: string | null; readonly where: readonly string[] };

const SHELVES = Object.fromEntries(PLACED_KINDS.map((kind) => [kind, shelfOf(kind)])) as Record<(typeof PLACED_KINDS)[number], Shelf<OnShelf>>;

function shelfOf(kind: (typeof PLACED_KINDS)[number]): Shelf<OnShelf> {
  return makeShelf<OnShelf>({ rows: () => [{ kind }], changed: { kind } }, async (reading, record, horizon) => {
    const text = textOf(agreedObject(reading.context, horizon, record.id));
    const content = kind === "agreement" ? ((await textContent(reading, record)) as Content | undefined) : text?.content;
    if (text === undefined || content === undefined) return undefined;
    const { pillar, life, due } = record;
    return { title: content["title"] as Texts, pillar, life, due, sample: content["sample"] === true, act: text.act, where: findPlaces(textsOf(content)) };
  });
}

/** What of an object says where it is: its own words, never its sources, which tell where it was signed or announced. */
function textsOf(content: Content): readonly (Texts | undefined)[] {
  const terms = content["terms"] as { readonly place?: Texts } | undefined;
  return [...(["title", "deliverable", "condition", "description", "site", "means"] as const).map((field) => content[field] as Texts | undefined), terms?.place];
}
