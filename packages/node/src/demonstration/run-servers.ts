import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { awaitAnswer } from "./await.ts";
import type { Side } from "./side.ts";

/** Both nodes' servers. One that ends by itself is started again: its record is where it was. */
export interface Servers {
  /** Asks both to stop and waits until they have. */
  stop(): Promise<void>;
}

const MOST_RESTARTS = 5;

/** Resolves once both answer. */
export async function runServers(sides: readonly Side[], say: (line: string) => void, signal: AbortSignal): Promise<Servers> {
  let stopping = false;
  const children = new Map<Side, ChildProcess>();
  const start = (side: Side, restarts: number): void => {
    const child = side.serve();
    children.set(side, child);
    child.once("exit", (code, killedBy) => {
      if (stopping) return;
      const how = killedBy === null ? `with exit code ${code}` : `by ${killedBy}`;
      if (restarts >= MOST_RESTARTS) return say(`${side.party.name.en}'s node ended again (${how}); see ${side.folder}/serve.log. It is left stopped; the other node goes on.`);
      say(`${side.party.name.en}'s node ended (${how}): starting it again.`);
      void sleep(500).then(() => (stopping ? undefined : start(side, restarts + 1)));
    });
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    await Promise.all([...children.values()].map(stopChild));
  };
  try {
    for (const side of sides) start(side, 0);
    await Promise.all(sides.map((side) => awaitAnswer(`${side.party.name.en}'s node`, () => health(side), signal)));
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/** What the node says of itself; undefined until it answers. No token is needed, and none is read. */
export async function health(side: Side): Promise<{ readonly mode: string } | undefined> {
  try {
    const answer = await fetch(`${side.url}/healthz`, { signal: AbortSignal.timeout(3000) });
    return (await answer.json()) as { mode: string };
  } catch {
    return undefined;
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000); // its store survives that too
  await ended;
  clearTimeout(late);
}
