import type { DataFolder } from "../folder/data-folder.ts";
import type { ServingFile } from "../folder/documents.ts";
import { Refusal } from "./refusal.ts";

/**
 * The server that runs on this folder: the one that wrote serving.json, if it still answers by its name. Rejects with Refusal `unreachable` where something has the port and does
 * not answer.
 */
export async function liveServer(folder: DataFolder): Promise<ServingFile | undefined> {
  const serving = await folder.serving.readIfThere();
  if (serving === undefined) return undefined;
  let health: { instance?: unknown } | undefined;
  try {
    const answer = await fetch(new URL("/healthz", serving.url), { signal: AbortSignal.timeout(5000), redirect: "error" });
    health = (await answer.json().catch(() => undefined)) as { instance?: unknown } | undefined;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw new Refusal("unreachable", {
      field: "server", expected: `an answer from ${serving.url}`, remedy: `see what process ${serving.pid} does; stop it and start it again: mithaq serve`, message: `the node's server at ${serving.url} does not answer`,
    }, { cause: error });
  }
  // Another server has the port by now: the one of this folder is gone, and the other must not be shown this folder's token.
  return health?.instance === serving.instance ? serving : undefined;
}

/** Nothing listens, or what listened went away in the middle of it. */
function isGone(error: unknown): boolean {
  const code = (error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined)?.code;
  return code === "ECONNREFUSED" || code === "ECONNRESET" || code === "UND_ERR_SOCKET";
}
