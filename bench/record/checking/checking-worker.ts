import { parentPort, workerData } from "node:worker_threads";
import { unframe } from "../world/framed.ts";
import { bareCheck } from "./bare-check.ts";
import type { CheckingAnswer, CheckingRequest } from "./checking-pool.ts";

/** A thread of the checking pool: checks bundles as they come, or holds them until it is told to go. */
const { officer } = workerData as { officer: Uint8Array };
const held: Uint8Array[] = [];

parentPort!.on("message", (request: CheckingRequest) => {
  if (request.kind === "hold") held.push(request.framed);
  const asked = request.kind === "check" ? [request.framed] : request.kind === "go" ? held.splice(0) : [];
  let good = 0;
  for (const framed of asked) for (const entry of unframe(framed)) good += bareCheck(entry, officer) ? 1 : 0;
  parentPort!.postMessage({ good } satisfies CheckingAnswer, []);
});
