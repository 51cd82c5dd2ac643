import { describe, expect, test } from "vitest";
import { AccordError } from "../errors.ts";
import { rulesInForce } from "../fold/fold-entry.ts";
import { allOf } from "../fold/horizon.ts";
import { Stage, type Told } from "../testing/stage.ts";
import { formatAssent, formatPropose } from "./format.ts";
import { RULES_OBJECT } from "../kinds/book.ts";

/** Both parties agree that another version of the rules holds; A alone knows yet that it is sealed. */
function sealRules(stage: Stage, version: number): Told {
  const proposal = stage.tell("a", formatPropose("rules", { pairs: [[RULES_OBJECT, null]], content: { version }, payload: null }));
  expect(proposal.verdict).toBe("valid");
  stage.settle();
  expect(stage.tell("b", formatAssent("rules", proposal)).verdict).toBe("valid");
  stage.settle();
  const [seal] = stage.sealDue("a");
  expect([seal!.intent.act, seal!.verdict]).toEqual(["rules.seal", "valid"]);
  return seal!;
}
const unknown = (what: () => unknown): void => {
  expect(what).toThrow(AccordError);
  expect(what).toThrow(expect.objectContaining({ code: "rules-unknown", field: "rules" }));
};

describe("rules", () => {
  test("a version that this program lacks - stops the fold, visibly, at the acts that have its seal in view and at no other", () => {
    const stage = new Stage(2);
    sealRules(stage, 2);
    expect(stage.status("a", RULES_OBJECT)).toBe("decided");
    expect(rulesInForce(stage.world.context, allOf(stage.side("a").rows))).toBe(2);
    // B does not know yet: its acts are judged by the rules in their view, on B's node and on A's.
    const before = stage.propose("b");
    expect(before.verdict).toBe("valid");
    stage.deliver("a", "b");
    expect(stage.status("a", before.pairs[0]![0])).toBe("proposed");
    // A knows: its next act cannot be judged, by A or by B, and A's log waits there.
    const size = stage.side("a").size("a.example/log");
    unknown(() => stage.propose("a"));
    expect(stage.side("a").size("a.example/log")).toBe(size);
    unknown(() => stage.deliver("b", "a"));
    expect([stage.side("b").size("a.example/log"), stage.status("b", RULES_OBJECT)]).toEqual([size, "decided"]);
    // Having judged the seal, B knows too.
    unknown(() => stage.propose("b"));
  });

  test("the version that is in force already - changes nothing", () => {
    const stage = new Stage(2);
    const seal = sealRules(stage, 1);
    expect(rulesInForce(stage.world.context, allOf(stage.side("a").rows))).toBe(1);
    stage.settle();
    expect(stage.propose("b").verdict).toBe("valid");
    // A further version builds on the seal.
    expect(stage.tell("a", formatPropose("rules", { pairs: [[RULES_OBJECT, null]], content: { version: 2 }, payload: null })).verdict).toBe("propose-unsealed");
    expect(stage.tell("a", formatPropose("rules", { pairs: [[RULES_OBJECT, seal.id]], content: { version: 2 }, payload: null })).verdict).toBe("valid");
  });

  test("a version that is only proposed - holds for nobody", () => {
    const stage = new Stage(2);
    stage.tell("a", formatPropose("rules", { pairs: [[RULES_OBJECT, null]], content: { version: 2 }, payload: null }));
    stage.settle();
    expect([stage.propose("a").verdict, stage.propose("b").verdict]).toEqual(["valid", "valid"]);
  });

  test("the rules' object - takes proposals of rules alone", () => {
    const stage = new Stage(2);
    expect(stage.propose("a", { pairs: [[RULES_OBJECT, null]] }).verdict).toBe("object-known");
    expect(stage.tell("a", formatPropose("rules", { pairs: [[RULES_OBJECT, null]], content: { version: 0 }, payload: null })).verdict).toBe("known-verb");
  });
});
