import fc from "fast-check";

/** Where, how, and by how much. */
export type Mutation = readonly [at: number, how: "flip" | "cut" | "double" | "tag", by: number];
export const someMutations: fc.Arbitrary<Mutation[]> = fc.array(fc.tuple(fc.nat(), fc.constantFrom("flip" as const, "cut" as const, "double" as const, "tag" as const), fc.nat()), { minLength: 1, maxLength: 4 });

/** Bytes that a careless or a hostile hand has been at: bits flipped, pieces cut out or doubled, and pieces of XML put where they do not belong. */
export function mutated(bytes: Buffer, changes: readonly Mutation[]): Buffer {
  return changes.reduce((before, change) => (before.length === 0 ? before : mutate(before, change)), bytes);
}

function mutate(bytes: Buffer, [at, how, by]: Mutation): Buffer {
  const place = at % bytes.length;
  const end = Math.min(bytes.length, place + 1 + (by % 200));
  switch (how) {
    case "flip": {
      const copy = Buffer.from(bytes);
      copy[place] = copy[place]! ^ (1 + (by % 255));
      return copy;
    }
    case "cut":
      return Buffer.concat([bytes.subarray(0, place), bytes.subarray(end)]);
    case "double":
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(place)]);
    case "tag":
      return Buffer.concat([bytes.subarray(0, place), Buffer.from(TAGS[by % TAGS.length]!), bytes.subarray(place)]);
  }
}

const TAGS = ["<c>", "</row>", '<c r="A1" t="s"><v>999999</v></c>', '<c r="B1" t="inlineStr"><is><r><t>x</t></r></is></c>', "<f/>", 's="9999"', "&#0;", "\u0000", '<sheet name="" sheetId="x"/>', "<v>NaN</v>", '<c r="A1" t="d"><v>2020</v></c>'];
