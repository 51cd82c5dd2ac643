import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What `npm run screens:build` runs: it leaves a build that is up to date alone. */
const BUILD = fileURLToPath(new URL("../../../web/build/build-screens.ts", import.meta.url));

/**
 * Builds the screens where their sources have changed, in a process of its own, and says what it says. A build that fails stops nothing: the nodes serve the last good one, or the page that tells how to build.
 * Rejects with the signal's reason once it is aborted.
 */
export async function buildScreens(say: (line: string) => void, signal: AbortSignal): Promise<void> {
  if (!existsSync(BUILD)) return say("There are no screens to build here.");
  say("Building the screens, where their sources have changed …");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", BUILD], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1" }, signal, killSignal: "SIGTERM" });
  const told: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => told.push(chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  const lines = told.join("").trim().split("\n").filter((line) => line.trim() !== "");
  if (code === 0) return say(lines.at(-1) ?? "The screens are built.");
  for (const line of lines.slice(0, 20)) say(`  ${line}`);
  say("The screens could not be built (above); the nodes run all the same. Again: npm run screens:build");
}
