import type { OpenedNode } from "../node/opened-node.ts";

export interface Health {
  readonly ok: boolean;
  readonly origin: string;
  /** Random, of this process's start: tells a command that it talks to the node whose folder it was given. */
  readonly instance: string;
  readonly mode: string;
  readonly why: string | null;
}

/** Whether the node does its work: the store answers within two seconds, and the mode is running. */
export async function readHealth(node: OpenedNode, instance: string): Promise<Health> {
  const about = { origin: node.origin, instance };
  try {
    const status = await withinTwoSeconds(node.keeper.status());
    await withinTwoSeconds(node.keeper.read((reader) => reader.log(node.origin)));
    return { ok: status.mode === "running", ...about, mode: status.mode, why: status.why };
  } catch (error) {
    return { ok: false, ...about, mode: "failed", why: error instanceof Error ? error.message : String(error) };
  }
}

async function withinTwoSeconds<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the store did not answer within 2 s")), 2000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
