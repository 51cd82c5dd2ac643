import { describe, expect, test } from "vitest";
import { NEW_OBJECT, type Draft } from "../act/intent.ts";
import { Stage, type Told } from "../testing/stage.ts";
import { dueReceipts, dueSeals } from "./node-acts.ts";

const DIGEST = "d1".repeat(32);
const objectOf = (told: Told) => told.pairs[0]![0];

/** A text agreed by all, countersigned: its object and its seal. */
function agreed(stage: Stage): { readonly object: string; readonly seal: string } {
  const proposal = stage.propose("a", { digest: DIGEST });
  stage.settle();
  for (const who of stage.everyone) if (who !== "a") stage.assent(who, proposal);
  stage.settle();
  const [seal] = stage.sealDue("a");
  stage.settle();
  for (const who of stage.everyone) stage.receiptDue(who);
  stage.settle();
  return { object: objectOf(proposal), seal: seal!.id };
}

describe("assent", () => {
  test("from propose to countersigned - the status at each step, on each side as it learns of it", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a", { digest: DIGEST });
    const object = objectOf(proposal);
    expect(stage.status("a", object)).toBe("proposed");
    stage.deliver("b");
    expect([proposal.verdict, stage.status("b", object)]).toEqual(["valid", "proposed"]);
    expect(stage.view("b", proposal)).toMatchObject({ state: "standing", awaiting: ["b.example/log"], assents: [], seal: null, decidedAt: null, countersignedAt: null, digest: DIGEST, mandate: stage.mandate("a") });

    const assent = stage.assent("b", proposal);
    expect(stage.status("b", object)).toBe("proposed");
    expect(stage.sealDue("a")).toEqual([]);
    stage.deliver("a");
    expect(stage.view("a", proposal)).toMatchObject({ state: "standing", awaiting: [], assents: [{ origin: "b.example/log", id: assent.id, mandate: stage.mandate("b") }] });

    // The proposer's node alone owes the seal, the other node alone the receipt.
    expect(stage.sealDue("b")).toEqual([]);
    const [seal, ...more] = stage.sealDue("a");
    expect([more, seal!.verdict, seal!.intent.body["assents"]]).toEqual([[], "valid", [assent.id]]);
    expect([stage.status("a", object), stage.status("b", object)]).toEqual(["decided", "proposed"]);
    stage.deliver("b");
    expect(stage.status("b", object)).toBe("decided");
    expect(stage.receiptDue("a")).toEqual([]);
    const [receipt] = stage.receiptDue("b");
    expect([receipt!.verdict, receipt!.intent.body["of"]]).toEqual(["valid", seal!.id]);
    expect([stage.status("b", object), stage.status("a", object)]).toEqual(["countersigned", "decided"]);
    stage.deliver("a");
    expect(stage.status("a", object)).toBe("countersigned");
    expect(stage.receiptDue("a")).toEqual([]);
    expect(stage.receiptDue("b")).toEqual([]);
    const view = stage.view("a", proposal);
    expect(view).toEqual(stage.view("b", proposal));
    expect(view).toMatchObject({ state: "sealed", seal: seal!.id, awaiting: [], receipts: [{ id: receipt!.id }] });
    expect(view.countersignedAt! > view.decidedAt!).toBe(true);
  });

  test("an amendment - a new proposal on the seal; the text stays agreed until it is sealed", () => {
    const stage = new Stage(2);
    const { object, seal } = agreed(stage);
    const amendment = stage.propose("b", { pairs: [[object, seal]], digest: "d2".repeat(32) });
    expect([amendment.verdict, stage.status("b", object)]).toEqual(["valid", "countersigned+proposed"]);
    stage.settle();
    stage.assent("a", amendment);
    stage.settle();
    expect(stage.status("a", object)).toBe("countersigned+proposed");
    const [second] = stage.sealDue("b");
    stage.settle();
    expect(stage.status("a", object)).toBe("decided");
    const third = stage.propose("a", { pairs: [[object, second!.id]] });
    expect([third.verdict, stage.status("a", object)]).toEqual(["valid", "decided+proposed"]);
    stage.withdraw("a", third);
    stage.receiptDue("a");
    stage.settle();
    expect(stage.status("b", object)).toBe("countersigned");
  });

  test("a correction of a manifest error - is a proposal on the seal like any other", () => {
    const stage = new Stage(2);
    const { object, seal } = agreed(stage);
    const correction = stage.propose("a", { pairs: [[object, seal]], digest: "d3".repeat(32), content: { type: "joint-note", title: { en: "A text, corrected" }, languages: ["en"], sample: true } });
    stage.settle();
    stage.assent("b", correction);
    stage.settle();
    expect(stage.sealDue("a").map((one) => one.verdict)).toEqual(["valid"]);
    stage.settle();
    expect(stage.view("b", correction)).toMatchObject({ state: "sealed", pairs: [[object, seal]] });
    expect(stage.valid("b", object, "agreement.seal")).toHaveLength(2);
  });

  test("a base - must be a seal of that very object, and the newest", () => {
    const stage = new Stage(2);
    const { object, seal } = agreed(stage);
    const other = agreed(stage);
    expect(stage.propose("a", { pairs: [[object, null]] }).verdict).toBe("propose-unsealed");
    expect(stage.propose("a", { pairs: [[object, other.seal]] }).verdict).toBe("base-sealed");
    expect(stage.propose("a", { pairs: [[object, "00".repeat(32)]] }).verdict).toBe("base-sealed");
    expect(stage.propose("a", { pairs: [["a.example/log/none", seal]] }).verdict).toBe("object-known");
    expect(stage.status("a", object)).toBe("countersigned");
  });

  test("a nonce - makes one object; what was void has made none", () => {
    const stage = new Stage(2);
    const nonce = "5e".repeat(16);
    const draft: Draft = { act: "agreement.propose", objects: [[NEW_OBJECT, null]], body: { content: { type: "joint-note", title: { en: "x" }, languages: ["en"], sample: true }, adReferendum: false }, payload: null };
    expect(stage.tell("a", draft, { nonce, hand: null }).verdict).toBe("hand-of-its-kind");
    const other = { ...draft, payload: { digest: DIGEST, bytes: 1, mediaType: "text/plain" } };
    expect(stage.tell("a", other, { nonce }).verdict).toBe("valid");
    expect(stage.tell("a", { ...other, payload: null, body: { ...draft.body, adReferendum: true } }, { nonce }).verdict).toBe("object-known");
    expect(stage.tell("a", other, { nonce }).verdict).toBe("intent-once");
  });

  test("ad referendum - the proposer's own assent is awaited too", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a", { adReferendum: true });
    stage.settle();
    expect(stage.view("b", proposal).awaiting).toEqual(["a.example/log", "b.example/log"]);
    const theirs = stage.assent("b", proposal);
    stage.settle();
    expect([stage.view("a", proposal).awaiting, stage.sealDue("a")]).toEqual([["a.example/log"], []]);
    expect(stage.seal("a", proposal, theirs).verdict).toBe("seal-complete");
    const ours = stage.assent("a", proposal);
    expect(ours.verdict).toBe("valid");
    const [seal] = stage.sealDue("a");
    expect(seal!.intent.body["assents"]).toEqual([ours.id, theirs.id].sort());
    stage.settle();
    expect(stage.status("b", objectOf(proposal))).toBe("decided");
  });

  test("the proposer's assent - lies in the proposal where it is not ad referendum", () => {
    const stage = new Stage(2);
    expect(stage.assent("a", stage.propose("a")).verdict).toBe("assent-required");
  });

  test("several pairs - sealed all together", () => {
    const stage = new Stage(2);
    const base = agreed(stage);
    const proposal = stage.propose("a", { pairs: [[NEW_OBJECT, null], [base.object, base.seal]] });
    stage.settle();
    const objects = proposal.pairs.map(([object]) => object);
    expect(objects).toContain(base.object);
    const assent = stage.assent("b", proposal);
    stage.settle();
    expect(stage.sealDue("a")).toHaveLength(1);
    stage.settle();
    expect(objects.map((object) => stage.valid("b", object, "agreement.seal").length)).toEqual(objects.map((object) => (object === base.object ? 2 : 1)));
    expect(objects.map((object) => stage.status("b", object))).toEqual(["decided", "decided"]);
    expect(assent.pairs).toEqual(proposal.pairs);
    stage.receiptDue("b");
    stage.settle();
    expect(objects.map((object) => stage.status("a", object))).toEqual(["countersigned", "countersigned"]);
  });

  test("several pairs - a seal on one of them ends the proposal on all", () => {
    const stage = new Stage(2);
    const [first, second] = [agreed(stage), agreed(stage)];
    const both = stage.propose("a", { pairs: [[first.object, first.seal], [second.object, second.seal]] });
    const one = stage.propose("b", { pairs: [[second.object, second.seal]] });
    stage.settle();
    stage.yield("a", one, both);
    stage.settle();
    stage.sealDue("b");
    stage.settle();
    expect(stage.view("b", both).state).toBe("withdrawn");

    const newer = stage.valid("a", second.object, "agreement.seal").find((id) => id !== second.seal)!;
    const again = stage.propose("a", { pairs: [[first.object, first.seal], [second.object, newer]] });
    const rival = stage.propose("b", { pairs: [[second.object, newer]] });
    const mine = stage.withdraw("a", again);
    expect(mine.verdict).toBe("valid");
    stage.deliver("a");
    stage.assent("a", rival);
    // A proposes both once more before it knows of the seal that B gives.
    const late = stage.propose("a", { pairs: [[first.object, first.seal], [second.object, newer]] });
    stage.deliver("b");
    stage.sealDue("b");
    stage.settle();
    expect([late.verdict, stage.view("a", late).state, stage.view("b", late).state]).toEqual(["valid", "overtaken", "overtaken"]);
    expect(stage.assent("b", late).verdict).toBe("assent-live");
    expect(stage.status("b", first.object)).toBe("countersigned");
  });

  test("several pairs - an answer names them all", () => {
    const stage = new Stage(2);
    const base = agreed(stage);
    const proposal = stage.propose("a", { pairs: [[NEW_OBJECT, null], [base.object, base.seal]] });
    stage.settle();
    expect(stage.assent("b", { ...proposal, pairs: [proposal.pairs[0]!] }).verdict).toBe("answer-quotes");
    expect(stage.assent("b", proposal).verdict).toBe("valid");
  });

  test("three parties - unanimous, and countersigned by both others, dated by the latest", () => {
    const stage = new Stage(3);
    const proposal = stage.propose("b", { digest: DIGEST });
    const object = objectOf(proposal);
    stage.settle();
    expect(stage.view("c", proposal).awaiting).toEqual(["a.example/log", "c.example/log"]);
    const first = stage.assent("c", proposal);
    stage.settle();
    expect([stage.view("b", proposal).awaiting, stage.sealDue("b")]).toEqual([["a.example/log"], []]);
    expect(stage.seal("b", proposal, first).verdict).toBe("seal-complete");
    const second = stage.assent("a", proposal);
    stage.settle();
    const [seal] = stage.sealDue("b");
    expect(seal!.intent.body["assents"]).toEqual([first.id, second.id].sort());
    stage.settle();
    expect(stage.status("a", object)).toBe("decided");
    stage.receiptDue("a");
    stage.settle();
    expect(stage.status("c", object)).toBe("decided");
    const [last] = stage.receiptDue("c");
    stage.settle();
    for (const who of stage.everyone) {
      expect(stage.status(who, object)).toBe("countersigned");
      expect(stage.view(who, proposal).countersignedAt).toBe(stage.time);
      expect(stage.view(who, proposal).receipts).toHaveLength(2);
    }
    expect(last!.verdict).toBe("valid");
    expect(stage.receiptDue("a").concat(stage.receiptDue("c"))).toEqual([]);
  });

  test("a seal - is the proposer's, of what stands, listing every assent and no other, once", () => {
    const stage = new Stage(3);
    const proposal = stage.propose("a");
    stage.settle();
    const [b, c] = [stage.assent("b", proposal), stage.assent("c", proposal)];
    stage.settle();
    expect(stage.seal("b", proposal, b, c).verdict).toBe("seal-own");
    expect(stage.seal("a", proposal, b).verdict).toBe("seal-complete");
    expect(stage.seal("a", proposal, b, c, proposal).verdict).toBe("seal-complete");
    const swapped: Draft = { act: "agreement.seal", objects: proposal.pairs, body: { proposal: proposal.id, digest: null, assents: [b.id, c.id].sort().toReversed() }, payload: null };
    expect(stage.tell("a", swapped).verdict).toBe("seal-complete");
    expect(stage.seal("a", { ...proposal, digest: DIGEST }, b, c).verdict).toBe("answer-quotes");
    expect(stage.status("a", objectOf(proposal))).toBe("proposed");
    expect(stage.seal("a", proposal, b, c).verdict).toBe("valid");
    expect(stage.seal("a", proposal, b, c).verdict).toBe("seal-live");
  });

  test("what a node owes - is asked again after each seal, since one can overtake the next", () => {
    const stage = new Stage(2);
    const base = agreed(stage);
    const first = stage.propose("a", { pairs: [[base.object, base.seal]] });
    const free = stage.propose("a");
    stage.settle();
    stage.assent("b", first);
    stage.assent("b", free);
    stage.deliver("a");
    const { context } = stage.world;
    const due = () => dueSeals(context, "a.example/log", stage.side("a").rows).map((draft) => draft.body["proposal"]);
    expect(due()).toEqual([first.id, free.id].sort());
    // A row that is not loaded hides no seal, and gives none by half.
    const both = stage.propose("a", { pairs: [[NEW_OBJECT, null], [objectOf(free), null]] });
    expect(both.verdict).toBe("propose-once");
    stage.sealDue("a");
    expect(due()).toEqual([]);
    stage.deliver("b");
    const receipts = dueReceipts(context, "b.example/log", stage.side("b").rows);
    expect(receipts.map((one) => [one.author, one.kind])).toEqual([["a.example/log", "agreement"], ["a.example/log", "agreement"]]);
    expect(receipts[0]!.index < receipts[1]!.index).toBe(true);
  });
});
