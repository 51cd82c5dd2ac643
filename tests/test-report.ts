/** What vitest's JSON report says, as far as it is read here. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Full names. */
  readonly skipped: readonly string[];
}

/** Counts the tests of a report; a file that failed before its tests counts as one failure. */
export function countTests(report: Report): Counts {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const broken = report.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")).length;
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: tests.filter((test) => test.status === "failed").length + broken,
    skipped: tests.filter((test) => !["passed", "failed"].includes(test.status)).map((test) => test.fullName),
  };
}

export function addCounts(all: readonly Counts[]): Counts {
  return { passed: all.reduce((sum, one) => sum + one.passed, 0), failed: all.reduce((sum, one) => sum + one.failed, 0), skipped: all.flatMap((one) => one.skipped) };
}

/** Skipped tests that no line of `expected-skips` allows: each line is the beginning of a full name, a tab, and the reason. */
export function unexpectedSkips(skipped: readonly string[], expected: string): string[] {
  const allowed = expected.split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t")[0]!);
  return skipped.filter((name) => !allowed.some((prefix) => name.startsWith(prefix)));
}
