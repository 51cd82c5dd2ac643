import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Installs the peers, as their lock file pins them, into bench/peers; nothing is done where they are there already. Answers why they are not, where they
 * cannot be had: without a network the rest of the suite is measured all the same.
 */
export function installPeers(): string | undefined {
  if (existsSync(resolve(FOLDER, "node_modules/.package-lock.json"))) return undefined;
  // Their native parts come prebuilt inside of the packages: no script of theirs is run.
  const { status, stderr, error } = spawnSync("npm", ["ci", "--prefix", FOLDER, "--ignore-scripts", "--no-audit", "--no-fund"], { encoding: "utf8", timeout: PATIENCE });
  if (status === 0) return undefined;
  const said = error?.message ?? stderr.split("\n").filter((line) => line.startsWith("npm error")).slice(0, 3).join(" ");
  return `npm ci --prefix bench/peers failed: ${said || `exit code ${status}`}`;
}

const FOLDER = resolve(import.meta.dirname, "../../peers");
const PATIENCE = 5 * 60_000;
