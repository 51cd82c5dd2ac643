import * as fc from "fast-check";
import { expect, test } from "vitest";
import { layLabels, type ToLabel } from "./lay-labels.ts";

const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 20, max: 90 }), bricks: fc.boolean(), weight: fc.integer({ min: 0, max: 30 }) });
const toLabels = (all: readonly { readonly x: number; readonly y: number; readonly width: number; readonly bricks: boolean; readonly weight: number }[]): readonly ToLabel[] => all.map(({ x, y, width, bricks, weight }, id) => ({ id: String(id), at: [x, y], width, height: 18, bricks: bricks ? [30, 12] : [0, 0], weight }));

test("no name covers another one", () => {
  fc.assert(fc.property(fc.array(place, { maxLength: 25 }).map(toLabels), (places) => {
    const widths = new Map(places.map(({ id, width }) => [id, width]));
    const laid = layLabels(places);
    for (const [at, a] of laid.entries()) {
      for (const b of laid.slice(at + 1)) expect(Math.abs(a.x - b.x) >= (widths.get(a.id)! + widths.get(b.id)!) / 2 || Math.abs(a.y - b.y) >= 18).toBe(true);
    }
  }));
});

test("no name covers another place's bricks", () => {
  fc.assert(fc.property(fc.array(place, { maxLength: 25 }).map(toLabels), (places) => {
    for (const { id, x, y } of layLabels(places)) {
      const { width } = places.find((one) => one.id === id)!;
      for (const other of places.filter((one) => one.bricks[0] > 0)) expect(Math.abs(x - other.at[0]) >= (width + 30) / 2 || Math.abs(y - (other.at[1] + 12)) >= (18 + 12) / 2).toBe(true);
    }
  }));
});

test("a place alone is named above its point; of two at one spot, the weightier has that place", () => {
  const [one] = layLabels(toLabels([{ x: 100, y: 100, width: 50, bricks: true, weight: 1 }]));
  expect(one).toMatchObject({ x: 100, y: 85 });
  const laid = layLabels(toLabels([{ x: 100, y: 100, width: 50, bricks: false, weight: 9 }, { x: 104, y: 100, width: 50, bricks: false, weight: 1 }]));
  expect(laid[0]).toMatchObject({ id: "1", x: 104, y: 85 });
});
