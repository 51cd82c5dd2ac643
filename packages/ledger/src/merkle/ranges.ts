/** The leaves from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The root of the perfect subtree of 2^height leaves that is the `index`-th of its height. */
export interface TreeNode {
  readonly height: number;
  readonly index: number;
}

/** The ranges whose roots are the inclusion proof of a leaf, in the proof's order (RFC 6962, section 2.1.1: PATH). */
export function inclusionRanges(index: number, size: number): Range[] {
  const ranges: Range[] = [];
  let range: Range = { start: 0, end: size };
  while (range.end - range.start > 1) {
    const { left, right } = split(range);
    const onLeft = index < left.end;
    ranges.push(onLeft ? right : left);
    range = onLeft ? left : right;
  }
  return ranges.toReversed();
}

/** The ranges whose roots are the consistency proof of two sizes, in the proof's order (RFC 6962, section 2.1.2: SUBPROOF). */
export function consistencyRanges(oldSize: number, newSize: number): Range[] {
  if (oldSize === 0 || oldSize === newSize) return [];
  const ranges: Range[] = [];
  let range: Range = { start: 0, end: newSize };
  while (range.end !== oldSize) {
    const { left, right } = split(range);
    const onLeft = oldSize <= left.end;
    ranges.push(onLeft ? right : left);
    range = onLeft ? left : right;
  }
  // The verifier has the root of the whole old tree; of a part of it, it has not.
  if (range.start > 0) ranges.push(range);
  return ranges.toReversed();
}

/** The perfect subtrees that make up a range, from left to right. The range starts where a subtree of its size may start. */
export function perfectSubtrees({ start, end }: Range): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = start; at < end; ) {
    const width = largestPowerOfTwo(end - at);
    nodes.push({ height: Math.round(Math.log2(width)), index: at / width });
    at += width;
  }
  return nodes;
}

/** The largest power of two that is at most `count`, for `count` from 1 to 2^53 − 1. */
export function largestPowerOfTwo(count: number): number {
  let power = 1;
  while (power * 2 <= count) power *= 2;
  return power;
}

/** A tree splits at the largest power of two below its size (RFC 6962, section 2.1). */
function split({ start, end }: Range): { left: Range; right: Range } {
  const size = end - start;
  const power = largestPowerOfTwo(size);
  const middle = start + (power === size ? power / 2 : power);
  return { left: { start, end: middle }, right: { start: middle, end } };
}
