import type { ByteSource } from "./byte-source.ts";

/** How much of a body is taken, and how long. */
export interface BodyLimits {
  readonly maxBytes: number;
  /** Milliseconds without a byte. */
  readonly idleMs: number;
  /** Milliseconds in all. */
  readonly totalMs: number;
  /** The mean speed that must be held once `graceMs` have passed: an endless drip beats every idle timeout. */
  readonly minBytesPerSecond: number;
  readonly graceMs: number;
}

export type BodyErrorCode = "oversize" | "too-slow" | "broken";

/** Why a body was not taken; `broken` where the connection failed under it (then `cause` says how). */
export class BodyError extends Error {
  readonly code: BodyErrorCode;

  constructor(code: BodyErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "BodyError";
    this.code = code;
  }
}

/**
 * The whole of a body, within the limits: what passes them is stopped at once, and never more than one chunk beyond `maxBytes` is held. What the sender
 * says of its length can only make it refused sooner. Times are of the monotonic clock. Rejects with {@link BodyError}.
 */
export async function readBounded(source: ByteSource, limits: BodyLimits, declaredLength?: string | null): Promise<Uint8Array> {
  try {
    if (Number(declaredLength ?? 0) > limits.maxBytes) throw new BodyError("oversize", `says it is over ${limits.maxBytes} bytes`);
    return await drain(source, limits);
  } catch (error) {
    source.stop();
    throw error instanceof BodyError ? error : new BodyError("broken", "the connection failed before the body was whole", { cause: error });
  }
}

async function drain(source: ByteSource, limits: BodyLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const start = performance.now();
  let bytes = 0;
  for (;;) {
    const left = limits.totalMs - (performance.now() - start);
    const chunk = await within(source.next(), Math.min(limits.idleMs, left), left < limits.idleMs ? "was not whole at its deadline" : `stood still for ${limits.idleMs} ms`);
    if (chunk === undefined) return join(chunks, bytes);
    bytes += chunk.length;
    if (bytes > limits.maxBytes) throw new BodyError("oversize", `is over ${limits.maxBytes} bytes`);
    chunks.push(chunk);
    const took = performance.now() - start;
    if (took > limits.graceMs && bytes < (limits.minBytesPerSecond * took) / 1000) {
      throw new BodyError("too-slow", `came at ${Math.round((bytes / took) * 1000)} bytes/s, under ${limits.minBytesPerSecond}`);
    }
  }
}

async function within<T>(work: Promise<T>, ms: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BodyError("too-slow", message)), Math.max(0, ms));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function join(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
