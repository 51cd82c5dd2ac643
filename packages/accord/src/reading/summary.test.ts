import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NEW_OBJECT } from "../act/intent.ts";
import { formatMandateRecall, formatNotice, formatPropose, formatResume } from "../assent/format.ts";
import { domainOf, verbOf } from "../fold/fact.ts";
import { History, type Happened } from "../testing/history.ts";
import { commitment, deadline, report } from "../testing/programme.ts";
import { playSchedule } from "../testing/schedule.ts";
import { madeBy, Stage } from "../testing/stage.ts";
import { mandateOf } from "./mandates.ts";
import { noticesOf } from "./notices.ts";
import { proposalsOf } from "./proposals.ts";
import { summarise } from "./summary.ts";

const long = process.env["MITHAQ_LONG"] !== undefined;
/** Of long runs. */
const HOUR = 3_600_000;
const CONTENT = { type: "joint-note", title: { en: "x" }, languages: ["en"], sample: true, parent: "a.example/log/parent", pillar: "trade" } as const;
const summary = (stage: Stage, who: "a" | "b", object: string) => summarise(stage.world.context, stage.row(who, object), stage.side(who).rows);

describe("summary", () => {
  test("kind, parent and pillar come from the act that made the object", () => {
    const stage = new Stage(2);
    const proposal = stage.propose("a", { content: CONTENT });
    expect(summary(stage, "a", proposal.pairs[0]![0])).toMatchObject({ kind: "agreement", parent: "a.example/log/parent", pillar: "trade", status: "proposed" });
    const notice = stage.tell("a", formatNotice("agreement", "declare", { pairs: [[NEW_OBJECT, null]], content: CONTENT, payload: null }));
    expect(summary(stage, "a", notice.pairs[0]![0])).toMatchObject({ kind: "agreement", parent: "a.example/log/parent", pillar: "trade", status: "given" });
  });

  test("mandates, records, and what nothing valid concerns", () => {
    const stage = new Stage(2);
    const none = { parent: null, pillar: null };
    expect(summary(stage, "a", stage.mandate("a"))).toMatchObject({ kind: "mandate", ...none, status: "accredited" });
    const old = stage.mandate("a");
    stage.tell("a", formatMandateRecall(old, "End of service."));
    expect(summary(stage, "a", old)).toMatchObject({ kind: "mandate", ...none, status: "recalled" });
    expect(summary(stage, "a", "a.example/log/root")).toMatchObject({ kind: "record", ...none, status: "record" });
    stage.tell("a", formatResume("a.example/log", "After a restore."), { hand: null });
    expect(summary(stage, "a", "a.example/log/log")).toMatchObject({ kind: "void", ...none, status: "void" });
  });

  test("a mandate as people read it", () => {
    const stage = new Stage(2);
    const before = stage.time + 1000;
    stage.accredit("a", { acts: ["agreement.*"], from: 5, to: before + 10_000_000, scope: { pillars: ["trade"] } });
    const id = stage.mandate("a");
    const view = mandateOf(stage.row("a", id));
    expect(view).toMatchObject({ id, origin: "a.example/log", role: { en: "Officer" }, acts: ["agreement.*"], scope: { pillars: ["trade"] }, from: 5, to: before + 10_000_000, recalledAt: null });
    stage.tell("a", formatMandateRecall(id, "End of service."));
    const recalled = { ...view, recalledAt: stage.time };
    expect(mandateOf(stage.row("a", id))).toEqual(recalled);
    // A second recall moves nothing, nor does the other party's, which is void.
    expect(stage.tell("a", formatMandateRecall(id, "Once more.")).verdict).toBe("valid");
    stage.settle();
    expect(stage.tell("b", formatMandateRecall(id, "Not ours.")).verdict).toBe("recall-own");
    stage.settle();
    expect(mandateOf(stage.row("a", id))).toEqual(recalled);
    expect(mandateOf(stage.row("a", "a.example/log/root"))).toBeUndefined();
    expect(mandateOf({ id, facts: stage.row("a", id).facts.map((fact) => ({ ...fact, verdict: "hand-signed" })) })).toBeUndefined();
  });

  test("parent and pillar follow the newest agreed version, not what is merely proposed", () => {
    const stage = new Stage(2);
    const place = (pillar: string, parent: string) => commitment({ pillar, parent });
    const first = stage.agree("a", "commitment", place("trade", "a.example/log/one"));
    expect(stage.agreedSummary(first.object)).toMatchObject({ pillar: "trade", parent: "a.example/log/one" });
    const second = stage.agree("b", "commitment", place("arbaeen", "a.example/log/two"), first);
    expect(stage.agreedSummary(first.object)).toMatchObject({ pillar: "arbaeen", parent: "a.example/log/two" });
    const open = stage.tell("a", formatPropose("commitment", { pairs: [[first.object, second.seal]], content: place("rail", "a.example/log/three"), payload: null }));
    stage.settle();
    expect([open.verdict, stage.agreedSummary(first.object)]).toEqual(["valid", expect.objectContaining({ pillar: "arbaeen", parent: "a.example/log/two", status: "decided+proposed", awaits: ["b.example/log"] })]);
  });

  test("life, due and turn are the object's own; a report about it leaves its assent axis alone", () => {
    const stage = new Stage(3);
    const owed = stage.agree("a", "commitment", commitment({ deadline: deadline(), obligees: ["c.example/log"] }));
    for (const who of stage.everyone) stage.receiptDue(who);
    stage.settle();
    expect(stage.agreedSummary(owed.object)).toEqual({ kind: "commitment", parent: null, pillar: null, status: "countersigned", life: "agreed", due: "2027-03-20", awaits: [] });
    const told = stage.submit("a", "report", report(), [owed]);
    stage.settle();
    expect(stage.agreedSummary(owed.object)).toEqual({ kind: "commitment", parent: null, pillar: null, status: "countersigned", life: "reported", due: "2027-03-20", awaits: ["c.example/log"] });
    expect(stage.agreedSummary(madeBy(told))).toEqual({ kind: "report", parent: null, pillar: null, status: "given", life: "submitted", due: null, awaits: ["c.example/log"] });
    for (const who of stage.everyone) stage.receiptDue(who);
    stage.settle();
    expect([stage.agreedSummary(madeBy(told)).status, stage.agreedSummary(owed.object).status]).toEqual(["received", "countersigned"]);
  });

  test("what people read - is what an onlooker who holds all logs would say", () => {
    const statuses = new Map<string, number>();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const world = playSchedule(seed, { parties: 2 + (seed % 2), moves: 150 });
        const history = new History(world);
        const { rows } = world.sides.at(-1)!;
        for (const row of rows.values()) {
          const expected = statusByOnlooker(history, row.id);
          if (expected === undefined) continue;
          expect([row.id, summarise(world.context, row, rows).status]).toEqual([row.id, expected]);
          statuses.set(expected, (statuses.get(expected) ?? 0) + 1);
          for (const view of proposalsOf(world.context, row, rows)) {
            const proposal = history.valid.find((one) => one.id === view.id)!;
            expect(view).toMatchObject({ origin: proposal.origin, index: proposal.index, at: proposal.act.at, mandate: proposal.act.hand!.mandate, digest: proposal.act.payload?.digest ?? null, state: stateByOnlooker(history, proposal) });
          }
          for (const view of noticesOf(world.context, row)) expect(history.valid.some((one) => one.id === view.id && one.act.act === view.act)).toBe(true);
        }
      }),
      { numRuns: long ? 1000 : 25, seed: 41 },
    );
    for (const status of ["proposed", "decided", "countersigned", "ended", "decided+proposed", "given", "received", "void"]) expect([status, (statuses.get(status) ?? 0) > 0]).toEqual([status, true]);
  }, HOUR);
});

const OF_THE_RECORD = ["charter", "mandate", "root", "key", "log", "origin", "payload"];
const is = (one: Happened, ...verbs: readonly string[]) => !OF_THE_RECORD.includes(domainOf(one.act.act)) && verbs.includes(verbOf(one.act.act));
const shares = (a: Happened, b: Happened) => a.act.objects.some(([object, base]) => b.act.objects.some(([other, on]) => object === other && base === on));

function stateByOnlooker(history: History, proposal: Happened): string {
  const { valid } = history;
  if (valid.some((one) => is(one, "seal") && one.act.body["proposal"] === proposal.id)) return "sealed";
  if (valid.some((one) => (is(one, "withdraw") && one.act.body["proposal"] === proposal.id) || (is(one, "yield") && (one.act.body["withdraws"] as string[]).includes(proposal.id)))) return "withdrawn";
  if (valid.some((one) => is(one, "object") && one.act.body["proposal"] === proposal.id)) return "objected";
  return valid.some((one) => is(one, "seal") && shares(one, proposal)) ? "overtaken" : "standing";
}

/** Of objects that are agreed on or notified; undefined for all others. */
function statusByOnlooker(history: History, object: string): string | undefined {
  const concerning = history.valid.filter((one) => one.act.objects.some(([id]) => id === object));
  if (concerning.length === 0) return "void";
  const receivedByAll = (of: Happened) => history.world.parties.filter((party) => party.origin !== of.origin).every((party) => history.valid.some((one) => is(one, "receipt") && one.origin === party.origin && one.act.body["of"] === of.id));
  const proposals = concerning.filter((one) => is(one, "propose"));
  // Of submissions the one that made it: others are merely about it.
  const notices = concerning.filter((one) => is(one, "declare", "notify", "denounce") || (is(one, "submit") && object === `${one.origin}/${one.act.nonce}`));
  if (proposals.length === 0) return notices.length === 0 ? undefined : notices.every(receivedByAll) ? "received" : "given";
  const stands = proposals.some((one) => stateByOnlooker(history, one) === "standing");
  const seals = concerning.filter((one) => is(one, "seal"));
  if (seals.length === 0) return stands ? "proposed" : "ended";
  const newest = seals.find((seal) => !seals.some((other) => other.act.objects.some(([id, base]) => id === object && base === seal.id)))!;
  return `${receivedByAll(newest) ? "countersigned" : "decided"}${stands ? "+proposed" : ""}`;
}
