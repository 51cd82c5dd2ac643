import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import url from "./data/basemap.json?url";

/** The lines of the map, in degrees; see data/README.md. Not authoritative. */
export interface Basemap {
  /** Land of the two countries, and of all others. */
  readonly own: MultiPolygon;
  readonly others: MultiPolygon;
  readonly provinces: MultiLineString;
  /** Between two States; apart, where one of the two countries is on a side. */
  readonly borders: MultiLineString;
  readonly ownBorders: MultiLineString;
  readonly rivers: Feature<MultiLineString>[];
  readonly lakes: Feature<Polygon | MultiPolygon>[];
}

/** Degrees that the sheet covers: west, south, east, north. */
export const SHEET = [37, 23.5, 64.5, 40.5] as const;

/** Fetched once. Rejects where it cannot be. */
export async function loadBasemap(): Promise<Basemap> {
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok) throw new TypeError(`The map's lines were not given: ${answer.status}.`);
  return readBasemap((await answer.json()) as RegionTopology);
}

export function readBasemap(topology: RegionTopology): Basemap {
  const { countries, admin1, rivers, lakes } = topology.objects;
  const areas = countries.geometries as Exclude<Parameters<typeof merge>[1], GeometryCollection>;
  const isOwn = (one: { readonly id?: string | number | undefined }) => OWN.has(String(one.id));
  return {
    own: merge(topology, areas.filter(isOwn)), others: merge(topology, areas.filter((one) => !isOwn(one))),
    provinces: mesh(topology, admin1, (a, b) => a !== b && sameCountry(a, b)),
    borders: mesh(topology, countries, (a, b) => a !== b && !isOwn(a) && !isOwn(b)), ownBorders: mesh(topology, countries, (a, b) => a !== b && (isOwn(a) || isOwn(b))),
    rivers: (feature(topology, rivers) as unknown as { features: Feature<MultiLineString>[] }).features, lakes: (feature(topology, lakes) as unknown as { features: Feature<Polygon>[] }).features,
  };
}

export type RegionTopology = Topology<{ readonly countries: GeometryCollection; readonly admin1: GeometryCollection; readonly rivers: GeometryCollection; readonly lakes: GeometryCollection }>;

/** ISO 3166-1 numeric: Iran and Iraq. */
const OWN: ReadonlySet<string> = new Set(["364", "368"]);

/** Provinces of one country: what lies between the two is drawn as a border, once. */
function sameCountry(a: { readonly properties?: object | null | undefined }, b: { readonly properties?: object | null | undefined }): boolean {
  return (a.properties as { readonly c?: string } | null)?.c === (b.properties as { readonly c?: string } | null)?.c;
}
