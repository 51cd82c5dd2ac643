import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lookAt, MOST_ZOOM, panBy, toFrame, WHOLE, zoomAt, type View } from "./view.ts";

const SIZE = { width: 800, height: 500 };
const near = fc.double({ min: -3000, max: 3000, noNaN: true });
const step = fc.oneof(fc.record({ pan: fc.tuple(near, near) }), fc.record({ zoom: fc.double({ min: 0.05, max: 20, noNaN: true }), at: fc.tuple(fc.double({ min: 0, max: 800, noNaN: true }), fc.double({ min: 0, max: 500, noNaN: true })) }));

test("whatever is dragged and zoomed, the sheet fills the frame, and the scale stays between the whole and the nearest", () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
    const end = steps.reduce<View>((view, one) => ("pan" in one ? panBy(view, ...one.pan, SIZE) : zoomAt(view, one.zoom, one.at, SIZE)), WHOLE);
    expect(end.zoom).toBeGreaterThanOrEqual(1);
    expect(end.zoom).toBeLessThanOrEqual(MOST_ZOOM);
    const [[left, top], [right, bottom]] = [toFrame(end, [0, 0]), toFrame(end, [SIZE.width, SIZE.height])];
    expect(Math.max(left, top)).toBeLessThanOrEqual(1e-6);
    expect(right).toBeGreaterThanOrEqual(SIZE.width - 1e-6);
    expect(bottom).toBeGreaterThanOrEqual(SIZE.height - 1e-6);
  }));
});

test("zooming holds the point under the pointer where it is", () => {
  const at = [410, 260] as const;
  const next = zoomAt(WHOLE, 3, at, SIZE);
  const [x, y] = toFrame(next, at);
  expect([x, y].map(Math.round)).toEqual([410, 260]);
});

test("a place that is chosen stands in the middle, near; beside the edge as near to it as the sheet allows", () => {
  const next = lookAt(WHOLE, [400, 300], SIZE);
  expect(next.zoom).toBe(3);
  expect(toFrame(next, [400, 300]).map(Math.round)).toEqual([400, 250]);
  expect(lookAt(WHOLE, [0, 0], SIZE)).toMatchObject({ x: 0, y: 0 });
});
