import { describe, expect, test } from "vitest";
import { NEW_OBJECT } from "../act/intent.ts";
import { formatPropose } from "../assent/format.ts";
import { allOf } from "../fold/horizon.ts";
import { formatSessionTurn, formatSignature } from "../submission/format.ts";
import { madeBy, Stage, type Agreed } from "../testing/stage.ts";
import { actionItemView, commitmentView, initiativeView, milestoneView } from "./commitment.ts";
import { noteView, remarkView } from "./correspondence.ts";
import { daysBetween, utcDay } from "./days.ts";
import { eventDate } from "./events.ts";
import { evidenceView } from "./evidence.ts";
import { indicatorView } from "./indicator.ts";
import { bodyView, decisionView, sessionView } from "./meeting.ts";
import { investmentView } from "./money.ts";
import { partyProfiles, workingDaysOf } from "./profile.ts";
import { releasedObjects, releaseView } from "./release.ts";
import { turnsOf } from "./turns.ts";

const A = "a.example/log";
const B = "b.example/log";
const en = (text: string) => ({ en: text });
const read = (stage: Stage) => ({ context: stage.world.context, horizon: allOf(stage.side("a").rows) });
const period = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31`, calendar: "gregorian" }) as const;
const on = (day: string) => ({ day });
const COMMITMENT = { title: en("Rails"), deliverable: en("32 km of rails"), obligors: [A], owed: "one", obligees: [B], deadline: { rule: { rule: "date", date: "2026-06-30" }, due: "2026-06-30" }, standing: "active", sample: true } as const;
const REPORT = { period: period(2026), narrative: en("Laid."), claims: "fulfilled", values: [{ name: en("km"), value: "32" }], evidence: [], plane: "shared", sample: true } as const;

describe("what is owed", () => {
  test("a commitment - counted in one place; never done before the other party confirms", () => {
    const stage = new Stage(2);
    const agreed = stage.agree("a", "commitment", COMMITMENT);
    const view = (day: string) => commitmentView(stage.world.context, read(stage).horizon, agreed.object, on(day))!;
    expect(view("2026-06-30")).toMatchObject({ place: "notStarted", overdue: false, deadline: { due: { value: "2026-06-30", act: agreed.seal }, daysLeft: 0 }, obligors: [A], obligees: [B], act: agreed.seal });
    expect(view("2026-07-01")).toMatchObject({ place: "overdue", overdue: true, deadline: { daysLeft: -1 } });
    const report = stage.submit("a", "report", REPORT, [agreed]);
    stage.settle();
    expect(view("2026-07-01")).toMatchObject({ place: "reported", progress: "reported", overdue: false });
    const dispute = stage.say("b", "dispute", report, { version: report.id, ground: "wrong-figure", reasons: en("29 km were measured."), counter: [{ name: en("km"), value: "29" }] });
    // Invariant 8: the reported figure stays, beside the other.
    expect(view("2026-07-01")).toMatchObject({ place: "disputed", figures: [{ party: A, reported: { value: "32", act: report.id }, counters: [{ party: B, value: "29", act: dispute.id, recorded: false }], confirmed: false }] });
    const correction = stage.say("a", "correct", report, { content: { ...REPORT, values: [{ name: en("km"), value: "29" }] }, reason: en("As measured.") });
    stage.say("b", "confirm", report, { version: correction.id });
    expect(view("2026-07-01")).toMatchObject({ place: "confirmed", progress: "fulfilled", figures: [{ reported: { value: "29", act: correction.id }, confirmed: true }] });
  });

  test("a deadline that hangs on an event - has no day until the session adjourns, and is late after it", () => {
    const stage = new Stage(2);
    const session = stage.agree("a", "session", SESSION);
    const event = `session:${session.object}`;
    const deadline = { rule: { rule: "after", count: 30, unit: "day", event }, words: en("30 days after the session"), due: null };
    const agreed = stage.agree("a", "commitment", { ...COMMITMENT, deadline });
    const view = (day: string) => {
      const { context, horizon } = read(stage);
      const happened = eventDate(context, horizon, event, on(day));
      return commitmentView(context, horizon, agreed.object, on(day), happened === undefined ? {} : { events: { [event]: happened } })!;
    };
    expect(view("2027-01-01")).toMatchObject({ place: "notStarted", deadline: { due: null, awaitsEvent: event, daysLeft: null } });
    for (const verb of ["open", "adjourn"] as const) stage.tell("a", formatSessionTurn(verb, session.object, session.seal, "2026-10-05"));
    stage.settle();
    expect(view("2026-11-04")).toMatchObject({ place: "notStarted", deadline: { due: { value: "2026-11-04", act: agreed.seal }, awaitsEvent: null, daysLeft: 0 } });
    expect(view("2026-11-05").place).toBe("overdue");
  });

  test("a milestone - its baseline stays, its forecast and its agreed day move", () => {
    const stage = new Stage(2);
    const content = { title: en("Bridge"), baseline: "2026-03-01", deadline: { rule: { rule: "date", date: "2026-03-01" }, due: "2026-03-01" }, weight: 2, sample: true };
    const first = stage.agree("a", "milestone", content);
    const view = () => milestoneView(stage.world.context, read(stage).horizon, first.object, on("2026-02-01"))!;
    expect(view()).toMatchObject({ slippedDays: 0, forecast: null, baseline: { value: "2026-03-01", act: first.seal } });
    const report = stage.submit("a", "report", { ...REPORT, claims: "in-progress", forecast: "2026-03-11" }, [first]);
    stage.settle();
    expect(view()).toMatchObject({ slippedDays: 10, forecast: { value: "2026-03-11", act: report.id }, place: "notStarted" });
    const second = stage.agree("b", "milestone", { ...content, deadline: { rule: { rule: "date", date: "2026-04-01" }, due: "2026-04-01" } }, first);
    expect(view()).toMatchObject({ baseline: { value: "2026-03-01", act: first.seal }, deadline: { due: { value: "2026-04-01", act: second.seal } } });
  });

  test("an action item - closed only when it is verified and a later session has adjourned", () => {
    const stage = new Stage(2);
    const agreed = stage.agree("a", "action-item", { title: en("Send the list"), owner: [B], deadline: { rule: { rule: "date", date: "2026-06-30" }, due: "2026-06-30" }, state: "open", sample: true });
    const view = (laterAdjourned: boolean) => actionItemView(stage.world.context, read(stage).horizon, agreed.object, on("2026-07-01"), { laterAdjourned })!;
    expect(view(true)).toMatchObject({ life: "open", overdue: true, closed: false });
    const report = stage.submit("b", "report", REPORT, [agreed]);
    stage.settle();
    expect(view(true)).toMatchObject({ life: "reported", closed: false });
    stage.say("a", "confirm", report, { version: report.id });
    expect([view(false).closed, view(true).closed, view(true).life]).toEqual([false, true, "verified"]);
  });

  test("an initiative and its money - what is not confirmed is in no sum with what is", () => {
    const stage = new Stage(2);
    const initiative = stage.agree("a", "initiative", { title: en("Railway"), leads: [A, B], serves: [], budget: { amount: "1000.50", currency: "EUR" }, phase: "implementation", sample: true });
    expect(initiativeView(stage.world.context, read(stage).horizon, initiative.object)).toMatchObject({ budget: { value: "1000.50", act: initiative.seal, currency: "EUR" }, life: "implementation", leads: [A, B] });
    const agreed = stage.agree("a", "investment", {
      title: en("Loan"), contributors: [{ party: A, name: en("Fund"), pledged: "70.10", committed: "50" }, { name: en("Bank"), pledged: "0.20", committed: "0.05" }], receivers: [B], currency: "EUR", rateDate: "2026-01-01", phase: "disbursing", sample: true,
    });
    const [first, second] = ["10.25", "4.50"].map((value) => stage.submit("a", "report", { ...REPORT, claims: "in-progress", values: [{ name: en("paid"), value }] }, [agreed]));
    stage.settle();
    stage.say("b", "confirm", first!, { version: first!.id });
    expect(investmentView(stage.world.context, read(stage).horizon, agreed.object)).toMatchObject({
      pledged: { value: "70.3" }, committed: { value: "50.05" }, disbursed: { confirmed: { value: "10.25", acts: [first!.id] }, unconfirmed: { value: "4.5", acts: [second!.id] } },
    });
  });
});

describe("indicators and evidence", () => {
  const INDICATOR = {
    title: en("Freight"), level: "outcome", unit: { code: "kt", name: en("kilotonnes") }, direction: "up", means: en("Customs"), source: en("Register"), frequency: "yearly", tolerance: { percent: "5" },
    baseline: { value: "10", on: { date: "2024-12-31", calendar: "gregorian" } }, targets: [{ value: "30", on: { date: "2027-12-31", calendar: "gregorian" } }, { value: "20", on: { date: "2026-12-31", calendar: "gregorian" } }], sample: true,
  } as const;
  const figure = (value: string, year = 2025) => ({ period: period(year), value, evidence: [], plane: "shared", sample: true });

  test("each party's figure - alone, within the tolerance, apart, reconciled, and open again after a correction", () => {
    const stage = new Stage(2);
    const agreed = stage.agree("a", "indicator", INDICATOR);
    const view = (...reconciliations: Agreed[]) => indicatorView(stage.world.context, read(stage).horizon, agreed.object, on("2026-06-01"), reconciliations.map((one) => one.object))!;
    expect(view()).toMatchObject({ newest: null, stale: true, baseline: { value: "10", act: agreed.seal }, target: { value: "20" }, targets: [{ value: "20" }, { value: "30" }] });
    const own = stage.submit("a", "figure", figure("100"), [agreed]);
    stage.settle();
    expect(view().newest).toMatchObject({ standing: "one-sided", missing: [B], figures: [{ party: A, value: "100", act: own.id }] });
    const theirs = stage.submit("b", "figure", figure("104"), [agreed]);
    stage.settle();
    expect(view()).toMatchObject({ stale: false, newest: { standing: "within-tolerance", missing: [] } });
    const corrected = stage.say("b", "correct", theirs, { content: figure("120"), reason: en("Counted anew.") });
    expect(view().newest).toMatchObject({ standing: "apart", figures: [{ value: "100" }, { value: "120", act: corrected.id }] });
    const reconciled = stage.agree("a", "reconciliation", {
      figures: [{ party: A, act: own.id, value: "100" }, { party: B, act: corrected.id, value: "120" }], period: period(2025), outcome: { is: "reconciled", value: "110", method: en("The mean.") }, parent: agreed.object, sample: true,
    });
    expect(view(reconciled).newest).toMatchObject({ standing: "reconciled", reconciliation: { value: { value: "110", act: reconciled.seal }, stale: false }, figures: [{ value: "100" }, { value: "120" }] });
    stage.say("a", "correct", own, { content: figure("90"), reason: en("An error.") });
    expect(view(reconciled).newest).toMatchObject({ standing: "apart", reconciliation: { stale: true } });
    expect(indicatorView(stage.world.context, read(stage).horizon, agreed.object, on("2028-01-03"))!.stale).toBe(true);
  });

  test("computed evidence - what is claimed beside what the other node came to", () => {
    const stage = new Stage(2);
    const output = "33".repeat(32);
    const content = { title: en("A plan"), kind: "computed", custodian: en("Centre"), date: "2026-01-01", languages: [], plane: "shared", sample: true, computed: { pillar: "trade", engine: "series", version: "1", inputs: [{ name: "in", digest: "11".repeat(32) }], parameters: "22".repeat(32), seed: null, output } };
    const told = stage.submit("a", "evidence", content);
    stage.settle();
    const view = () => evidenceView(stage.world.context, read(stage).horizon, madeBy(told))!;
    expect(view()).toMatchObject({ submitter: A, computed: { claimed: { value: output, act: told.id }, recomputed: [], awaits: [B] } });
    expect(turnsOf(stage.world.context, read(stage).horizon, "evidence", madeBy(told))).toEqual([{ party: B, step: "recompute", since: expect.any(Number), act: told.id }]);
    const recomputed = stage.say("b", "recompute", told, { version: told.id, engine: "series", engineVersion: "1", output: "44".repeat(32) });
    expect(view()).toMatchObject({ life: "differs", computed: { recomputed: [{ party: B, value: "44".repeat(32), act: recomputed.id, same: false, version: "1" }], awaits: [] } });
  });
});

const SESSION = {
  title: en("Third session"), number: 3, host: B, site: en("Baghdad"), dates: { from: "2026-10-05", to: "2026-10-06", calendar: "gregorian" }, delegations: [], agenda: [{ id: "1", title: en("Rails"), papers: [] }], minutesIn: ["fa", "ar"], state: "fixed", sample: true,
} as const;

describe("meetings and correspondence", () => {
  test("a session - checklist, minutes per language, host in turn", () => {
    const stage = new Stage(2);
    stage.time = Date.parse("2026-08-01T00:00:00Z");
    const agreed = stage.agree("a", "session", SESSION);
    const fa = stage.tell("a", formatPropose("minutes", { pairs: [[NEW_OBJECT, null]], content: { language: "fa", title: en("Minutes"), parent: agreed.object, sample: true }, payload: null }));
    stage.settle();
    const view = (day: string, more: object = {}) => sessionView(stage.world.context, read(stage).horizon, agreed.object, on(day), { minutes: [madeBy(fa)], ...more })!;
    expect(view("2026-09-01")).toMatchObject({
      checks: [{ check: "agenda", by: "2026-09-05", state: "done" }, { check: "papers", by: "2026-09-20", state: "open", missing: ["1"] }, { check: "minutes", by: "2026-10-16", state: "open", missing: ["ar", "fa"] }],
      minutes: [{ language: "ar", state: "missing", agreedBy: [] }, { language: "fa", state: "drafted", agreedBy: [A], act: fa.id }], hostOutOfTurn: null,
    });
    expect(view("2026-09-21").checks[1]).toMatchObject({ state: "late" });
    const sisters = [{ id: "x", number: 2, host: B, state: "fixed" }, { id: "y", number: 1, host: A, state: "fixed" }] as const;
    expect(view("2026-09-01", { sisters }).hostOutOfTurn).toEqual({ before: "x", host: B });
    expect(view("2026-09-01", { sisters: [{ ...sisters[0], state: "cancelled" }, sisters[1]] }).hostOutOfTurn).toBeNull();
    const arabic = stage.agree("b", "minutes", { language: "ar", title: en("Minutes"), parent: agreed.object, sample: true });
    stage.tell("b", formatSignature("minutes", arabic.object, arabic.seal, { on: "2026-10-06", capacity: en("Co-chair") }));
    stage.settle();
    expect(view("2026-10-17", { minutes: [madeBy(fa), arabic.object] })).toMatchObject({ minutes: [{ language: "ar", state: "agreed", agreedBy: [A, B], signedBy: [B] }, { state: "drafted" }], checks: [{}, {}, { state: "late", missing: ["fa"] }] });
  });

  test("bodies and decisions - one that another supersedes says by which", () => {
    const stage = new Stage(2);
    const body = stage.agree("a", "body", { title: en("Committee"), type: "joint-committee", terms: en("Terms"), coChairs: [{ party: A, role: en("Minister") }], secretaries: [], state: "constituted", sample: true });
    expect(bodyView(stage.world.context, read(stage).horizon, body.object)).toMatchObject({ life: "constituted", coChairs: [{ party: A }] });
    const first = stage.agree("a", "decision", { number: "1", title: en("One"), text: en("So."), sample: true });
    const second = stage.agree("b", "decision", { number: "2", title: en("Two"), text: en("Otherwise."), supersedes: first.object, sample: true });
    const { context, horizon } = read(stage);
    expect(decisionView(context, horizon, first.object, [first.object, second.object])!.supersededBy).toEqual({ value: second.object, act: second.seal });
    expect(decisionView(context, horizon, second.object, [first.object])!.supersededBy).toBeNull();
  });

  test("a note - its reply's clock, its lapse, its answer", () => {
    const stage = new Stage(2);
    stage.time = Date.parse("2026-05-01T00:00:00Z");
    const note = stage.submit("a", "note", { number: "17", subject: en("Visas"), to: [B], replyDue: "2026-06-01", plane: "shared", sample: true });
    stage.settle();
    const view = (day: string) => noteView(stage.world.context, read(stage).horizon, madeBy(note), on(day))!;
    expect(view("2026-06-01")).toMatchObject({ from: A, sentOn: { value: "2026-05-01", act: note.id }, daysLeft: 0, lapsed: false, unanswered: [B] });
    expect(view("2026-06-02")).toMatchObject({ daysLeft: -1, lapsed: true });
    const reply = stage.submit("b", "note", { number: "4", subject: en("Re: visas"), to: [A], plane: "shared", sample: true }, [note]);
    stage.settle();
    expect(view("2026-06-02")).toMatchObject({ life: "answered", daysLeft: null, lapsed: false, answers: [{ party: B, object: madeBy(reply), id: reply.id }], unanswered: [] });
  });

  test("a remark and its thread", () => {
    const stage = new Stage(2);
    const remark = stage.submit("a", "remark", { on: { object: "a.example/log/x", part: "3" }, text: en("Unclear."), sample: true });
    stage.settle();
    stage.say("b", "reply", remark, { text: en("As in article 2.") });
    stage.say("a", "settle", remark, {});
    expect(remarkView(stage.world.context, read(stage).horizon, madeBy(remark))).toMatchObject({ life: "settled", by: A, thread: [{ verb: "reply", party: B, text: en("As in article 2.") }, { verb: "settle", party: A, text: null }] });
  });

  test("a release - nothing is public before all have consented", () => {
    const stage = new Stage(2);
    const content = { objects: ["a.example/log/x"], sample: true };
    const proposal = stage.tell("a", formatPropose("release", { pairs: [[NEW_OBJECT, null]], content, payload: null }));
    stage.settle();
    const { context } = stage.world;
    expect(releaseView(context, read(stage).horizon, madeBy(proposal))).toMatchObject({ released: false, awaiting: [B] });
    expect([...releasedObjects(context, read(stage).horizon, [madeBy(proposal)])]).toEqual([]);
    const sealed = stage.agree("a", "release", content);
    expect([...releasedObjects(context, read(stage).horizon, [sealed.object])]).toEqual([["a.example/log/x", sealed.seal]]);
    // All parties take it back by a newer version.
    stage.agree("b", "release", { objects: ["a.example/log/y"], sample: true }, sealed);
    expect([...releasedObjects(context, read(stage).horizon, [sealed.object]).keys()]).toEqual(["a.example/log/y"]);
  });

  test("profiles - the newest of each party, as deadlines count by it", () => {
    const stage = new Stage(2);
    const profile = { state: en("A"), ministry: en("Foreign affairs"), languages: ["fa"], timeZone: "Asia/Tehran", weekend: [5], holidays: [{ calendar: "persian", month: 1, day: 1, name: en("Nowruz") }], announced: { over: "islamic-umalqura", starts: { "1448-02": "2026-07-16" } }, sample: true };
    const told = stage.submit("a", "profile", profile);
    stage.settle();
    const corrected = stage.say("a", "correct", told, { content: { ...profile, weekend: [4, 5] }, reason: en("New law.") });
    const [newest, ...others] = partyProfiles(stage.world.context, read(stage).horizon, [madeBy(told)]);
    expect([newest, others]).toMatchObject([{ party: A, act: corrected.id }, []]);
    expect(workingDaysOf(newest!)).toMatchObject({ weekend: [4, 5], timeZone: "Asia/Tehran", announced: { over: "islamic-umalqura" } });
  });
});

test("days - counted over centuries and leap days as the calendar's own arithmetic counts them", () => {
  for (const [from, to, days] of [["2024-02-28", "2024-03-01", 2], ["2100-02-28", "2100-03-01", 1], ["1970-01-01", "2026-11-23", 20_780], ["2026-11-23", "2026-11-22", -1]] as const) expect(daysBetween(from, to)).toBe(days);
  for (const day of [0, 59, 11_016, 20_780, 47_540]) expect(daysBetween("1970-01-01", utcDay(day * 86_400_000))).toBe(day);
});
