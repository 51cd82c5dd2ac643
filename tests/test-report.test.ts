import { describe, expect, test } from "vitest";
import { countTests, unexpectedSkips } from "./test-report.ts";

describe("test report", () => {
  const report = {
    testResults: [
      { name: "a", status: "passed", assertionResults: [{ fullName: "x - one", status: "passed" }, { fullName: "x - two", status: "pending" }] },
      { name: "b", status: "failed", assertionResults: [] },
    ],
  };

  test("a file that breaks before its tests counts as a failure", () => {
    expect(countTests(report)).toEqual({ passed: 1, failed: 1, skipped: ["x - two"] });
  });

  test("a skip needs leave", () => {
    expect(unexpectedSkips(["x - two", "y - three"], "# why\nx - \tno tool here\n")).toEqual(["y - three"]);
  });
});
