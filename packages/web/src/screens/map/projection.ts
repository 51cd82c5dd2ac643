import { geoConicConformal, geoGraticule10, geoPath, type GeoProjection } from "d3-geo";
import type { Feature, LineString, MultiLineString, Polygon } from "geojson";
import { SHEET, type Basemap } from "./basemap.ts";

/** Conic conformal, as sheets of these latitudes are drawn, fitted so that both countries fill a frame of so many CSS pixels. */
export function fitProjection(own: Basemap["own"], width: number, height: number): GeoProjection {
  const pad = Math.min(width, height) * 0.045;
  return geoConicConformal().parallels([27, 37]).rotate([-50.7, 0]).precision(0.3).fitExtent([[pad, pad], [Math.max(pad + 1, width - pad), Math.max(pad + 1, height - pad)]], own);
}

/** The drawn parts as paths in the frame's pixels, projected once; panning and zooming only move them. */
export interface MapPaths {
  readonly sheet: Path2D;
  readonly graticule: Path2D;
  readonly others: Path2D;
  readonly own: Path2D;
  readonly provinces: Path2D;
  readonly borders: Path2D;
  readonly ownBorders: Path2D;
  readonly rivers: Path2D;
  readonly lakes: Path2D;
}

export function drawPaths(basemap: Basemap, projection: GeoProjection): MapPaths {
  const path = (...shapes: readonly Drawn[]): Path2D => {
    const drawn = new Path2D();
    // Path2D has all that geoPath calls: moveTo, lineTo, arc, closePath.
    const draw = geoPath(projection, drawn as never);
    for (const shape of shapes) draw(shape);
    return drawn;
  };
  return {
    sheet: path(sheetEdge()), graticule: path(geoGraticule10()), others: path(basemap.others), own: path(basemap.own), provinces: path(basemap.provinces), borders: path(basemap.borders), ownBorders: path(basemap.ownBorders),
    rivers: path(...basemap.rivers), lakes: path(...basemap.lakes),
  };
}

type Drawn = MultiLineString | Basemap["own"] | Polygon | Feature;

/** The edge of what is drawn: along the parallels point by point, for a straight line between two corners would be a great circle. Clockwise, as d3 wants rings. */
export function sheetEdge(): Polygon {
  const [west, south, east, north] = SHEET;
  const along = (lat: number, from: number, to: number): LineString["coordinates"] => Array.from({ length: 56 }, (_, at) => [from + ((to - from) * at) / 55, lat]);
  const ring = [...along(north, west, east), ...along(south, east, west)];
  return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
}
