import { describe, expect, it } from "vitest";
import { LedgerError } from "./index.ts";
import { kinds, type Kind } from "./testing/mutated-inputs.ts";
import { SeededRandom } from "./testing/index.ts";

/*
 * Inputs that were changed on the way. For each kind a case takes a sound input, changes it, and reads it as a node would. Then
 *   - it is refused with a LedgerError; any other error fails the test; or
 *   - it is accepted, and then says nothing that was not signed, hashed or written so by its author:
 *       notes        each (text, key, time) verified is one that was signed. A line may have vanished, been repeated, moved, become unknown;
 *                    two notes may have been mixed, whole signature lines with their own text.
 *       checkpoints  moreover origin, size and root are one of those signed.
 *       tiles        the bytes are the honest ones (a change past the width that the tree asks for is not read); entries likewise.
 *       acts         the bytes are the reference implementation's JCS of the value, so no other bytes say the same.
 *       proofs       the entry's index and the checkpoint are the honest ones; `extra` is proven by nothing. A witness answers 200 to
 *                    nothing but a checkpoint that the log signed.
 * A case depends on its number alone: `one case` below runs it again.
 */
const CASES = process.env["MITHAQ_LONG"] === undefined ? 20_000 : 1_000_000;
const SLOWEST_MS = 5000;

describe("changed inputs", () => {
  it.each(kinds)(
    "$name: refused by name, or nothing new is said",
    async (kind) => {
      let [accepted, slowest] = [0, 0];
      for (let number = 0; number < CASES / kinds.length; number++) {
        const start = performance.now();
        if (await accepts(kind, number)) accepted++;
        slowest = Math.max(slowest, performance.now() - start);
      }
      expect(accepted).toBeGreaterThan(0);
      expect(accepted).toBeLessThan(CASES / kinds.length / 2);
      expect(slowest).toBeLessThan(SLOWEST_MS);
    },
    3_600_000,
  );

  it("one case", async () => {
    const [name = "notes", number = "0"] = (process.env["MITHAQ_CASE"] ?? "notes 0").split(" ");
    expect(await accepts(kinds.find((kind) => kind.name === name)!, Number(number))).toBeTypeOf("boolean");
  });
});

async function accepts(kind: Kind, number: number): Promise<boolean> {
  try {
    return await kind.run(new SeededRandom(number));
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw new Error(`MITHAQ_CASE="${kind.name} ${number}"`, { cause: error });
  }
}
