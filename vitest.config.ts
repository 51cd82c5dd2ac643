import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "packages/pillars/**/*.test.ts", "packages/ledger/node-crypto/*.test.ts", "tests/**/*.test.ts"],
    pool: "forks",
    // Vitest leaves a core free for watching; a run has none to spare.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
