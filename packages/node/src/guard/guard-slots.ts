import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { readFileSync } from "node:fs";
import type { GuardedHead } from "./guard.ts";

/** What one slot says. */
export interface GuardSlot {
  /** Counts the writes of one file: the higher slot is the newer. */
  readonly sequence: number;
  /** Counts the origins that the party had: a head of a later origin is higher than any of an earlier one. */
  readonly generation: number;
  readonly head: GuardedHead;
  readonly owner: GuardOwner;
}

/** The process that wrote the slot. */
export interface GuardOwner {
  readonly host: string;
  readonly boot: string;
  readonly pid: number;
  /** When the process started, in clock ticks since the boot; null where the system does not tell. */
  readonly started: string | null;
}

/**
 * A guard file is two slots of 4,096 bytes, written by turns: SHA-256 over the rest ‖ u32 big-endian length ‖ JSON ‖ zeros. A write that is torn
 * spoils its own slot, and never the other, which lies in other sectors and holds the head before.
 */
export const SLOT_BYTES = 4096;

export function formatSlot(slot: GuardSlot): Buffer {
  const json = Buffer.from(JSON.stringify(slot));
  if (json.length > SLOT_BYTES - HEADER_BYTES) throw new RangeError("the guarded head does not fit into its slot");
  const bytes = Buffer.alloc(SLOT_BYTES);
  bytes.writeUInt32BE(json.length, CHECKSUM_BYTES);
  json.copy(bytes, HEADER_BYTES);
  checksumOf(bytes).copy(bytes);
  return bytes;
}

/** The newest slot of a whole file that can be read; undefined where none can. */
export function newestSlot(file: Buffer): GuardSlot | undefined {
  const slots = [parseSlot(file.subarray(0, SLOT_BYTES)), parseSlot(file.subarray(SLOT_BYTES, 2 * SLOT_BYTES))].filter((slot) => slot !== undefined);
  return slots.toSorted((a, b) => b.sequence - a.sequence)[0];
}

/** The highest of the slots of several files. */
export function highestSlot(slots: readonly GuardSlot[]): GuardSlot | undefined {
  return slots.toSorted((a, b) => b.generation - a.generation || b.head.size - a.head.size)[0];
}

export function thisProcess(): GuardOwner {
  return { host: hostname(), boot: bootOfSystem(), pid: process.pid, started: startOf(process.pid) };
}

/** Whether the owner surely runs no more, as far as this machine can tell: only a guess is needed, for files are never lost by a wrong one. */
export function isDead({ host, boot, pid, started }: GuardOwner): boolean {
  if (host !== hostname()) return false;
  if (boot !== bootOfSystem()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
  return started !== startOf(pid);
}

function parseSlot(bytes: Buffer): GuardSlot | undefined {
  if (bytes.length !== SLOT_BYTES || !checksumOf(bytes).equals(bytes.subarray(0, CHECKSUM_BYTES))) return undefined;
  const length = bytes.readUInt32BE(CHECKSUM_BYTES);
  // The checksum vouches for the rest.
  return JSON.parse(bytes.toString("utf8", HEADER_BYTES, HEADER_BYTES + length)) as GuardSlot;
}

function checksumOf(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes.subarray(CHECKSUM_BYTES)).digest();
}

function bootOfSystem(): string {
  return textOf("/proc/sys/kernel/random/boot_id") ?? "";
}

/** Field 22 of proc(5)'s stat; the command's name before it may hold spaces. */
function startOf(pid: number): string | null {
  const stat = textOf(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return undefined;
  }
}

const CHECKSUM_BYTES = 32;
const HEADER_BYTES = CHECKSUM_BYTES + 4;
