import { concatBytes } from "../encoding/bytes.ts";
import type { SeededRandom } from "./random.ts";

/** One to three changes of bytes, as transport, disks and enemies make them; `donors` are other inputs to splice from. May change nothing. */
export function mutate(random: SeededRandom, bytes: Uint8Array, donors: readonly Uint8Array[]): Uint8Array {
  let mutated = bytes;
  for (let changes = 1 + random.below(3); changes > 0; changes--) mutated = random.pick(CHANGES)(random, mutated, donors);
  return mutated;
}

type Change = (random: SeededRandom, bytes: Uint8Array, donors: readonly Uint8Array[]) => Uint8Array;

/** Bytes that mean something to a parser here, and some that never should. */
const TELLING = [...Buffer.from('\n\n —+=0123456789x/{}[]",:\\u-.eE\r\t\0')];

const CHANGES: readonly Change[] = [
  function flip(random, bytes) {
    const changed = new Uint8Array(bytes);
    if (changed.length > 0) changed[random.below(changed.length)]! ^= 1 << random.below(8);
    return changed;
  },
  function overwrite(random, bytes) {
    const changed = new Uint8Array(bytes);
    if (changed.length > 0) changed[random.below(changed.length)] = random.pick(TELLING);
    return changed;
  },
  function insert(random, bytes) {
    const at = random.below(bytes.length + 1);
    const inserted = random.below(2) === 0 ? Uint8Array.of(random.pick(TELLING)) : random.bytes(1 + random.below(4));
    return concatBytes(bytes.subarray(0, at), inserted, bytes.subarray(at));
  },
  function remove(random, bytes) {
    const [from, to] = range(random, bytes.length, 8);
    return concatBytes(bytes.subarray(0, from), bytes.subarray(to));
  },
  function splice(random, bytes, donors) {
    const donor = random.pick(donors);
    const [from, to] = range(random, donor.length, donor.length);
    const [start, end] = range(random, bytes.length, bytes.length);
    return concatBytes(bytes.subarray(0, start), donor.subarray(from, to), bytes.subarray(end));
  },
  function spliceLine(random, bytes, donors) {
    const line = random.pick(linesOf(random.pick(donors)));
    const lines = linesOf(bytes);
    lines.splice(random.below(lines.length + 1), random.below(2), line);
    return concatBytes(...lines);
  },
  function truncate(random, bytes) {
    return bytes.subarray(0, random.below(bytes.length + 1));
  },
  function duplicate(random, bytes) {
    const [from, to] = range(random, bytes.length, bytes.length);
    return concatBytes(bytes.subarray(0, to), bytes.subarray(from));
  },
  function duplicateLine(random, bytes) {
    const lines = linesOf(bytes);
    lines.splice(random.below(lines.length + 1), 0, random.pick(lines));
    return concatBytes(...lines);
  },
  function removeLine(random, bytes) {
    return concatBytes(...linesOf(bytes).toSpliced(random.below(8), 1));
  },
  function exchangeLines(random, bytes) {
    const lines = linesOf(bytes);
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    return concatBytes(...lines.with(a, lines[b]!).with(b, lines[a]!));
  },
];

function range(random: SeededRandom, length: number, most: number): [number, number] {
  const from = random.below(length + 1);
  return [from, Math.min(length, from + random.below(most + 1))];
}

/** The lines with their ends; at least one, if only an empty one. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, to));
    from = to;
  }
  return lines.length === 0 ? [bytes] : lines;
}
