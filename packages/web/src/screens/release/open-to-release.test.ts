import { expect, test } from "vitest";
import type { Releases } from "../agreements/answers.ts";
import { openToRelease } from "./open-to-release.ts";

test("openToRelease - neither what is public nor what is proposed for release already", () => {
  const object = (id: string, released: boolean) => ({ id, released: released ? { release: "r", seal: "s", at: 0, statement: null } : null });
  const states = { objects: [object("a", true), object("b", false), object("c", false)], proposals: [{ objects: ["c", "elsewhere"] }] } as unknown as Releases;
  expect(openToRelease(states).map((one) => one.id)).toEqual(["b"]);
});
