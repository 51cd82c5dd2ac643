import { parseCheckpoint, parseNote } from "@mithaq/ledger";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNotice } from "../assent/format.ts";
import { formatReceipt } from "../assent/node-acts.ts";
import { allOf } from "../fold/horizon.ts";
import { RULES } from "../rules/book.ts";
import { formatSignature } from "../submission/format.ts";
import { agreementView } from "../views/agreement.ts";
import { legalLife } from "../views/legal-life.ts";
import { History } from "./history.ts";
import { instrument } from "./programme.ts";
import { Choices } from "./random.ts";
import { Stage } from "./stage.ts";

/** Notice of ten days: whole days, so that the onlooker needs no calendar. */
const DAYS = 10;
const DAY = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** An agreement in force that A denounces; then some hear of it, some act, some send receipts, some forge them. */
function play(parties: 2 | 3, seed: number, without?: string) {
  const choices = new Choices(seed);
  const stage = new Stage(parties, RULES.filter((rule) => rule.name !== without));
  const content = instrument({ on: "signature" });
  const text = stage.agree("a", "agreement", { ...content, terms: { ...(content["terms"] as object), notice: { days: DAYS } } });
  for (const who of stage.everyone) stage.tell(who, formatSignature("agreement", text.object, text.seal, { on: "2023-11-15", capacity: { en: "Minister" } }));
  stage.settle();
  const notice = stage.tell("a", formatNotice("agreement", "denounce", { pairs: [[text.object, text.seal]], content: { purpose: "denunciation", on: "2023-11-15" }, payload: null }));
  const size = stage.side("a").size("a.example/log");
  const due = { of: notice.id, kind: "agreement", pairs: notice.pairs, author: "a.example/log", index: size - 1, payloads: [] };
  for (let move = 0; move < 8; move += 1) {
    stage.time += choices.below(5) * DAY;
    const who = choices.of(stage.everyone)!;
    const done = choices.below(9);
    if (done < 3) stage.deliver(who, choices.of(stage.everyone)!);
    else if (done < 5) stage.submit(who, "remark", { on: { object: text.object }, text: { en: "A word." }, sample: true });
    else if (done < 7) stage.receiptDue(who);
    else stage.tell(who, formatReceipt(due, stage.world.note("a.example/log", choices.oneIn(3) ? size - 1 : size, { party: stage.side(who).party, pq: choices.oneIn(2), generation: 0 })));
  }
  stage.settle();
  return { stage, text, notice, history: new History(stage.world) };
}

/** What breaks the sixth invariant, as the sides show the agreement's life, with receipts alone and with what each party is known to have seen. */
function broken({ stage, text, notice, history }: ReturnType<typeof play>): string[] {
  const others = stage.everyone.filter((who) => who !== "a").map((who) => stage.origin(who));
  const notified = history.acts.find((one) => one.id === notice.id)!;
  // The first act that has the notice in view: a receipt that does not is none.
  const seen = others.map((party) => ({ party, from: history.acts.find((one) => one.origin === party && history.sees(one, notified))?.act.at ?? null }));
  const receipted = others.map((party) => history.valid.find((one) => one.origin === party && one.act.act === "agreement.receipt" && history.sees(one, notified) && isWhole(one.act.body["note"] as string, notified.index))?.act.at ?? null);
  const expected = (from: readonly (number | null)[]) => (from.includes(null) ? null : dayOf(Math.max(...(from as number[])) + DAYS * DAY));
  return stage.everyone.flatMap((who) => {
    const at = { day: "2040-01-01" };
    const ends = (runsFrom?: () => typeof seen) => legalLife(agreementView(stage.world.context, allOf(stage.side(who).rows), text.object, at, runsFrom === undefined ? {} : { runsFrom })!, at.day).denounced?.endsOn;
    const [byReceipt, bySight] = [ends(), ends(() => seen)];
    return [
      ...(byReceipt === expected(receipted) ? [] : [`by receipts it ends on ${byReceipt}, not on ${expected(receipted)}`]),
      ...(bySight === expected(seen.map((one) => one.from)) ? [] : [`by what was seen it ends on ${bySight}, not on ${expected(seen.map((one) => one.from))}`]),
    ];
  });
}

/** A head that covers the act, with the author's own line and the two of the node that answers. */
function isWhole(note: string, index: number): boolean {
  const { text, signatures } = parseNote(note);
  return parseCheckpoint(text).size > index && signatures.length === 3;
}

describe("termination = receipt + notice", () => {
  test.each([2, 3] as const)("%d parties - the notice runs from the last party's genuine receipt, or its first act that had it in view", (parties) => {
    const ends = new Set<boolean>();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const played = play(parties, seed);
        expect(broken(played)).toEqual([]);
        ends.add(played.history.valid.some((one) => one.act.body["of"] === played.notice.id));
      }),
      { numRuns: 60, seed: 6 },
    );
    expect(ends).toEqual(new Set([true, false]));
  });

  test.each(["receipt-of-another", "receipt-covers", "receipt-cosigned"])("without %s a notice runs that was not received", (without) => {
    const failing = Array.from({ length: 120 }, (_, seed) => seed + 1).filter((seed) => broken(play(2, seed, without)).length > 0);
    expect(failing).not.toEqual([]);
  });
});
