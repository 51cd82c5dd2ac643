import { geoConicConformal, geoPath, type GeoProjection } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import url from "./data/iran-iraq.topojson?url";

/** The basemap as paths in a plane of {@link WIDTH} × {@link HEIGHT}, drawn once and then only moved: lines are de facto and not authoritative, and the Gulf bears no name. */
export interface Basemap {
  /** Longitude and latitude in degrees to the plane. */
  readonly at: (lon: number, lat: number) => readonly [number, number];
  readonly neighbours: Path2D;
  readonly parties: Path2D;
  readonly borders: Path2D;
  readonly provinces: Path2D;
  readonly rivers: Path2D;
  readonly lakes: Path2D;
}

export const WIDTH = 1000;
export const HEIGHT = 720;

/** Rejects where the file cannot be fetched and no copy is kept. */
export async function loadBasemap(): Promise<Basemap> {
  const answer = await fetch(url);
  if (!answer.ok) throw new TypeError(`The basemap was not given: ${answer.status}`);
  return layOut((await answer.json()) as Borders);
}

type Borders = Topology<{ readonly countries: GeometryCollection<{ readonly id: string; readonly name: string }>; readonly admin1: GeometryCollection; readonly rivers: GeometryCollection; readonly lakes: GeometryCollection }>;

/** Conformal on the cone that both countries lie on: shapes stay what they are. */
function layOut(topology: Borders): Basemap {
  const { countries, admin1, rivers, lakes } = topology.objects;
  const own = { ...countries, geometries: countries.geometries.filter(({ properties }) => OWN.has(properties?.id ?? "")) };
  const projection: GeoProjection = geoConicConformal().parallels([28, 37]).rotate([-51, 0]).fitExtent([[20, 20], [WIDTH - 20, HEIGHT - 20]], feature(topology, own));
  const path = geoPath(projection);
  const drawn = (shape: Parameters<typeof path>[0]) => new Path2D(path(shape) ?? "");
  return {
    at: (lon, lat) => projection([lon, lat]) ?? [Number.NaN, Number.NaN],
    neighbours: drawn(feature(topology, countries)), parties: drawn(feature(topology, own)), borders: drawn(mesh(topology, countries as never)), provinces: drawn(mesh(topology, admin1 as never, (a, b) => a !== b)), rivers: drawn(feature(topology, rivers)),
    lakes: drawn(feature(topology, lakes)),
  };
}

/** ISO 3166-1 numeric. */
const OWN: ReadonlySet<string> = new Set(["364", "368"]);
