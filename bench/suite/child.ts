import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** A process of its own for one measurement, so that its memory, its timers and its collector are its own. */
export interface Child {
  readonly pid: number;
  /** Resolves with the next message; rejects where the process ends without one, with what it wrote on stderr. */
  next<T>(): Promise<T>;
  send(message: unknown): void;
  /** Asks it to end (the channel closes) and waits until it has. */
  end(): Promise<void>;
}

/** Starts a module as a process on this Node; `task` is what it receives as its first message. */
export function startChild(module: URL, task: unknown, flags: readonly string[] = []): Child {
  const child = spawn(process.execPath, [...flags, module.pathname], { stdio: ["ignore", "ignore", "pipe", "ipc"], serialization: "advanced" });
  const ended = once(child, "exit");
  let said = "";
  child.stderr?.on("data", (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  const arrived: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  child.on("message", (message) => {
    const taker = waiting.shift();
    if (taker === undefined) arrived.push(message);
    else taker(message);
  });
  child.send({ task });
  return {
    pid: child.pid!,
    async next<T>(): Promise<T> {
      if (arrived.length > 0) return arrived.shift() as T;
      const message = new Promise((resolve) => waiting.push(resolve));
      const failed = ended.then(() => { throw new Error(`${module.pathname.split("/").at(-1)} ended with ${howItEnded(child)}: ${gist(said)}`); });
      return (await Promise.race([message, failed])) as T;
    },
    send: (message) => void child.send(message as object),
    async end() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** Runs a module as a process and gives its one answer. */
export async function runChild<T>(module: URL, task: unknown, flags: readonly string[] = []): Promise<T> {
  const child = startChild(module, task, flags);
  try {
    return await child.next<T>();
  } finally {
    await child.end();
  }
}

/** Called by such a module: takes the task, answers, and ends when the parent closes the channel. */
export async function answerTask<Task, Answer>(work: (task: Task, go: (ready: unknown) => Promise<void>) => Promise<Answer>): Promise<void> {
  // Whoever asked is gone: nobody waits for the answer.
  process.once("disconnect", () => process.exit());
  const [{ task }] = (await once(process, "message")) as [{ task: Task }];
  const answer = await work(task, async (ready) => {
    process.send?.(ready);
    await once(process, "message");
  });
  process.send?.(answer);
}

/** What a process died of, without its stack. */
function gist(said: string): string {
  return said.split("\n").find((line) => /^\w*(Error|FATAL)\b.*:/.test(line)) ?? (said.trim().slice(-300) || "it said nothing");
}

function howItEnded({ exitCode, signalCode }: ChildProcess): string {
  return signalCode === null ? `exit code ${exitCode}` : signalCode;
}
