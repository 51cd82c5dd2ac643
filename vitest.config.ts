import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.{ts,tsx}", "packages/pillars/**/*.test.{ts,tsx}", "packages/ledger/node-crypto/*.test.ts", "tests/**/*.test.ts"],
    pool: "forks",
    // Vitest leaves a core free for watching; a run has none to spare.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
