import { assert, pre, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { folderOrigin, originFolder } from "./origin-folder.ts";

describe("originFolder", () => {
  it.each([
    ["tehran.example/log", "tehran.example%2Flog"],
    ["localhost:8081", "localhost%3A8081"],
    ["Tehran.example", "%54ehran.example"],
    ["..", "%2E%2E"],
    [".hidden.", "%2Ehidden%2E"],
    ["تهران", "%D8%AA%D9%87%D8%B1%D8%A7%D9%86"],
    ["a%2fb", "a%252fb"],
  ])("%s → %s", (origin, folder) => {
    expect(originFolder(origin)).toBe(folder);
    expect(folderOrigin(folder)).toBe(origin);
  });

  it("is safe, reversible, and different for different origins, also where case is folded", () => {
    const origin = string({ unit: "binary", minLength: 1, maxLength: 20 });
    assert(
      property(origin, origin, (a, b) => {
        pre(a !== b);
        expect(originFolder(a)).toMatch(/^[a-z0-9_%A-F-][a-z0-9._%A-F-]*$/);
        expect(folderOrigin(originFolder(a))).toBe(a);
        expect(originFolder(a).toLowerCase()).not.toBe(originFolder(b).toLowerCase());
      }),
      { numRuns: 300 },
    );
  });

  it.each(["", ".", "..", "a/b", "A", "%2f", "%2", "%C3%28", "a%61"])("refuses the folder %j, which names no log", (folder) => {
    expect(() => folderOrigin(folder)).toThrow(expect.objectContaining({ name: "ArchiveError", code: "origin" }));
  });

  it("refuses an origin that no folder can be named after", () => {
    expect(() => originFolder("x".repeat(256))).toThrow("too long");
    expect(() => originFolder("")).toThrow("empty");
  });
});
