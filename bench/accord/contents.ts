import { addToDate } from "@mithaq/calendar";

/** What the objects of the bench say: of the usual length, in four languages. All of it is a sample. */

export const PILLARS = ["arbaeen", "corridor", "trade", "academy", "advisories", "stamps"];
export const START = "2027-01-01";
/** The programme is read on this day: the last act was made on it. */
export const TODAY = "2029-12-31";
const SPAN = 1095;

export const texts = (text: string) => ({ en: text, fa: `${text} (به فارسی)`, ar: `${text} (بالعربية)`, ckb: `${text} (بە کوردی)` });
const dayAfter = (days: number) => addToDate(START, { days }, "gregorian");
const date = (day: string) => ({ rule: { rule: "date", date: day }, due: day });
const source = { date: "2023-11-20", page: "example.org/news/1", fact: "The parties announced the memorandum; this line is of the usual length of such a fact, and a sample." };
const pillarOf = (n: number) => PILLARS[n % PILLARS.length]!;
/** Numbers that look drawn, and are the same at every run. */
export const drawn = (n: number, below: number) => (Math.imul(n + 1, 2_654_435_761) >>> 8) % below;
const year = (n: number) => ({ from: `${2024 + n}-01-01`, to: `${2024 + n}-12-31`, calendar: "gregorian" });

export interface Parties {
  readonly a: string;
  readonly b: string;
}

/** Every twentieth hangs on the entry into force of an agreement; some lack a source, a day or an obligee, as real ones do. */
export function commitment(n: number, { a, b }: Parties, agreements: readonly string[]): object {
  const [obligor, obligee] = n % 2 === 0 ? [a, b] : [b, a];
  const event = { rule: { rule: "after", count: 90, unit: "day", event: `entry-into-force:${agreements[drawn(n, agreements.length)]}` }, words: texts("90 days after entry into force"), due: null };
  const deadline = n % 20 === 7 ? event : { ...date(dayAfter(drawn(n, SPAN + 400))), words: texts("by the end of the season") };
  return {
    title: texts(`Commitment ${n} on the passage of goods and pilgrims`), deliverable: texts(`Deliverable ${n}: a thing that can be seen, counted and confirmed by the other party at a place that both have named`), obligors: [obligor], owed: "one",
    ...(n % 25 === 3 ? {} : { obligees: [obligee] }), ...(n % 30 === 4 ? {} : { deadline }), standing: n % 50 === 9 ? "suspended" : n % 97 === 5 ? "released" : "active", pillar: pillarOf(n), ...(n % 15 === 2 ? {} : { sources: [source] }), sample: true,
  };
}

export function report(n: number): object {
  return {
    period: year(n % 5), narrative: texts(`Report ${n}: what was done in the period, in the two or three sentences that such a report has in each language of the programme`), claims: n % 4 === 0 ? "in-progress" : n % 11 === 0 ? "partly" : "fulfilled",
    values: [{ name: texts("tonnes"), value: String(1000 + drawn(n, 9000)) }], evidence: [], plane: "shared", sample: true,
  };
}

export const milestone = (n: number, parent: string) => ({ title: texts(`Milestone ${n}`), baseline: dayAfter(drawn(n, SPAN)), deadline: date(dayAfter(drawn(n, SPAN) + drawn(n, 60))), weight: 1 + (n % 5), parent, pillar: pillarOf(n), sample: true });

export const indicator = (n: number, parent: string) => ({
  title: texts(`Indicator ${n}`), level: ["output", "outcome", "impact"][n % 3], unit: { code: "kt", name: texts("kilotonnes") }, direction: "up", means: texts("Customs declarations"), source: texts("The register"), frequency: "yearly",
  tolerance: { percent: "5" }, baseline: { value: "100", on: { date: "2026-12-31", calendar: "gregorian" } }, targets: [{ value: "200", on: { date: "2029-12-31", calendar: "gregorian" } }], parent, pillar: pillarOf(n), sources: [source], sample: true,
});

export const figure = (n: number, period: number) => ({ period: year(period % 5), value: String(100 + (n % 3 === 0 ? drawn(n, 40) : 0)), evidence: [], plane: "shared", sample: true });

export const agreement = (n: number) => ({
  type: n % 3 === 0 ? "memorandum" : "agreement", title: texts(`Agreement ${n}`), languages: ["fa", "ar", "en"], pillar: pillarOf(n), sample: true,
  terms: {
    binding: n % 3 === 0 ? "unknown" : "binding", prevailing: null, entryIntoForce: n % 7 === 0 ? { on: "unknown" } : n % 2 === 0 ? { on: "signature" } : { on: "notifications", days: 30 }, duration: n % 4 === 0 ? "indefinite" : { years: 2 },
    renewal: n % 5 === 0 ? "none" : { tacit: 1 }, notice: { months: 6 },
  },
});

export const body = (n: number) => ({ title: texts(`Committee ${n}`), type: n === 0 ? "joint-committee" : "working-group", terms: texts("Terms of reference"), coChairs: [], secretaries: [], state: "constituted", sample: true });

export const session = (n: number, number: number, parent: string, { a, b }: Parties) => ({
  title: texts(`Session ${number}`), number, host: n % 9 === 0 ? a : number % 2 === 0 ? a : b, site: texts("A city"), dates: { from: dayAfter(number * 60), to: dayAfter(number * 60 + 1), calendar: "gregorian" }, delegations: [],
  agenda: [{ id: "1", title: texts("Commitments"), papers: [] }], minutesIn: ["fa", "ar", "en"], state: "fixed", parent, sample: true,
});

export const minutes = (language: string, parent: string) => ({ language, title: texts("Minutes"), parent, sample: true });
export const decision = (n: number, parent: string) => ({ number: String(n + 1), title: texts(`Decision ${n}`), text: texts("The parties decided so."), parent, sample: true });
export const actionItem = (n: number, parent: string, owner: string) => ({ title: texts(`Item ${n}`), owner: [owner], deadline: date(dayAfter(drawn(n, SPAN + 200))), state: "open", parent, sample: true });
export const note = (n: number, to: string) => ({ number: `N-${n}`, subject: texts(`Note ${n}`), to: [to], ...(n % 3 === 0 ? {} : { replyDue: dayAfter(drawn(n, SPAN + 200)) }), plane: "shared", sample: true });
export const remark = (n: number, object: string) => ({ on: { object }, text: texts(`Remark ${n}`), sample: true });
export const evidence = (n: number) => ({ title: texts(`Paper ${n}`), kind: "document", custodian: texts("The registry"), date: dayAfter(drawn(n, SPAN)), languages: ["fa"], plane: "shared", pillar: pillarOf(n), sample: true });
