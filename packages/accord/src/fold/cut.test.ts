import { encodeBase64, formatVkey, type Signer } from "@mithaq/ledger";
import { describe, expect, test } from "vitest";
import { NEW_OBJECT } from "../act/intent.ts";
import { formatCharterSign, formatCut, formatKeyRotation, formatMandateGrant, formatMandateRecall, formatNotice, formatResume, formatRootSuccession } from "../assent/format.ts";
import { formatReceipt } from "../assent/node-acts.ts";
import { keyDigest } from "../founding/party-file.ts";
import { signIntent } from "../hand/hand.ts";
import { keysRowId } from "../keys/rotation.ts";
import { rootCredential } from "../rules/hands.ts";
import { Stage, type Told, type Who } from "../testing/stage.ts";
import { toyCryptography, toySigner } from "../testing/toy-cryptography.ts";
import { allOf } from "./horizon.ts";
import { currentOrigins, cutsBefore, originsOfParty, partyOfOrigin, type Cut } from "./parties.ts";
import { standingRows, touches } from "./touches.ts";

const objectOf = (told: Told) => told.pairs[0]![0];
const sizeOf = (stage: Stage, origin: string) => stage.world.log(origin).entries.length;
const stepOf = (stage: Stage, who: Who, origin: string, index: number) => stage.side(who).steps.get(origin)![index]!;
const succeed = (stage: Stage, who: Who, signer: Signer) => stage.tell(who, formatRootSuccession(stage.party(who), { type: "key", algorithm: "Ed25519", publicKey: encodeBase64(signer.publicKey) }));

/** A's log is cut where it stands now: B appends the cut, everyone folds anew, and A signs the charter in its new log. */
function cutHere(stage: Stage, size = sizeOf(stage, stage.origin("a"))): Cut {
  const one = stage.cut("a", size);
  expect(stage.tell("b", formatCut(one.cut, stage.handsOn(one.cut))).verdict).toBe("valid");
  stage.refold(one);
  expect(stage.tell("a", formatCharterSign(stage.party("a"))).verdict).toBe("valid");
  stage.settle();
  return one.cut;
}

describe("origin.cut", () => {
  test("by the root hands of all parties together", () => {
    const stage = new Stage(3);
    const { cut } = stage.cut("a", 3);
    const told = (hands: ReturnType<Stage["handsOn"]>, who: Who = "b") => stage.tell(who, formatCut(cut, hands)).verdict;
    const all = stage.handsOn(cut);
    expect(told(stage.handsOn(cut, "a", "b"))).toBe("cut-by-all");
    expect(told(stage.handsOn({ ...cut, size: 4 }))).toBe("cut-by-all");
    expect(told(stage.handsOn({ ...cut, root: "00".repeat(32) }))).toBe("cut-by-all");
    for (const at of [0, 1, 2]) expect(told(all.map((hand, index) => (index === at ? { ...hand, signature: encodeBase64(Buffer.alloc(64)) } : hand)))).toBe("cut-by-all");
    expect(told(all.map((hand, index) => (index === 2 ? { ...hand, party: "stranger.example" } : hand)))).toBe("cut-by-all");
    expect(told(all.map((hand) => ({ ...hand, signature: "!" })))).toBe("cut-by-all");
    // The act itself stands under the root hand of the party that appends it.
    expect(stage.tell("c", formatCut(cut, all), { hand: (intent) => signIntent(intent, stage.mandate("c"), stage.officer("c")) }).verdict).toBe("hand-of-its-kind");
    expect(told(all, "c")).toBe("valid");
  });

  test("of a party's log, and its successor is a new origin with keys of its own", () => {
    const stage = new Stage(2);
    const { cut } = stage.cut("a", 3);
    const told = (one: Cut) => stage.tell("b", formatCut(one, stage.handsOn(one))).verdict;
    expect(told({ ...cut, origin: "stranger.example" })).toBe("cut-by-all");
    expect(told({ ...cut, size: 1, root: stage.world.log("a.example/log").roots[1]! })).toBe("cut-by-all");
    expect(told({ ...cut, successor: { ...cut.successor, origin: "a.example/log" } })).toBe("cut-by-all");
    expect(told({ ...cut, successor: stage.side("b").party.file })).toBe("cut-by-all");
    expect(told({ ...cut, successor: { ...cut.successor, keys: { ...cut.successor.keys, transport: stage.side("a").party.file.keys.transport } } })).toBe("cut-by-all");
    expect(told(cut)).toBe("valid");
  });

  test("once - each node may append the same cut, nobody another of the same log", () => {
    const stage = new Stage(2);
    const { cut } = stage.cut("a", 3);
    const other = { ...cut, size: 2, root: stage.world.log("a.example/log").roots[2]! };
    expect(stage.tell("b", formatCut(cut, stage.handsOn(cut))).verdict).toBe("valid");
    expect(stage.tell("b", formatCut(other, stage.handsOn(other))).verdict).toBe("cut-by-all");
    stage.settle();
    expect(stage.tell("a", formatCut(other, stage.handsOn(other))).verdict).toBe("cut-by-all");
    expect(stage.tell("a", formatCut(cut, stage.handsOn(cut))).verdict).toBe("valid");
    const b = stage.cut("b", 3).cut;
    expect(stage.tell("a", formatCut(b, stage.handsOn(b))).verdict).toBe("valid");
  });

  test("by the root hand that was named successor, where there is one", () => {
    const stage = new Stage(2);
    const heir = toySigner("Ed25519", "heir");
    succeed(stage, "a", heir);
    const { cut } = stage.cut("a", sizeOf(stage, "a.example/log"));
    const before = stage.handsOn(cut);
    stage.crown("a", heir);
    stage.settle();
    expect(stage.tell("b", formatCut(cut, before)).verdict).toBe("cut-by-all");
    expect(stage.tell("b", formatCut(cut, stage.handsOn(cut))).verdict).toBe("valid");
  });
});

describe("a cut log", () => {
  test("acts below the cut stand, those at and beyond it are void, and so is what was built on them", () => {
    const stage = new Stage(2);
    const kept = stage.propose("a");
    stage.settle();
    const size = sizeOf(stage, "a.example/log");
    const lost = stage.propose("a");
    stage.world.log("a.example/log").append(Buffer.from("not an act"));
    const alsoLost = succeed(stage, "a", toySigner("Ed25519", "thief"));
    expect([lost.verdict, alsoLost.verdict]).toEqual(["valid", "valid"]);
    stage.settle();
    const [toKept, toLost] = [stage.assent("b", kept), stage.assent("b", lost)];
    expect([toKept.verdict, toLost.verdict]).toEqual(["valid", "valid"]);

    // The root hand that was named beyond the cut has no say in it: the one whom all else shows signs, before and after all fold anew.
    const one = stage.cut("a", size);
    const hands = stage.handsOn(one.cut);
    stage.crown("a", toySigner("Ed25519", "thief"));
    const byThief = stage.tell("b", formatCut(one.cut, stage.handsOn(one.cut)));
    const byAll = stage.tell("b", formatCut(one.cut, hands));
    expect([byThief.verdict, byAll.verdict]).toEqual(["cut-by-all", "valid"]);
    stage.crown("a", toySigner("Ed25519", "a.example/log root"));
    stage.refold(one);
    for (const who of stage.everyone) {
      const step = (index: number) => stepOf(stage, who, "a.example/log", index);
      expect(step(size - 1).verdict).toBe("valid");
      for (const index of [size, size + 1, size + 2]) {
        expect(step(index)).toMatchObject({ verdict: "cut", log: step(size - 1).log, clock: undefined });
        expect(step(index).reason).not.toBe("");
      }
      expect(stage.status(who, objectOf(kept))).toBe("proposed");
      expect(stage.status(who, objectOf(lost))).toBe("void");
    }
    const verdictOf = (told: Told) => stage.side("b").steps.get("b.example/log")!.find((_, index) => stage.world.log("b.example/log").arrivals[index]!.id === told.id)!.verdict;
    expect([toKept, toLost, byThief, byAll].map(verdictOf)).toEqual(["valid", "object-known", "cut-by-all", "valid"]);
    // The succession is void with the rest: the charter's root hand goes on.
    expect(rootCredential({ context: stage.world.context, horizon: allOf(stage.side("b").rows) }, "a.example/log")).toEqual(stage.world.context.charter.parties[0]!.rootHand);
    expect(stage.tell("a", formatCharterSign(stage.party("a"))).verdict).toBe("valid");
  });

  test("nodes that hold different forks beyond the cut come to the same state", () => {
    const [one, other] = [0, 1].map((fork) => {
      const stage = new Stage(2);
      const kept = stage.propose("a");
      stage.settle();
      const size = sizeOf(stage, "a.example/log");
      const theirs = stage.propose("b");
      if (fork === 0) {
        stage.propose("a");
        stage.world.log("a.example/log").append(Buffer.from("{}"));
      } else {
        // This fork has seen more of B, and has other acts.
        stage.settle();
        stage.assent("a", theirs);
        stage.tell("a", formatMandateRecall(stage.mandate("a"), "Stolen."));
      }
      const cut = stage.cut("a", size);
      stage.refold(cut);
      stage.tell("a", formatCharterSign(stage.party("a")), { nonce: "f1".repeat(16), at: 1_800_000_000_000 });
      stage.tell("a", formatResume(stage.origin("a"), "After a fork."), { nonce: "f2".repeat(16), at: 1_800_000_000_001 });
      stage.settle();
      expect(stage.status("b", objectOf(kept))).toBe("proposed");
      return stage;
    });
    expect(one!.world.log("a.example/log").entries).not.toEqual(other!.world.log("a.example/log").entries);
    expect(one!.world.log("a2.example/log").entries).toEqual(other!.world.log("a2.example/log").entries);
    const frontier = { "a.example/log": 100, "b.example/log": sizeOf(one!, "b.example/log"), "a2.example/log": sizeOf(one!, "a2.example/log") };
    expect(one!.hash("b", frontier)).toBe(other!.hash("b", frontier));
    expect(one!.side("b").logs.get("a2.example/log")).toEqual(other!.side("b").logs.get("a2.example/log"));
  });
});

describe("the log that follows", () => {
  test("is founded like any other - entry 0 the charter, entry 1 the party's signature under its root hand", () => {
    const stage = new Stage(2);
    const one = stage.cut("a", sizeOf(stage, "a.example/log"));
    stage.refold(one);
    expect(stage.origin("a")).toBe("a2.example/log");
    expect(stepOf(stage, "b", "a2.example/log", 0).verdict).toBe("valid");
    // Not another row, not another hand, and nothing before it.
    const sign = formatCharterSign(stage.party("a"));
    const fresh = () => {
      const again = new Stage(2);
      again.refold(again.cut("a", sizeOf(again, "a.example/log")));
      return again;
    };
    // A log that begins with anything else is no log, though its party signed in the old one.
    const unsigned = fresh();
    expect([unsigned.propose("a").verdict, unsigned.tell("a", sign).verdict, unsigned.propose("a").verdict]).toEqual(["founded", "founded", "founded"]);
    expect(fresh().tell("a", formatCharterSign("a2.example/log")).verdict).toBe("object-known");
    expect(fresh().tell("a", sign, { hand: (intent) => signIntent(intent, "a.example/log/root", toySigner("Ed25519", "a2.example/log root")) }).verdict).toBe("hand-signed");
    expect(stage.tell("a", sign).verdict).toBe("valid");
    expect(stage.tell("a", sign).verdict).toBe("founded");
    expect(stage.propose("a").verdict).toBe("valid");
  });

  test("entries of another charter - found nothing", () => {
    const stage = new Stage(2);
    const one = stage.cut("a", sizeOf(stage, "a.example/log"));
    stage.world.log("a2.example/log").append(Buffer.from("another charter"));
    stage.refold(one);
    expect(stepOf(stage, "b", "a2.example/log", 0).verdict).toBe("charter");
  });

  test("its party is the same - mandates hold, and are recalled; new ones come under the new origin", () => {
    const stage = new Stage(2);
    cutHere(stage);
    const proposal = stage.propose("a");
    expect([proposal.verdict, objectOf(proposal).startsWith("a2.example/log/")]).toEqual(["valid", true]);
    expect(stage.mandate("a").startsWith("a.example/log/")).toBe(true);
    const old = stage.mandate("a");
    expect(stage.tell("a", formatMandateRecall(old, "End of service.")).verdict).toBe("valid");
    expect(stage.propose("a").verdict).toBe("mandate-held");
    expect(stage.accredit("a").verdict).toBe("valid");
    expect(stage.mandate("a").startsWith("a2.example/log/")).toBe(true);
    expect(stage.propose("a").verdict).toBe("valid");
    stage.settle();
    expect(stage.tell("b", formatMandateRecall(stage.mandate("a"), "Not ours.")).verdict).toBe("recall-own");
  });

  test("a proposal of the old log - is the party's still: assented to, sealed and countersigned", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a", { digest: "d1".repeat(32) });
    stage.settle();
    cutHere(stage);
    expect(stage.assent("a", proposal).verdict).toBe("assent-required");
    expect(stage.assent("b", proposal).verdict).toBe("valid");
    stage.settle();
    const [seal] = stage.sealDue("a");
    expect([seal!.verdict, seal!.intent.origin]).toEqual(["valid", "a2.example/log"]);
    stage.settle();
    expect(stage.receiptDue("b").map((one) => one.verdict)).toEqual(["valid"]);
    stage.settle();
    for (const who of stage.everyone) expect(stage.status(who, objectOf(proposal))).toBe("countersigned");
    expect(stage.hash("a")).toBe(stage.hash("b"));
  });

  test("a proposal of the old log - is withdrawn in the new one, or stands in the way of another", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    stage.settle();
    const draft = stage.propose("b");
    stage.withdraw("b", draft);
    stage.settle();
    const [ours, theirs] = [stage.propose("a", { pairs: [[objectOf(draft), null]] }), stage.propose("b", { pairs: [[objectOf(draft), null]] })];
    stage.settle();
    cutHere(stage);
    expect(stage.propose("a", { pairs: proposal.pairs }).verdict).toBe("propose-once");
    expect(stage.withdraw("a", proposal).verdict).toBe("valid");
    expect(stage.propose("a", { pairs: proposal.pairs }).verdict).toBe("valid");
    expect(stage.assent("a", theirs).verdict).toBe("assent-no-rival");
    expect(stage.yield("a", theirs, ours).verdict).toBe("valid");
    stage.settle();
    expect(stage.view("b", ours).state).toBe("withdrawn");
    expect(stage.sealDue("b")).toHaveLength(1);
  });

  test("the party cannot forget its own acts - all that stands of the old log is in view from entry 1, whatever the new log says", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    stage.settle();
    stage.tell("a", formatKeyRotation("a.example/log", "transport", formatVkey(stage.side("a").party.key("transport", 1).vkey), "00".repeat(32)));
    const one = stage.cut("a", sizeOf(stage, "a.example/log"));
    stage.refold(one);
    const view = { "a.example/log": one.cut.size, "b.example/log": stage.side("a").log("a.example/log").clock["b.example/log"] };
    const nothing = { seen: {} };
    expect(stage.tell("a", formatCharterSign(stage.party("a")), nothing)).toMatchObject({ verdict: "valid", step: { clock: view, log: { seen: { "a.example/log": { size: one.cut.size, root: one.cut.root } } } } });
    const again = stage.tell("a", { act: "agreement.propose", objects: proposal.pairs, body: proposal.intent.body, payload: null }, nothing);
    expect(again.verdict).toBe("propose-once");
    // What it says of the old log can only be more than that.
    const root = stage.world.log("a.example/log").roots[2]!;
    expect(stage.tell("a", formatResume(stage.origin("a"), "x"), { seen: { "a.example/log": { size: 2, root } } }).verdict).toBe("view-forward");
    expect(stage.tell("a", formatResume(stage.origin("a"), "x"), { seen: { "a.example/log": { size: one.cut.size, root } } }).verdict).toBe("view-forward");
    expect(stage.tell("a", formatResume(stage.origin("a"), "x"), { seen: { "a.example/log": { size: one.cut.size, root: one.cut.root } } }).verdict).toBe("valid");
  });

  test("its node waits for what it has in view - the new log is not judged before the old one", () => {
    const stage = new Stage(2);
    const cut = cutHere(stage);
    stage.refold();
    const side = stage.side("b");
    side.judged.clear();
    side.logs.clear();
    side.rows.clear();
    side.clocks.clear();
    const { world } = stage;
    expect(world.deliver(side, "a2.example/log")?.verdict).toBe("valid");
    expect(side.size("a2.example/log")).toBe(1);
    stage.settle();
    expect(side.size("a.example/log")).toBeGreaterThanOrEqual(cut.size);
    expect(side.size("a2.example/log")).toBe(sizeOf(stage, "a2.example/log"));
  });

  test("its keys are its own - receipts under the new mirror keys, rotations in the new row", () => {
    const stage = new Stage(2);
    const old = stage.side("a").party;
    const rotate = (generation: number, party = stage.side("a").party) => formatKeyRotation(party.origin, "mirror", formatVkey(party.key("mirror", generation).vkey), keyDigest(toyCryptography, formatVkey(party.key("mirror", generation + 1).vkey)));
    expect(stage.tell("a", rotate(1)).verdict).toBe("valid");
    stage.settle();
    cutHere(stage);
    const notice = stage.tell("b", formatNotice("agreement", "notify", { pairs: [[NEW_OBJECT, null]], content: { type: "joint-note", title: { en: "A note" }, languages: ["en"], sample: true }, payload: null }));
    stage.settle();
    const size = stage.side("a").size("b.example/log");
    const receipt = (party: typeof old, generation: number) => stage.tell("a", formatReceipt({ of: notice.id, kind: "agreement", pairs: notice.pairs, author: "b.example/log", index: 0, payloads: [] }, stage.world.note("b.example/log", size, { party, pq: true, generation }))).verdict;
    expect(receipt(old, 1)).toBe("receipt-cosigned");
    expect(stage.tell("a", rotate(2, old)).verdict).toBe("object-known");
    expect(stage.tell("a", rotate(1)).verdict).toBe("valid");
    expect(receipt(stage.side("a").party, 0)).toBe("receipt-cosigned");
    expect(receipt(stage.side("a").party, 1)).toBe("valid");
    stage.settle();
    expect(stage.status("b", objectOf(notice))).toBe("received");
    expect(stage.row("b", keysRowId("a2.example/log")).facts.length).toBe(1);
  });

  test("a seal of the old log - is receipted still; one that was receipted there is not again", () => {
    const stage = new Stage(2);
    const ours = stage.propose("a");
    const theirs = stage.propose("b");
    stage.settle();
    stage.assent("b", ours);
    stage.assent("a", theirs);
    stage.settle();
    stage.sealDue("a");
    stage.sealDue("b");
    stage.settle();
    stage.receiptDue("a");
    stage.settle();
    cutHere(stage);
    expect(stage.receiptDue("a")).toEqual([]);
    const [receipt] = stage.receiptDue("b");
    expect(receipt!.verdict).toBe("valid");
    stage.settle();
    for (const told of [ours, theirs]) expect(stage.status("a", objectOf(told))).toBe("countersigned");
  });

  test("the root hand's succession carries over, and goes on", () => {
    const [first, heir, next] = [toySigner("Ed25519", "a.example/log root"), toySigner("Ed25519", "heir"), toySigner("Ed25519", "next")];
    const afterSuccession = () => {
      const stage = new Stage(2);
      expect(succeed(stage, "a", heir).verdict).toBe("valid");
      stage.crown("a", heir);
      stage.settle();
      const one = stage.cut("a", sizeOf(stage, "a.example/log"));
      expect(stage.tell("b", formatCut(one.cut, stage.handsOn(one.cut))).verdict).toBe("valid");
      stage.refold(one);
      return stage;
    };
    const sign = formatCharterSign("a.example/log");
    expect(afterSuccession().tell("a", sign, { seen: {}, hand: (intent) => signIntent(intent, "a.example/log/root", first) }).verdict).toBe("hand-signed");
    const stage = afterSuccession();
    expect(stage.tell("a", sign, { seen: {} }).verdict).toBe("valid");
    expect(stage.tell("a", formatResume(stage.origin("a"), "x")).verdict).toBe("valid");
    expect(succeed(stage, "a", next).verdict).toBe("valid");
    expect(stage.tell("a", formatResume(stage.origin("a"), "x")).verdict).toBe("hand-signed");
    stage.crown("a", next);
    expect(stage.tell("a", formatResume(stage.origin("a"), "x")).verdict).toBe("valid");
  });

  test("other logs see it, once the cut is known", () => {
    const stage = new Stage(2);
    const stranger = { seen: { "a2.example/log": { size: 1, root: "00".repeat(32) } } };
    expect(stage.tell("b", formatResume("b.example/log", "x"), stranger).verdict).toBe("view-forward");
    const index = sizeOf(stage, "b.example/log") - 1;
    cutHere(stage);
    // Folded anew, the same act is in order: what it names is the party's log.
    expect(stepOf(stage, "b", "b.example/log", index).verdict).toBe("valid");
    const proposal = stage.propose("a");
    stage.settle();
    expect(stage.assent("b", proposal).verdict).toBe("valid");
  });

  test("is cut again - the party is still the same, whatever order the cuts are named in", () => {
    const stage = new Stage(3);
    const proposal = stage.propose("a");
    stage.settle();
    const heirs = ["first", "second", "third", "fourth"].map((name) => toySigner("Ed25519", name));
    const crown = (heir: Signer) => {
      expect(succeed(stage, "a", heir).verdict).toBe("valid");
      stage.crown("a", heir);
    };
    crown(heirs[0]!);
    crown(heirs[1]!);
    stage.settle();
    const first = stage.cut("a", sizeOf(stage, "a.example/log"));
    stage.tell("b", formatCut(first.cut, stage.handsOn(first.cut)));
    stage.refold(first);
    expect(stage.tell("a", formatCharterSign(stage.party("a"))).verdict).toBe("valid");
    crown(heirs[2]!);
    stage.settle();
    const second = stage.cut("a", sizeOf(stage, "a2.example/log"), "a.example/third");
    expect(stage.tell("c", formatCut(second.cut, stage.handsOn(second.cut))).verdict).toBe("valid");
    const { cuts = [] } = stage.world.context;
    stage.refold(second);
    expect(cuts).toHaveLength(1);
    expect(stage.tell("a", formatCharterSign(stage.party("a")), { seen: {} }).verdict).toBe("valid");
    stage.settle();
    expect(stage.withdraw("a", proposal).verdict).toBe("valid");
    crown(heirs[3]!);
    stage.settle();
    const hash = stage.hash("b");

    const { context } = stage.world;
    const origins = ["a.example/log", "a2.example/log", "a.example/third"];
    for (const order of [context.cuts!, context.cuts!.toReversed()]) {
      expect(originsOfParty(order, "a.example/log")).toEqual(origins);
      expect(currentOrigins(context.charter, order)).toEqual(["a.example/third", "b.example/log", "c.example/log"]);
      expect(origins.map((origin) => partyOfOrigin(context.charter, order, origin)!.id)).toEqual(["a.example/log", "a.example/log", "a.example/log"]);
      expect(cutsBefore(order, "a.example/third").map((cut) => cut.origin)).toEqual(["a2.example/log", "a.example/log"]);
      expect(rootCredential({ context: { ...context, cuts: order }, horizon: allOf(stage.side("b").rows) }, "a.example/third")).toMatchObject({ publicKey: encodeBase64(heirs[3]!.publicKey) });
    }
    stage.world = stage.world.afterCuts(context.cuts!.toReversed(), []);
    stage.settle();
    expect(stage.hash("b")).toBe(hash);
    expect(partyOfOrigin(context.charter, context.cuts!, "stranger.example")).toBeUndefined();
  });

  test("is cut again before it held a single act - the first log is in view still", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    stage.settle();
    const first = stage.cut("a", sizeOf(stage, "a.example/log"));
    stage.refold(first);
    stage.world.log("a2.example/log").append(Buffer.from("not an act"));
    stage.settle();
    const second = stage.cut("a", 2, "a.example/third");
    expect(stage.tell("b", formatCut(second.cut, stage.handsOn(second.cut))).verdict).toBe("valid");
    stage.refold(second);
    expect(stage.tell("a", formatCharterSign(stage.party("a")), { seen: {} }).step.clock).toMatchObject({ "a2.example/log": 2, "a.example/log": first.cut.size });
    expect(stage.tell("a", { act: "agreement.propose", objects: proposal.pairs, body: proposal.intent.body, payload: null }, { seen: {} }).verdict).toBe("propose-once");
  });

  test("rows that judging needs - hold the keys of every log that there was", () => {
    const stage = new Stage(2);
    const arrival = stage.world.log("b.example/log").arrivals[1]!;
    cutHere(stage);
    const second = stage.cut("a", sizeOf(stage, "a2.example/log"), "a.example/third");
    stage.refold(second);
    for (const origin of ["a.example/log", "a2.example/log", "a.example/third", "b.example/log"]) {
      expect(standingRows(stage.world.context)).toContain(keysRowId(origin));
      expect(touches(stage.world.context, "b.example/log", arrival)).toContain(keysRowId(origin));
    }
  });

  test("mandates that were granted beyond the cut - are none", () => {
    const stage = new Stage(2);
    const size = sizeOf(stage, "a.example/log");
    stage.accredit("a");
    const officer = stage.mandate("a");
    cutHere(stage, size);
    expect(stage.mandate("a")).toBe(officer);
    expect(stage.propose("a").verdict).toBe("mandate-held");
    expect(stage.tell("a", formatMandateGrant({ role: { en: "x" }, acts: ["*.*"], scope: null, from: 0, to: null, credential: { type: "key", algorithm: "Ed25519", publicKey: "AAAA" } })).verdict).toBe("valid");
  });
});
