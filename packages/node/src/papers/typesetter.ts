import { Worker } from "node:worker_threads";
import { DocumentError, type DocumentErrorCode, type DocumentModels, type DocumentOptions, type DocumentTemplate } from "../documents/index.ts";
import type { Answered, Asked } from "./typesetter-worker.ts";

/** Warm for so long after its last document. */
const IDLE = 60_000;

interface Typesetter {
  readonly worker: Worker;
  readonly waiting: Map<number, { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }>;
  rest: NodeJS.Timeout | undefined;
}

let typesetter: Typesetter | undefined;
let asked = 0;

/**
 * Sets a document in a thread of its own, so that a long matrix does not hold up the node; one thread, started with the first document and let go when idle. Rejects as
 * `compileDocument` does, and with Error where the thread itself fails.
 */
export async function setDocument<T extends DocumentTemplate>(template: T, model: DocumentModels[T], options: DocumentOptions): Promise<Uint8Array> {
  const at = (typesetter ??= startTypesetter());
  clearTimeout(at.rest);
  at.worker.ref();
  const id = (asked += 1);
  try {
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    at.waiting.set(id, { resolve, reject });
    at.worker.postMessage({ id, template, model, options } satisfies Asked, []);
    return await promise;
  } finally {
    at.waiting.delete(id);
    if (at.waiting.size === 0) {
      at.worker.unref();
      at.rest = setTimeout(() => letGo(at), IDLE).unref();
    }
  }
}

function startTypesetter(): Typesetter {
  const worker = new Worker(new URL("./typesetter-worker.ts", import.meta.url), { execArgv: ["--disable-warning=ExperimentalWarning"] });
  const started: Typesetter = { worker, waiting: new Map(), rest: undefined };
  worker.on("message", (answer: Answered) => {
    const waiter = started.waiting.get(answer.id);
    if ("bytes" in answer) waiter?.resolve(answer.bytes);
    else waiter?.reject(answer.error.code === null ? new Error(answer.error.message) : new DocumentError(answer.error.code as DocumentErrorCode, answer.error.field, answer.error.message));
  });
  const fail = (error: Error) => {
    if (typesetter === started) typesetter = undefined;
    for (const { reject } of started.waiting.values()) reject(error);
  };
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`The typesetter's thread ended with ${code}.`)));
  return started;
}

function letGo(idle: Typesetter): void {
  if (typesetter === idle) typesetter = undefined;
  void idle.worker.terminate();
}
