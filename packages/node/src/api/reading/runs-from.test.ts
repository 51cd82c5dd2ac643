import { describe, expect, test } from "vitest";
import { leafHash } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import type { FoldContext, NoticeView } from "@mithaq/accord";
import { openMemoryStore } from "../../store/memory.ts";
import { runsFrom } from "./runs-from.ts";

const A = "a.example/log";
const B = "b.example/log";
const context = { charter: { parties: [{ origin: A }, { origin: B }] } } as unknown as FoldContext;
const notice = (receipts: NoticeView["receipts"]): NoticeView => ({ id: "0".repeat(64), act: "agreement.denounce", origin: A, index: 7, at: 1, digest: null, receipts, receivedByAll: receipts.length > 0 });

/** B's log: ten acts at 100, 200, …; from act `from` on it has nine acts of A in view. */
async function logOfB(from: number | undefined) {
  const store = openMemoryStore();
  await store.write(async (writer) => {
    const entries = Array.from({ length: 10 }, (_, at) => {
      const entry = Buffer.from(JSON.stringify({ at: 100 * (at + 1) }));
      return { entry, id: leafHash(nodeCryptography, entry), intent: null };
    });
    await writer.putEntries(B, 0, entries);
    await writer.putLog({ origin: B, size: 10, judged: 10, frontier: Buffer.alloc(64), checkpoint: null, state: {} }, 0);
    await writer.putClocks(B, [{ index: 1, clock: { [A]: 2 } }, ...(from === undefined ? [] : [{ index: from, clock: { [A]: 9 } }])]);
  });
  return store;
}

const fromOf = async (from: number | undefined, receipts: NoticeView["receipts"] = []) => (await logOfB(from)).read((reader) => runsFrom(context, reader, notice(receipts)));

describe("runs from", () => {
  test("silence - neither a receipt nor an act that has it in view", async () => {
    expect(await fromOf(undefined)).toEqual([{ party: B, from: null }]);
  });

  test.each([1, 2, 5, 9])("first act in view - act %i", async (index) => {
    expect(await fromOf(index)).toEqual([{ party: B, from: 100 * (index + 1) }]);
  });

  test("receipt - counts where it is earlier, or alone", async () => {
    expect(await fromOf(5, [{ origin: B, id: "1".repeat(64), at: 450 }])).toEqual([{ party: B, from: 450 }]);
    expect(await fromOf(undefined, [{ origin: B, id: "1".repeat(64), at: 950 }])).toEqual([{ party: B, from: 950 }]);
  });
});
