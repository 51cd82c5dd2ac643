import { canonicalBytes } from "@mithaq/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatYield } from "./format.ts";
import { crossingAdvice, type ProposalView } from "../reading/proposals.ts";
import { Stage, type Told } from "../testing/stage.ts";
import { toyCryptography } from "../testing/toy-cryptography.ts";

const objectOf = (told: Told) => told.pairs[0]![0];

/** An object on which both parties, seeing nothing of each other's, have proposed. */
function crossing(stage: Stage): { readonly object: string; readonly ours: Told; readonly theirs: Told } {
  const draft = stage.propose("a");
  const object = objectOf(draft);
  stage.withdraw("a", draft);
  stage.settle();
  const [ours, theirs] = [stage.propose("a", { pairs: [[object, null]] }), stage.propose("b", { pairs: [[object, null]], digest: "d2".repeat(32) })];
  stage.settle();
  return { object, ours, theirs };
}

describe("yield", () => {
  test("two proposals cross - the one side yields: its own is withdrawn, the other assented to, in one act", () => {
    const stage = new Stage(2);
    const { object, ours, theirs } = crossing(stage);
    expect(stage.assent("a", theirs).verdict).toBe("assent-no-rival");
    const yielded = stage.yield("a", theirs, ours);
    expect(yielded.verdict).toBe("valid");
    expect(stage.view("a", ours).state).toBe("withdrawn");
    stage.settle();
    expect(stage.view("b", theirs)).toMatchObject({ state: "standing", awaiting: [], assents: [{ id: yielded.id }] });
    expect(stage.sealDue("b")).toHaveLength(1);
    stage.settle();
    expect([stage.status("a", object), stage.hash("a")]).toEqual(["decided", stage.hash("b")]);
  });

  test("void whole - where the own proposal holds every assent already, it is not withdrawn, and nothing is assented to", () => {
    const stage = new Stage(2);
    const { ours: first, object } = crossing(stage);
    // A withdraws, assents to B's, and proposes again: B finds both, and is bound to its own.
    stage.withdraw("a", first);
    const theirs = stage.view("a", { id: stage.valid("a", object, "agreement.propose").at(-1)!, pairs: [[object, null]] });
    stage.assent("a", theirs);
    const again = stage.propose("a", { pairs: [[object, null]] });
    expect(again.verdict).toBe("valid");
    stage.settle();
    const yielded = stage.yield("b", again, theirs);
    expect(yielded.verdict).toBe("yield-whole");
    expect([stage.view("b", theirs).state, stage.view("b", again).assents]).toEqual(["standing", []]);
    expect(stage.sealDue("b").map((one) => one.intent.body["proposal"])).toEqual([theirs.id]);
    stage.settle();
    expect([stage.view("a", theirs).state, stage.view("a", again).state]).toEqual(["sealed", "overtaken"]);
  });

  test("just the own proposals on shared pairs - no fewer, no others, each once", () => {
    const stage = new Stage(2);
    const { ours, theirs } = crossing(stage);
    const elsewhere = stage.propose("a");
    expect(stage.yield("a", theirs, ours, elsewhere).verdict).toBe("yield-whole");
    expect(stage.yield("a", theirs, elsewhere).verdict).toBe("yield-whole");
    expect(stage.yield("a", theirs, theirs).verdict).toBe("yield-whole");
    expect(stage.yield("a", theirs, ours, ours).verdict).toBe("yield-whole");
    expect(stage.yield("a", theirs, { ...ours, id: "00".repeat(32) }).verdict).toBe("answer-quotes");
    expect(stage.tell("a", { ...formatYield("agreement", theirs, []) }).verdict).toBe("known-verb");
    expect(stage.yield("b", ours, theirs).verdict).toBe("valid");
    stage.settle();
    expect(stage.view("a", ours).state).toBe("standing");
    expect(stage.sealDue("a")).toHaveLength(1);
  });

  test("the withdrawal stands beside an assent that came too late for it", () => {
    const stage = new Stage(3);
    const { ours, theirs } = crossing(stage);
    stage.assent("c", theirs);
    stage.yield("b", ours, theirs);
    stage.settle();
    expect(stage.view("c", theirs)).toMatchObject({ state: "withdrawn", assents: [{ origin: "c.example/log" }] });
    expect(stage.assent("c", ours).verdict).toBe("valid");
    stage.settle();
    expect(stage.sealDue("a")).toHaveLength(1);
  });
});

describe("objection", () => {
  test("ends the proposal, with reasons; nobody assents to it any more", () => {
    const stage = new Stage(3);
    const proposal = stage.propose("a");
    stage.settle();
    const late = stage.assent("c", proposal);
    const objection = stage.object("b", proposal);
    expect([objection.verdict, late.verdict]).toEqual(["valid", "valid"]);
    stage.settle();
    for (const who of stage.everyone) {
      expect(stage.view(who, proposal)).toMatchObject({ state: "objected", objections: [{ id: objection.id }] });
      expect(stage.status(who, objectOf(proposal))).toBe("ended");
    }
    expect(stage.assent("b", proposal).verdict).toBe("assent-live");
    expect(stage.sealDue("a")).toEqual([]);
    expect(stage.seal("a", proposal, late).verdict).toBe("seal-live");
    expect(stage.propose("a", { pairs: proposal.pairs }).verdict).toBe("valid");
  });

  test("not to the own proposal, not after the own assent", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    stage.settle();
    expect(stage.object("a", proposal).verdict).toBe("object-another");
    stage.assent("b", proposal);
    expect(stage.object("b", proposal).verdict).toBe("assent-or-object");
    expect(stage.assent("b", proposal).verdict).toBe("assent-once");
    stage.settle();
    expect(stage.sealDue("a")).toHaveLength(1);
  });
});

describe("withdrawal", () => {
  test("in time - an assent that crosses it seals nothing", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    stage.settle();
    const assent = stage.assent("b", proposal);
    expect(stage.withdraw("a", proposal).verdict).toBe("valid");
    stage.settle();
    expect([assent.verdict, stage.view("a", proposal).state, stage.status("b", objectOf(proposal))]).toEqual(["valid", "withdrawn", "ended"]);
    expect(stage.sealDue("a")).toEqual([]);
    expect(stage.seal("a", proposal, assent).verdict).toBe("seal-live");
    expect(stage.assent("b", proposal).verdict).toBe("assent-live");
  });

  test("too late - void once all assents are in view, sealed or not", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    stage.settle();
    stage.assent("b", proposal);
    stage.settle();
    expect(stage.withdraw("a", proposal).verdict).toBe("withdraw-in-time");
    expect(stage.view("a", proposal).state).toBe("standing");
    stage.sealDue("a");
    expect(stage.withdraw("a", proposal).verdict).toBe("withdraw-in-time");
    expect(stage.view("a", proposal).state).toBe("sealed");
  });

  test("in time while one of two assents is missing; the proposer's alone", () => {
    const stage = new Stage(3);
    const proposal = stage.propose("a");
    stage.settle();
    stage.assent("b", proposal);
    stage.settle();
    expect(stage.withdraw("b", proposal).verdict).toBe("withdraw-own");
    expect(stage.withdraw("a", proposal).verdict).toBe("valid");
  });
});

describe("overtaken", () => {
  test("a proposal ends with a seal on one of its pairs, before and after its giver knows", () => {
    const stage = new Stage(2);
    const { object, ours, theirs } = crossing(stage);
    stage.yield("b", ours, theirs);
    stage.settle();
    // B proposes anew before it learns of the seal.
    const late = stage.propose("b", { pairs: [[object, null]] });
    stage.sealDue("a");
    expect(late.verdict).toBe("valid");
    expect(stage.view("b", late).state).toBe("standing");
    stage.settle();
    expect([stage.view("a", late).state, stage.view("b", late).state]).toEqual(["overtaken", "overtaken"]);
    expect(stage.assent("a", late).verdict).toBe("assent-live");
    expect(stage.propose("b", { pairs: [[object, null]] }).verdict).toBe("propose-unsealed");
    expect(stage.status("a", object)).toBe("decided");
  });
});

describe("answers", () => {
  test("quote a proposal that is in view: its id, its kind, its pairs, its digest", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a", { digest: "d1".repeat(32) });
    stage.settle();
    for (const wrong of [{ id: "00".repeat(32) }, { digest: null }, { digest: "d2".repeat(32) }]) expect(stage.assent("b", { ...proposal, ...wrong }).verdict).toBe("answer-quotes");
    expect(stage.assent("b", { ...proposal, pairs: [[objectOf(proposal), "00".repeat(32)]] }).verdict).toBe("answer-quotes");
    expect(stage.tell("b", { act: "rules.assent", objects: [["charter/rules", null]], body: { proposal: proposal.id, digest: proposal.digest }, payload: null }).verdict).toBe("answer-quotes");
    const unseen = stage.propose("a");
    expect(stage.assent("b", unseen).verdict).toBe("object-known");
    expect(stage.assent("b", proposal).verdict).toBe("valid");
  });

  test("a release request - changes no state, and is shown", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a");
    stage.settle();
    stage.assent("b", proposal);
    stage.settle();
    const before = stage.view("a", proposal);
    const request = stage.releaseRequest("b", proposal);
    stage.settle();
    expect(request.verdict).toBe("valid");
    expect(stage.view("a", proposal)).toEqual({ ...before, releaseRequests: [{ origin: "b.example/log", id: request.id, at: stage.time }] });
    expect(stage.status("a", objectOf(proposal))).toBe("proposed");
    expect(stage.sealDue("a")).toHaveLength(1);
  });
});

describe("crossing advice", () => {
  test("the same on both sides, whichever proposal is named first", () => {
    const stage = new Stage(2);
    for (let time = 0; time < 8; time += 1) {
      const { ours, theirs } = crossing(stage);
      const views = (["a", "b"] as const).map((who) => [stage.view(who, ours), stage.view(who, theirs)] as const);
      const [first, ...more] = views.map(([a, b]) => crossingAdvice(toyCryptography, a, b));
      expect(more).toEqual([first]);
      for (const [a, b] of views) expect(crossingAdvice(toyCryptography, b, a)).toBe(first === "first" ? "second" : "first");
      const rank = (one: Told) => Buffer.from(toyCryptography.sha256(canonicalBytes([ours.pairs[0]![0], null, one.intent.origin]))).toString("hex");
      expect(first).toBe(rank(ours) < rank(theirs) ? "first" : "second");
    }
  });

  test("antisymmetric, and decided by the lowest shared pair alone", () => {
    const pair = fc.tuple(fc.constantFrom("x/1", "x/2", "x/3", "x/4"), fc.constantFrom(null, "00".repeat(32), "11".repeat(32)));
    const pairs = fc.uniqueArray(pair, { minLength: 1, maxLength: 4, selector: ([object]) => object }).map((list) => list.sort(([a], [b]) => (a < b ? -1 : 1)));
    const proposal = (origin: string, list: [string, string | null][]) => ({ origin, pairs: list }) as unknown as ProposalView;
    fc.assert(
      fc.property(pairs, pairs, (one, other) => {
        const shared = one.filter(([object, base]) => other.some(([o, b]) => o === object && b === base));
        fc.pre(shared.length > 0);
        const [a, b] = [proposal("a.example/log", one), proposal("b.example/log", other)];
        const advice = crossingAdvice(toyCryptography, a, b);
        expect(crossingAdvice(toyCryptography, b, a)).toBe(advice === "first" ? "second" : "first");
        expect(crossingAdvice(toyCryptography, proposal(a.origin, [shared[0]!]), proposal(b.origin, [shared[0]!]))).toBe(advice);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
