import fc from "fast-check";
import { expect, test } from "vitest";
import { HEIGHT, WIDTH } from "./basemap.ts";
import { moved, NEAREST, toScreen, wholeMap, zoomed } from "./frame-of-view.ts";

const size = fc.record({ width: fc.integer({ min: 200, max: 3000 }), height: fc.integer({ min: 200, max: 2000 }) });
const point = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }));

test("the whole map - stands in the canvas, in its middle", () => {
  fc.assert(fc.property(size, ({ width, height }) => {
    const view = wholeMap(width, height);
    const [left, top] = toScreen(view, [0, 0]);
    const [right, bottom] = toScreen(view, [WIDTH, HEIGHT]);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(-1e-6);
    expect(left + right).toBeCloseTo(width, 6);
    expect(top + bottom).toBeCloseTo(height, 6);
  }));
});

test("zooming - keeps the point under the pointer, and stays between the whole map and the nearest", () => {
  fc.assert(fc.property(size, point, fc.double({ min: 0.1, max: 10, noNaN: true }), ({ width, height }, pointer, times) => {
    const view = wholeMap(width, height);
    const near = zoomed(view, times, pointer, view.k);
    const under = [(pointer[0] - view.x) / view.k, (pointer[1] - view.y) / view.k] as const;
    const [x, y] = toScreen(near, under);
    expect(x).toBeCloseTo(pointer[0], 5);
    expect(y).toBeCloseTo(pointer[1], 5);
    expect(near.k).toBeGreaterThanOrEqual(view.k - 1e-9);
    expect(near.k).toBeLessThanOrEqual(view.k * NEAREST + 1e-9);
  }));
});

test("moving - the map never leaves the canvas", () => {
  fc.assert(fc.property(size, fc.array(fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 })), { maxLength: 8 }), fc.double({ min: 1, max: 10, noNaN: true }), ({ width, height }, moves, times) => {
    const whole = wholeMap(width, height);
    let view = zoomed(whole, times, [width / 2, height / 2], whole.k);
    for (const [dx, dy] of moves) view = moved(view, dx, dy, width, height);
    const [left, top] = toScreen(view, [0, 0]);
    const [right, bottom] = toScreen(view, [WIDTH, HEIGHT]);
    expect(left).toBeLessThan(width);
    expect(top).toBeLessThan(height);
    expect(right).toBeGreaterThan(0);
    expect(bottom).toBeGreaterThan(0);
  }));
});
