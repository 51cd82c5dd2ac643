import { decodeHex, encodeHex, leafHash, parseNote, formatNote } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { foldContext } from "../export/archive-node.ts";
import { formatCountersignedPolicy } from "../export/log-keys.ts";
import { BAGHDAD, buildRecord, cosignedNote, signedNote, TEHRAN, type TwoPartyRecord } from "../export/testing/two-party-record.ts";
import { proveAct } from "./prove-act.ts";
import { verifyProofFile } from "./verify-proof.ts";

const ACTS = 600;

describe("a proof file", () => {
  let record: TwoPartyRecord;
  const idOf = (index: number, origin = TEHRAN) => encodeHex(leafHash(c, record.logs.get(origin)!.entries[index]!));

  beforeAll(async () => {
    record = await buildRecord(ACTS);
  });

  it("proves an act of either log, by the charter or by the policy, and says who attests", async () => {
    for (const [index, origin] of [[1, TEHRAN], [255, TEHRAN], [256, TEHRAN], [599, TEHRAN], [1, BAGHDAD]] as const) {
      const { file, ...proven } = await proveAct(record.node, idOf(index, origin));
      expect(proven).toMatchObject({ origin, index, size: origin === TEHRAN ? ACTS : 2 });
      expect(file).toMatch(/^c2sp\.org\/tlog-proof@v1\nextra /);
      const policy = formatCountersignedPolicy(foldContext(record.charter), origin, proven.size, new Map());
      for (const trust of [{ charter: record.charter }, { policy }]) {
        const verified = verifyProofFile(Buffer.from(file), trust);
        const other = origin === TEHRAN ? BAGHDAD : TEHRAN;
        expect(verified).toMatchObject({ id: idOf(index, origin), log: origin, index, act: { origin } });
        expect(verified.attestations.map(({ party, type }) => [party, type])).toEqual([[origin, "log"], [other, "0x04"], [other, "0x06"]]);
      }
    }
  });

  it("is refused with any one byte changed", async () => {
    const file = Buffer.from((await proveAct(record.node, idOf(300))).file);
    for (let at = 0; at < file.length; at += 1 + (at % 5)) {
      const changed = Buffer.from(file);
      changed[at] = changed[at]! ^ 1;
      expect(() => verifyProofFile(changed, { charter: record.charter }), `byte ${at}`).toThrow(expect.objectContaining({ name: "ArchiveError", code: "proof" }));
    }
  });

  it("is refused under another charter, and with a cosignature left out", async () => {
    const { file } = await proveAct(record.node, idOf(300));
    const other = await buildRecord(3);
    expect(() => verifyProofFile(Buffer.from(file), { charter: other.charter })).toThrow(expect.objectContaining({ code: "proof" }));
    const [head = "", ...rest] = file.split("\n\n");
    const { text, signatures } = parseNote(rest.join("\n\n"));
    for (const left of [0, 1, 2]) {
      const note = formatNote({ text, signatures: signatures.filter((_, i) => i !== left) });
      expect(() => verifyProofFile(Buffer.from(`${head}\n\n${note}`), { charter: record.charter }), `line ${left}`).toThrow(expect.objectContaining({ code: "proof" }));
    }
  });

  it("is not made for an act newer than the last cosigned checkpoint: wait for the next countersignature", async () => {
    const older = cosignedNote(await signedNote(record.parties.tehran, record.logs.get(TEHRAN)!, 500), record.parties.baghdad);
    const own = record.node.keeper;
    await record.store.write((writer) => writer.putValue("keeper.countersigned", BAGHDAD, { size: 500, note: older }));
    const node = { ...record.node, keeper: own };
    expect((await proveAct(node, idOf(499))).size).toBe(500);
    await expect(proveAct(node, idOf(500))).rejects.toMatchObject({ name: "ArchiveError", code: "not-countersigned", message: expect.stringContaining("Wait for the next countersignature") });
    await record.store.write((writer) => writer.putValue("keeper.countersigned", BAGHDAD, null));
    await expect(proveAct(node, idOf(1))).rejects.toMatchObject({ code: "not-countersigned" });
  });

  it("is not made of what is not here", async () => {
    await expect(proveAct(record.node, "ab".repeat(32))).rejects.toMatchObject({ code: "not-found" });
    await expect(proveAct(record.node, "xyz")).rejects.toMatchObject({ name: "LedgerError", code: "hex" });
    expect(decodeHex(idOf(1), "id", 32)).toHaveLength(32);
  });
});
