import { parseNote, formatNote } from "@mithaq/ledger";
import { describe, expect, test } from "vitest";
import { NEW_OBJECT, type Draft } from "../act/intent.ts";
import { noticesOf } from "../reading/notices.ts";
import { Stage, type Told, type Who } from "../testing/stage.ts";
import { formatErasure, formatNotice } from "./format.ts";
import { formatReceipt, type DueReceipt } from "./node-acts.ts";

const CONTENT = { type: "exchange-of-notes", title: { en: "A note" }, languages: ["en"], sample: true } as const;
const objectOf = (told: Told) => told.pairs[0]![0];

function notify(stage: Stage, who: Who, verb: "declare" | "notify" | "denounce" = "notify", object = NEW_OBJECT, base: string | null = null): Told {
  return stage.tell(who, formatNotice("agreement", verb, { pairs: [[object, base]], content: CONTENT, payload: { digest: "d1".repeat(32), bytes: 3, mediaType: "text/plain" } }));
}
const dueFor = (notice: Told): DueReceipt => ({ of: notice.id, kind: "agreement", pairs: notice.pairs, author: notice.intent.origin, index: 0, payloads: [] });
const noticeAt = (stage: Stage, who: Who, notice: Told) => noticesOf(stage.world.context, stage.row(who, objectOf(notice))).find((one) => one.id === notice.id)!;

describe("notices", () => {
  test.each(["declare", "notify", "denounce"] as const)("%s - given, and received once the others' nodes say so", (verb) => {
    const stage = new Stage(3);
    const notice = notify(stage, "a", verb);
    expect(notice.verdict).toBe("valid");
    stage.settle();
    expect(stage.status("b", objectOf(notice))).toBe("given");
    expect(noticeAt(stage, "b", notice)).toMatchObject({ act: `agreement.${verb}`, origin: "a.example/log", digest: "d1".repeat(32), receipts: [], receivedByAll: false });
    const [receipt, ...more] = stage.receiptDue("b");
    expect([receipt!.verdict, more, stage.receiptDue("a")]).toEqual(["valid", [], []]);
    stage.settle();
    expect(stage.status("a", objectOf(notice))).toBe("given");
    expect(noticeAt(stage, "a", notice)).toMatchObject({ receipts: [{ origin: "b.example/log", id: receipt!.id }], receivedByAll: false });
    stage.receiptDue("c");
    stage.settle();
    expect([stage.status("a", objectOf(notice)), noticeAt(stage, "c", notice).receivedByAll]).toEqual(["received", true]);
    // Receipts answer no receipt.
    for (const who of stage.everyone) expect(stage.receiptDue(who)).toEqual([]);
  });

  test("a denunciation of an agreement - runs from its receipt, and leaves the text agreed", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    stage.settle();
    stage.assent("b", proposal);
    stage.settle();
    const [seal] = stage.sealDue("a");
    stage.settle();
    stage.receiptDue("b");
    stage.settle();
    expect(notify(stage, "b", "denounce", objectOf(proposal), "00".repeat(32)).verdict).toBe("base-sealed");
    const denunciation = notify(stage, "b", "denounce", objectOf(proposal), seal!.id);
    stage.settle();
    expect([denunciation.verdict, stage.status("a", objectOf(proposal))]).toEqual(["valid", "countersigned"]);
    const [receipt] = stage.receiptDue("a");
    stage.settle();
    expect(noticeAt(stage, "b", denunciation)).toMatchObject({ receivedByAll: true, receipts: [{ id: receipt!.id, at: stage.time }] });
  });

  test("an invalid notice - asks for no receipt", () => {
    const stage = new Stage(2);
    const forged = stage.tell("a", formatNotice("agreement", "notify", { pairs: [[NEW_OBJECT, null]], content: CONTENT, payload: null }), { hand: null });
    stage.settle();
    expect([forged.verdict, stage.receiptDue("b")]).toEqual(["hand-of-its-kind", []]);
    expect(stage.tell("b", formatReceipt(dueFor(forged), stage.note("b", "a.example/log"))).verdict).toBe("object-known");
  });
});

describe("receipts", () => {
  function received(stage: Stage): { readonly notice: Told; readonly due: DueReceipt } {
    const notice = notify(stage, "a");
    stage.settle();
    return { notice, due: dueFor(notice) };
  }
  const tell = (stage: Stage, who: Who, due: DueReceipt, note: string) => stage.tell(who, formatReceipt(due, note)).verdict;

  test("of another's act, with its pairs, once", () => {
    const stage = new Stage(2);
    const { notice, due } = received(stage);
    const proposal = stage.propose("a");
    stage.settle();
    const note = stage.note("b", "a.example/log");
    expect(tell(stage, "b", dueFor(proposal), note)).toBe("receipt-of-another");
    expect(tell(stage, "b", { ...due, of: "00".repeat(32) }, note)).toBe("receipt-of-another");
    expect(tell(stage, "b", { ...due, pairs: [[objectOf(notice), "00".repeat(32)]] }, note)).toBe("receipt-of-another");
    expect(stage.tell("a", formatReceipt(due, stage.world.note("a.example/log", 3, { party: stage.side("a").party, pq: true, generation: 0 }))).verdict).toBe("receipt-of-another");
    expect(tell(stage, "b", due, note)).toBe("valid");
    expect(tell(stage, "b", due, note)).toBe("receipt-once");
  });

  test("covered - by the author's signed checkpoint at the size that the log has in view", () => {
    const stage = new Stage(2);
    const before = stage.world.log("a.example/log").entries.length;
    const { due } = received(stage);
    const { origin, world, b } = { origin: "a.example/log", world: stage.world, b: { party: stage.side("b").party, pq: true, generation: 0 } };
    const size = world.log(origin).entries.length;
    expect(size).toBe(before + 1);
    // Neither an older head, that does not cover the act, nor a newer one, that is not in view, nor another log's, nor one that the author did not sign.
    expect(tell(stage, "b", due, world.note(origin, before, b))).toBe("receipt-covers");
    expect(tell(stage, "b", due, world.note("b.example/log", 3, b))).toBe("receipt-covers");
    expect(tell(stage, "b", due, "no note")).toBe("receipt-covers");
    const unsigned = parseNote(world.note(origin, size, b));
    expect(tell(stage, "b", due, formatNote({ text: unsigned.text, signatures: unsigned.signatures.slice(1) }))).toBe("receipt-covers");
    stage.propose("a");
    expect(tell(stage, "b", due, world.note(origin, size + 1, b))).toBe("receipt-covers");
    expect(tell(stage, "b", due, world.note(origin, size, b))).toBe("valid");
  });

  test("cosigned - by the node's own mirror keys, both of them", () => {
    const stage = new Stage(3);
    const { due } = received(stage);
    const { world } = stage;
    const size = world.log("a.example/log").entries.length;
    const [b, c] = (["b", "c"] as const).map((who) => stage.side(who).party);
    expect(tell(stage, "b", due, world.note("a.example/log", size))).toBe("receipt-cosigned");
    expect(tell(stage, "b", due, world.note("a.example/log", size, { party: b!, pq: false, generation: 0 }))).toBe("receipt-cosigned");
    expect(tell(stage, "b", due, world.note("a.example/log", size, { party: c!, pq: true, generation: 0 }))).toBe("receipt-cosigned");
    expect(tell(stage, "b", due, world.note("a.example/log", size, { party: b!, pq: true, generation: 1 }))).toBe("receipt-cosigned");
    expect(tell(stage, "b", due, world.note("a.example/log", size, { party: b!, pq: true, generation: 0 }))).toBe("valid");
  });
});

describe("erasure", () => {
  const erase = (of: Told, digest = of.digest!): Draft => formatErasure({ of: of.id, pairs: of.pairs, digest });

  test("only by its logger, and never while a proposal on the payload stands or is decided", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a", { digest: "d1".repeat(32) });
    stage.settle();
    expect(stage.tell("a", erase(proposal)).verdict).toBe("erase-free");
    stage.withdraw("a", proposal);
    stage.settle();
    expect(stage.tell("b", erase(proposal)).verdict).toBe("erase-own");
    expect(stage.tell("a", erase(proposal, "d2".repeat(32))).verdict).toBe("erase-own");
    expect(stage.tell("a", erase({ ...proposal, id: "00".repeat(32) })).verdict).toBe("erase-own");
    const counter = stage.propose("b", { pairs: proposal.pairs, digest: "d1".repeat(32) });
    stage.settle();
    expect(stage.tell("a", erase(proposal)).verdict).toBe("erase-free");
    stage.assent("a", counter);
    stage.settle();
    stage.sealDue("b");
    stage.settle();
    expect(stage.tell("a", erase(proposal)).verdict).toBe("erase-free");
    const notice = notify(stage, "a");
    expect(stage.tell("a", erase(notice)).verdict).toBe("valid");
  });
});
