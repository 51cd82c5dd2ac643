import { addToDate } from "@mithaq/calendar";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content } from "../act/act.ts";
import { formatNotice } from "../assent/format.ts";
import { allOf } from "../fold/horizon.ts";
import type { AgreementTerms } from "../kinds/agreement.ts";
import { formatSignature } from "../submission/format.ts";
import { Stage, type Agreed } from "../testing/stage.ts";
import { agreementView, type AgreementInput } from "./agreement.ts";
import { utcDay } from "./days.ts";
import { eventDate } from "./events.ts";
import { legalLife, type LegalLife } from "./legal-life.ts";

const TERMS: AgreementTerms = { binding: "binding", prevailing: null, entryIntoForce: { on: "signature" }, duration: "indefinite", renewal: "none", notice: { months: 6 } };
const content = (terms: Partial<AgreementTerms>): Content => ({ type: "agreement", title: { en: "An agreement" }, languages: ["en"], sample: true, terms: { ...TERMS, ...terms } }) as Content;

/** An agreement that both have signed on 1 January 2026. */
class Signed {
  readonly stage = new Stage(2);
  agreed: Agreed;

  constructor(terms: Partial<AgreementTerms>) {
    this.stage.time = at("2025-12-20");
    this.agreed = this.stage.agree("a", "agreement", content(terms));
    for (const who of ["a", "b"] as const) this.sign(who, "2026-01-01");
  }

  sign(who: "a" | "b", on: string, seal = this.agreed.seal): void {
    requireValid(this.stage.tell(who, formatSignature("agreement", this.agreed.object, seal, { on, capacity: { en: "Minister" } })));
    this.stage.settle();
  }

  /** A notice that the other side receives on a day; null: it is never received. */
  notice(who: "a" | "b", purpose: string, on: string, received: string | null, more: object = {}): string {
    this.stage.time = at(on);
    const verb = purpose === "denunciation" ? "denounce" : "notify";
    const told = this.stage.tell(who, formatNotice("agreement", verb, { pairs: [[this.agreed.object, this.agreed.seal]], content: { purpose, on, ...more }, payload: null }));
    requireValid(told);
    this.stage.settle();
    if (received !== null) {
      this.stage.time = at(received);
      this.stage.receiptDue(who === "a" ? "b" : "a");
      this.stage.settle();
    }
    return told.id;
  }

  view(day: string, input?: AgreementInput) {
    return agreementView(this.stage.world.context, allOf(this.stage.side("a").rows), this.agreed.object, { day }, input)!;
  }

  on(day: string): LegalLife {
    return legalLife(this.view(day), day);
  }
}

function requireValid({ verdict }: { readonly verdict: string }): void {
  if (verdict !== "valid") throw new Error(`the act breaks ${verdict}`);
}
const at = (day: string) => Date.parse(`${day}T06:00:00Z`);
const states = (signed: Signed, ...days: string[]) => days.map((day) => signed.on(day).state);

describe("legal life", () => {
  test("a text without terms is no instrument; one that is proposed is drafted, and sealed it is initialled", () => {
    const stage = new Stage(2);
    const view = (object: string) => legalLife(agreementView(stage.world.context, allOf(stage.side("a").rows), object, { day: "2026-06-01" })!, "2026-06-01");
    expect(view(stage.agree("a", "agreement", { type: "joint-note", title: { en: "x" }, languages: ["en"], sample: true }).object)).toMatchObject({ state: "text", unknown: ["terms"] });
    expect(view(stage.propose("a", { content: content({}) }).pairs[0]![0])).toMatchObject({ state: "drafting" });
    const agreed = stage.agree("a", "agreement", content({}));
    expect(view(agreed.object)).toMatchObject({ state: "initialled", signedOn: null });
    stage.tell("a", formatSignature("agreement", agreed.object, agreed.seal, { on: "2026-01-01", capacity: { en: "Minister" } }));
    stage.settle();
    expect(view(agreed.object)).toMatchObject({ state: "signing", signedOn: null });
  });

  test("on signature - from the latest of them", () => {
    const signed = new Signed({});
    expect(states(signed, "2025-12-31", "2026-01-01")).toEqual(["initialled", "in-force"]);
    expect(signed.on("2026-02-01").inForceOn).toEqual({ value: "2026-01-01", act: signed.view("2026-02-01").texts[0]!.signatures[1]!.act });
  });

  test("on notifications - days after the later of the two was received, not after it was dated", () => {
    const signed = new Signed({ entryIntoForce: { on: "notifications", days: 30 } });
    signed.notice("a", "requirements-met", "2026-02-01", "2026-02-03");
    expect(signed.on("2027-01-01")).toMatchObject({ state: "signed", inForceOn: null });
    expect(signed.view("2027-01-01").texts[0]!.entryAwaits).toEqual(["b.example/log"]);
    const last = signed.notice("b", "requirements-met", "2026-03-01", "2026-03-10");
    expect(states(signed, "2026-04-08", "2026-04-09")).toEqual(["signed", "in-force"]);
    expect(signed.on("2026-04-09").inForceOn).toEqual({ value: "2026-04-09", act: last });
    // The other side's first act that had it in view counts before its receipt.
    const earlier = (notice: string) => (notice === last ? [{ party: "a.example/log", from: at("2026-03-02") }] : undefined);
    expect(signed.view("2026-05-01", { runsFrom: earlier }).texts[0]!.entryOn!.value).toBe("2026-04-01");
    expect(eventDate(signed.stage.world.context, allOf(signed.stage.side("a").rows), `entry-into-force:${signed.agreed.object}`, { day: "2026-04-09" })).toBe("2026-04-09");
    expect(eventDate(signed.stage.world.context, allOf(signed.stage.side("a").rows), `entry-into-force:${signed.agreed.object}`, { day: "2026-04-08" })).toBeUndefined();
    expect(eventDate(signed.stage.world.context, allOf(signed.stage.side("a").rows), `signature:${signed.agreed.object}`, { day: "2026-04-08" })).toBe("2026-01-01");
  });

  test("silence - a notification that nobody received moves nothing", () => {
    const signed = new Signed({ entryIntoForce: { on: "ratification", days: 0 } });
    signed.notice("a", "ratified", "2026-02-01", "2026-02-02");
    signed.notice("b", "ratified", "2026-02-05", null);
    expect(signed.on("2030-01-01").state).toBe("signed");
  });

  test("on a date, provisionally, and unknown", () => {
    expect(states(new Signed({ entryIntoForce: { on: "date", date: "2026-07-01" } }), "2026-06-30", "2026-07-01")).toEqual(["signed", "in-force"]);
    // Signed after the date that it names.
    expect(states(new Signed({ entryIntoForce: { on: "date", date: "2025-07-01" } }), "2025-12-31", "2026-01-01")).toEqual(["initialled", "in-force"]);
    const provisional = new Signed({ entryIntoForce: { on: "provisional", date: "2026-02-01" } });
    expect(states(provisional, "2026-01-31", "2026-02-01")).toEqual(["signed", "provisional"]);
    const unknown = new Signed({ entryIntoForce: { on: "unknown" }, duration: "unknown", binding: "unknown" });
    expect(unknown.on("2026-02-01")).toMatchObject({ state: "unknown", unknown: ["binding", "entryIntoForce", "duration"], inForceOn: null });
    expect(unknown.view("2026-02-01").binding).toBe("unknown");
  });

  test("a term that ends - expires, is renewed without words, or nobody can say", () => {
    const years = { duration: { years: 2 } } as const;
    expect(states(new Signed({ ...years, renewal: "none" }), "2027-12-31", "2028-01-01")).toEqual(["in-force", "expired"]);
    expect(states(new Signed({ ...years, renewal: "unknown" }), "2027-12-31", "2028-01-01")).toEqual(["in-force", "unknown"]);
    expect(states(new Signed({ duration: { until: "2027-12-31" } }), "2027-12-31", "2028-01-01")).toEqual(["in-force", "expired"]);
    const tacit = new Signed({ ...years, renewal: { tacit: 1 } });
    expect(tacit.on("2027-06-01")).toMatchObject({ state: "in-force", termEndsOn: { value: "2028-01-01" }, atTermEnd: "renewed", lastNoticeOn: "2027-07-01" });
    expect(tacit.on("2029-06-01")).toMatchObject({ state: "in-force", termEndsOn: { value: "2030-01-01" } });
  });

  test("a notice against renewal - in time it ends the term, late the next one", () => {
    const inTime = new Signed({ duration: { years: 2 }, renewal: { tacit: 1 } });
    inTime.notice("b", "no-renewal", "2027-06-20", "2027-07-01");
    expect(inTime.on("2027-08-01")).toMatchObject({ atTermEnd: "expires", termEndsOn: { value: "2028-01-01" } });
    expect(states(inTime, "2027-12-31", "2028-01-01")).toEqual(["in-force", "expired"]);
    const late = new Signed({ duration: { years: 2 }, renewal: { tacit: 1 } });
    late.notice("b", "no-renewal", "2027-06-20", "2027-07-02");
    expect(states(late, "2028-01-01", "2028-12-31", "2029-01-01")).toEqual(["in-force", "in-force", "expired"]);
  });

  test("the last day of a notice of months - the latest that still runs out", () => {
    const signed = new Signed({ entryIntoForce: { on: "date", date: "2026-02-28" }, duration: { years: 1 }, renewal: { tacit: 1 } });
    expect(signed.on("2026-03-01").lastNoticeOn).toBe("2026-08-31");
  });

  test("suspension - of the whole or of clauses, until the party that suspended resumes", () => {
    const signed = new Signed({});
    signed.notice("a", "suspension", "2026-03-01", "2026-03-02");
    expect(signed.on("2026-03-01")).toMatchObject({ state: "suspended", suspended: [{ value: "2026-03-01", parts: null }] });
    signed.notice("b", "resumption", "2026-04-01", null);
    expect(signed.on("2026-04-02").state).toBe("suspended");
    signed.notice("a", "resumption", "2026-05-01", null);
    expect(states(signed, "2026-04-30", "2026-05-01")).toEqual(["suspended", "in-force"]);
    signed.notice("a", "suspension", "2026-06-01", null, { parts: ["3", "4"] });
    signed.notice("a", "resumption", "2026-07-01", null, { parts: ["3"] });
    expect(signed.on("2026-06-15")).toMatchObject({ state: "in-force", suspended: [{ parts: ["3", "4"] }] });
    expect(signed.on("2026-07-15")).toMatchObject({ state: "in-force", suspended: [{ parts: ["4"] }] });
  });

  test("denounced - in force while the notice runs; without receipt it does not run", () => {
    const signed = new Signed({});
    const act = signed.notice("b", "denunciation", "2026-03-01", null);
    expect(signed.on("2027-03-01")).toMatchObject({ state: "in-force", denounced: { act, party: "b.example/log", receivedOn: null, endsOn: null } });
    signed.stage.time = at("2026-03-15");
    signed.stage.receiptDue("a");
    signed.stage.settle();
    expect(states(signed, "2026-03-14", "2026-03-15", "2026-09-14", "2026-09-15")).toEqual(["in-force", "notice-running", "notice-running", "terminated"]);
    expect(legalLife(signed.view("2030-01-01"), "2030-01-01").denounced).toEqual({ act, party: "b.example/log", receivedOn: "2026-03-15", endsOn: "2026-09-15" });
  });

  test("invariant 6 - termination is receipt and notice, whatever the dates", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.oneof(fc.record({ months: fc.integer({ min: 0, max: 36 }) }), fc.record({ days: fc.integer({ min: 0, max: 400 }) })), fc.constantFrom("a" as const, "b" as const), (after, notice, who) => {
        const signed = new Signed({ notice });
        const received = addToDate("2026-02-01", { days: after }, "gregorian");
        signed.notice(who, "denunciation", "2026-02-01", received);
        const ends = addToDate(received, "months" in notice ? { months: notice.months } : { days: notice.days }, "gregorian");
        expect(signed.on(received).denounced).toMatchObject({ receivedOn: received, endsOn: ends });
        expect(signed.on(addToDate(ends, { days: -1 }, "gregorian")).state).not.toBe("terminated");
        expect(signed.on(ends).state).toBe("terminated");
      }),
      { numRuns: 25, seed: 6 },
    );
  });

  test("a newer text - binds when it is signed by all; until then the older one holds", () => {
    const signed = new Signed({ duration: { years: 2 } });
    const first = signed.agreed;
    signed.stage.time = at("2026-05-01");
    const second = signed.stage.agree("b", "agreement", content({ duration: { years: 2 }, notice: { days: 90 } }), first);
    expect(signed.on("2026-06-01")).toMatchObject({ state: "in-force", version: first.seal, amending: second.seal });
    for (const who of ["a", "b"] as const) signed.sign(who, "2026-07-01", second.seal);
    expect(signed.on("2026-06-30")).toMatchObject({ version: first.seal, amending: second.seal });
    // The term counts from the text that first said this duration.
    expect(signed.on("2026-07-01")).toMatchObject({ state: "in-force", version: second.seal, amending: null, inForceOn: { value: "2026-01-01" }, termEndsOn: { value: "2028-01-01" } });
  });

  test("three parties - a notice runs from the day on which the last of the others has it", () => {
    const stage = new Stage(3);
    stage.time = at("2025-12-20");
    const agreed = stage.agree("a", "agreement", content({}));
    for (const who of stage.everyone) requireValid(stage.tell(who, formatSignature("agreement", agreed.object, agreed.seal, { on: "2026-01-01", capacity: { en: "Minister" } })));
    stage.time = at("2026-02-01");
    requireValid(stage.tell("b", formatNotice("agreement", "denounce", { pairs: [[agreed.object, agreed.seal]], content: { purpose: "denunciation", on: "2026-02-01" }, payload: null })));
    stage.settle();
    const denounced = () => legalLife(agreementView(stage.world.context, allOf(stage.side("a").rows), agreed.object, { day: "2026-06-01" })!, "2026-06-01").denounced;
    for (const [who, day, received] of [["c", "2026-03-01", null], ["a", "2026-02-15", "2026-03-01"]] as const) {
      stage.time = Math.max(stage.time, at(day));
      stage.receiptDue(who);
      stage.settle();
      expect(denounced()?.receivedOn).toBe(received);
    }
    expect(denounced()?.endsOn).toBe("2026-09-01");
  });

  test("days are those of the party's own place", () => {
    const signed = new Signed({ entryIntoForce: { on: "notifications", days: 0 } });
    signed.notice("a", "requirements-met", "2026-02-01", "2026-02-03");
    signed.notice("b", "requirements-met", "2026-02-05", "2026-02-06");
    const east = agreementView(signed.stage.world.context, allOf(signed.stage.side("a").rows), signed.agreed.object, { day: "2026-03-01", dayOf: (instant) => utcDay(instant + 86_400_000) })!;
    expect(east.texts[0]!.entryOn!.value).toBe("2026-02-07");
  });
});
