import type { Content } from "../act/act.ts";

/** Short contents for schedules made by hand; each takes what the test is about. */
export const A = "a.example/log";
export const B = "b.example/log";
export const C = "c.example/log";

export const PERIOD = { from: "2026-03-21", to: "2027-03-20", calendar: "persian" } as const;
export const ZERO = "00".repeat(32);

export function deadline(due: string | null = "2027-03-20") {
  return { rule: { rule: "date", date: "2027-03-20" }, due } as const;
}

export function commitment(of: Content = {}): Content {
  return { title: { en: "A road" }, deliverable: { en: "It is paved." }, obligors: [A], owed: "one", standing: "active", sample: true, ...of };
}

export function milestone(of: Content = {}): Content {
  return { title: { en: "Half of it" }, baseline: "2026-09-22", deadline: deadline("2026-09-22"), weight: 1, sample: true, ...of };
}

export function actionItem(of: Content = {}): Content {
  return { title: { en: "Send the list" }, owner: [A], deadline: deadline(), state: "open", sample: true, ...of };
}

export function indicator(of: Content = {}): Content {
  return {
    title: { en: "Transit" }, level: "output", unit: { code: "t", name: { en: "tonnes" } }, direction: "up", means: { en: "Customs returns." }, source: { en: "The customs." }, frequency: "yearly", tolerance: { percent: "5" },
    baseline: { value: "100", on: { date: "2026-03-20", calendar: "gregorian" } }, targets: [{ value: "150", on: { date: "2027-03-20", calendar: "gregorian" } }, { value: "200", on: { date: "2028-03-20", calendar: "gregorian" } }], sample: true, ...of,
  };
}

export function report(of: Content = {}): Content {
  return { period: PERIOD, narrative: { en: "Done so far." }, claims: "fulfilled", values: [{ name: { en: "Paved" }, value: "12.5", unit: { en: "km" } }], evidence: [], plane: "shared", sample: true, ...of };
}

export function figure(value: string, period: object = PERIOD): Content {
  return { period: period as Content, value, evidence: [], plane: "shared", sample: true };
}

export function evidence(of: Content = {}): Content {
  return { title: { en: "A survey" }, kind: "document", custodian: { en: "The ministry" }, date: "2026-11-01", languages: ["en"], plane: "shared", sample: true, ...of };
}

export function computed(output: string): Content {
  return evidence({ kind: "computed", computed: { pillar: "trade", engine: "series", version: "1", inputs: [{ name: "returns", digest: "11".repeat(32) }], parameters: "22".repeat(32), seed: null, output } });
}

export function session(of: Content = {}): Content {
  return { number: 3, host: A, site: { en: "A city" }, dates: { from: "2026-12-01", to: "2026-12-02", calendar: "gregorian" }, delegations: [], agenda: [], minutesIn: ["en"], state: "fixed", sample: true, ...of };
}

export function note(of: Content = {}): Content {
  return { number: "1/2026", subject: { en: "Visit" }, to: [B], plane: "shared", sample: true, ...of };
}

/** An instrument with a legal life. */
export function instrument(on: Content, of: Content = {}): Content {
  return { type: "agreement", title: { en: "On roads" }, languages: ["en"], sample: true, terms: { binding: "binding", prevailing: null, entryIntoForce: on, duration: "indefinite", renewal: "none", notice: { months: 6 } }, ...of };
}
