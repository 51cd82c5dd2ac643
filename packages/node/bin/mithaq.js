#!/usr/bin/env node
// Plain JavaScript on purpose: it must start under whatever Node the machine has, and then hand over to the project's own.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const entry = join(dirname(fileURLToPath(import.meta.url)), "../src/cli/main.ts");
const own = join(dirname(createRequire(import.meta.url).resolve("node/package.json")), "bin/node");
const child = spawn(own, ["--disable-warning=ExperimentalWarning", entry, ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  process.stderr.write(`mithaq: the project's own Node did not start (${error.message}). Run npm ci in the project's folder.\n`);
  process.exit(70);
});
child.on("exit", (code, signal) => process.exit(signal ? 128 + 15 : (code ?? 1)));
