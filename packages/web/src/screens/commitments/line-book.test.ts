import fc from "fast-check";
import { expect, test } from "vitest";
import { takePages, type LineBook, type LinesPage } from "./line-book.ts";
import { line, lines } from "./testing/random-lines.ts";

const page = (given: Partial<LinesPage>): LinesPage => ({ day: "2027-01-01", mark: 7, total: given.lines?.length ?? 0, added: false, lines: [], gone: [], next: null, ...given });
const sorted = (book: LineBook) => [...book.lines].sort((a, b) => (a.id < b.id ? -1 : 1));

test("a book begun anew is what the pages say, and has a mark once all are there", () => {
  const [a, b] = [line({ id: "a" }), line({ id: "b" })];
  const half = takePages(undefined, [page({ lines: [a], next: "a", total: 2 })], 1);
  expect(half).toEqual({ day: "2027-01-01", mark: 0, total: 2, complete: false, at: 1, lines: [a] });
  // What changed after the first page is asked for again: the mark is the first one's.
  expect(takePages(undefined, [page({ lines: [a], next: "a", total: 2 }), page({ lines: [b], mark: 9, total: 2 })], 2)).toMatchObject({ mark: 7, complete: true, lines: [a, b] });
  expect(takePages({ ...half, lines: [line({ id: "z" })] }, [page({ lines: [a] })], 3).lines).toEqual([a]);
});

test("added lines replace, gone ones go, the others stay the same objects", () => {
  fc.assert(
    fc.property(lines, lines, fc.array(fc.nat(30), { maxLength: 4 }), (held, told, away) => {
      const before: LineBook = { day: "2027-01-01", mark: 3, lines: held, total: held.length, complete: true, at: 0 };
      const gone = away.map((n) => `example.org/a/${String(n).padStart(2, "0")}`).filter((id) => !told.some((one) => one.id === id));
      const after = takePages(before, [page({ added: true, lines: told, gone })], 1);
      const wanted = new Map([...held, ...told].map((one) => [one.id, one]));
      for (const id of gone) wanted.delete(id);
      expect(sorted(after)).toEqual([...wanted.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
      const untouched = held.filter(({ id }) => !gone.includes(id) && !told.some((one) => one.id === id));
      expect(untouched.every((one) => after.lines.includes(one))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("told the same again - the list itself stays, so that nothing is ordered or drawn anew", () => {
  const before: LineBook = { day: "2027-01-01", mark: 3, lines: [line({ id: "a", waits: true })], total: 1, complete: true, at: 0 };
  const after = takePages(before, [page({ added: true, lines: [line({ id: "a", waits: true })], gone: ["b"] })], 1);
  expect(after.lines).toBe(before.lines);
  expect(after.mark).toBe(7);
});
