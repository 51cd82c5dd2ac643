import { describe, expect, test } from "vitest";
import type { ObjectId } from "../act/act.ts";
import { RULES } from "../rules/book.ts";
import { History } from "../testing/history.ts";
import { firstBroken } from "../testing/invariants.ts";
import { Stage, type Told, type Who } from "../testing/stage.ts";
import { dueSeals } from "./node-acts.ts";

/**
 * The failures that the model checker found (record.md section 5), as schedules made by hand. Where the rule book has a second line of defence behind the rule, `behind`
 * names it: then the rule alone stops the schedule, the second line alone stops it too, and without both there are two seals.
 */
interface Failure {
  readonly name: string;
  readonly rule: string;
  readonly behind: readonly string[];
  /** Returns the object. */
  play(stage: Stage): ObjectId;
}

const others = (stage: Stage, who: Who) => stage.everyone.filter((one) => one !== who);
const allAssent = (stage: Stage, proposer: Who, proposal: Told) => others(stage, proposer).map((who) => stage.assent(who, proposal));

const TWO_SEALS: readonly Failure[] = [
  {
    name: "two own proposals on one base",
    rule: "propose-once",
    behind: ["seal-live"],
    play: (stage) => {
      const first = stage.propose("a");
      const object = first.pairs[0]![0];
      const second = stage.propose("a", { pairs: [[object, null]] });
      stage.settle();
      const [toFirst, toSecond] = [allAssent(stage, "a", first), allAssent(stage, "a", second)];
      stage.settle();
      stage.seal("a", first, ...toFirst);
      stage.seal("a", second, ...toSecond);
      return object;
    },
  },
  {
    name: "a proposal on a sealed base",
    rule: "propose-unsealed",
    behind: ["assent-live", "seal-live"],
    play: (stage) => {
      const first = stage.propose("a");
      const object = first.pairs[0]![0];
      stage.settle();
      const toFirst = allAssent(stage, "a", first);
      stage.settle();
      stage.seal("a", first, ...toFirst);
      const second = stage.propose("a", { pairs: [[object, null]] });
      stage.settle();
      const toSecond = allAssent(stage, "a", second);
      stage.settle();
      stage.seal("a", second, ...toSecond);
      return object;
    },
  },
  {
    name: "an assent while the own proposal stands",
    rule: "assent-no-rival",
    behind: [],
    play: (stage) => {
      const draft = stage.propose("a");
      const object = draft.pairs[0]![0];
      stage.withdraw("a", draft);
      stage.settle();
      // The two proposals cross, and each side assents to the other's while its own stands.
      const [ours, theirs] = [stage.propose("a", { pairs: [[object, null]] }), stage.propose("b", { pairs: [[object, null]] })];
      stage.settle();
      const [toOurs, toTheirs] = [allAssent(stage, "a", ours), allAssent(stage, "b", theirs)];
      // Each coordinator has the assents in hand, and not yet the other's seal.
      stage.settle();
      stage.seal("a", ours, ...toOurs);
      stage.seal("b", theirs, ...toTheirs);
      return object;
    },
  },
];

const without = (...names: readonly string[]) => RULES.filter((rule) => !names.includes(rule.name));

function playOut(failure: Failure, parties: 2 | 3, ...removed: readonly string[]): { readonly seals: number; readonly broken: string | undefined } {
  const stage = new Stage(parties, without(...removed));
  const object = failure.play(stage);
  stage.settle();
  const [first, ...more] = stage.everyone.map((who) => stage.valid(who, object, "agreement.seal"));
  for (const seals of more) expect(seals).toEqual(first);
  return { seals: first!.length, broken: firstBroken(new History(stage.world))?.invariant };
}

describe.each([2, 3] as const)("known failures - %i parties", (parties) => {
  test.each(TWO_SEALS.slice(0, 2))("$name - one seal under all rules, two without $rule and $behind", (failure) => {
    expect(playOut(failure, parties)).toEqual({ seals: 1, broken: undefined });
    expect(playOut(failure, parties, ...failure.behind).seals).toBe(1);
    expect(playOut(failure, parties, failure.rule).seals).toBe(1);
    expect(playOut(failure, parties, failure.rule, ...failure.behind)).toEqual({ seals: 2, broken: "never two seals on one base" });
  });

  test("two own proposals on one base - even then a node seals one, and is asked again", () => {
    const stage = new Stage(parties, without("propose-once"));
    const first = stage.propose("a");
    const second = stage.propose("a", { pairs: first.pairs });
    stage.settle();
    allAssent(stage, "a", first);
    allAssent(stage, "a", second);
    stage.settle();
    const due = dueSeals(stage.world.context, "a.example/log", stage.side("a").rows).map((draft) => draft.body["proposal"]);
    expect(due).toEqual([[first.id, second.id].sort()[0]]);
    expect(stage.sealDue("a")).toHaveLength(1);
  });

  test.each(TWO_SEALS.slice(2))("$name - no seal under all rules, two without $rule", (failure) => {
    // Under all rules neither assent is valid: the sides must yield (below).
    expect(playOut(failure, parties)).toEqual({ seals: 0, broken: undefined });
    expect(playOut(failure, parties, failure.rule)).toEqual({ seals: 2, broken: "never two seals on one base" });
  });

  test("two crossing proposals - one yields, and there is one seal", () => {
    const stage = new Stage(parties);
    const draft = stage.propose("a");
    const object = draft.pairs[0]![0];
    stage.withdraw("a", draft);
    stage.settle();
    const [ours, theirs] = [stage.propose("a", { pairs: [[object, null]] }), stage.propose("b", { pairs: [[object, null]] })];
    stage.settle();
    expect(stage.yield("b", ours, theirs).verdict).toBe("valid");
    for (const who of others(stage, "a").filter((one) => one !== "b")) expect(stage.assent(who, ours).verdict).toBe("valid");
    stage.settle();
    expect(stage.sealDue("b")).toHaveLength(0);
    expect(stage.sealDue("a")).toHaveLength(1);
    stage.settle();
    for (const who of stage.everyone) expect(stage.valid(who, object, "agreement.seal")).toHaveLength(1);
    expect(firstBroken(new History(stage.world))).toBeUndefined();
  });

  /** B assents, and takes its assent back by an objection that A has not seen when it seals. */
  function takeBack(...removed: readonly string[]) {
    const stage = new Stage(parties, without(...removed));
    const proposal = stage.propose("a");
    const object = proposal.pairs[0]![0];
    stage.settle();
    const assents = allAssent(stage, "a", proposal);
    const sizes = others(stage, "a").map((who) => stage.world.log(stage.origin(who)).entries.length);
    const objection = stage.object("b", proposal);
    const before = stage.status("b", object);
    others(stage, "a").forEach((who, at) => stage.world.deliver(stage.side("a"), stage.origin(who), sizes[at]));
    const seal = stage.seal("a", proposal, ...assents);
    stage.settle();
    return { objection: objection.verdict, seal: seal.verdict, before, after: stage.status("b", object), both: stage.valid("b", object, "agreement.object").length === 1 && stage.valid("b", object, "agreement.seal").length === 1, broken: firstBroken(new History(stage.world))?.invariant };
  }

  test("an assent taken back - void under all rules: proposed, then decided", () => {
    expect(takeBack()).toEqual({ objection: "assent-or-object", seal: "valid", before: "proposed", after: "decided", both: false, broken: undefined });
  });

  test("an assent taken back - ambiguous without assent-or-object: ended at its giver's, and decided", () => {
    const outcome = takeBack("assent-or-object");
    expect(outcome).toEqual({ objection: "valid", seal: "valid", before: "ended", after: "decided", both: true, broken: "no party both assents and objects" });
  });
});
