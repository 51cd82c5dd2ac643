import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The browser against two real nodes: one demonstration for all files, one file after the other, for two nodes and a browser fill two cores. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["e2e/**/*.test.ts"],
    globalSetup: ["e2e/house/demonstration.ts"],
    pool: "forks",
    maxWorkers: 1,
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
