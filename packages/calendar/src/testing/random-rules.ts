/** A rule made at random, always a valid one. */
export interface RandomRule {
  readonly rrule: string;
  readonly dtstart: string;
  readonly scale: string;
}

const SCALES = ["", "GREGORIAN", "PERSIAN", "ISLAMIC-UMALQURA", "ISLAMIC-CIVIL", "ISLAMIC-TBLA", "HEBREW", "CHINESE"];
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** Rules from a seed: the same seed gives the same rules. DTSTART lies in 2000–2019. */
export function* randomRules(seed: number): Generator<RandomRule> {
  const random = mulberry32(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const chance = (p: number): boolean => random() < p;
  const oneOf = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const many = <T>(most: number, make: () => T): string => [...new Set(Array.from({ length: 1 + below(most) }, make))].join(",");
  const signed = (most: number): number => (chance(0.3) ? -1 : 1) * (chance(0.3) ? most - below(Math.min(4, most)) : 1 + below(most));
  const months = (scale: string): string => many(3, () => {
    const month = 1 + below(12);
    if (scale === "HEBREW" && chance(0.4)) return "5L";
    return `${month}${scale === "CHINESE" && chance(0.4) ? "L" : ""}`;
  });
  const date = (): string => Temporal.PlainDate.from("2000-01-01").add({ days: below(7300) }).toString();
  const weekdays = (ordinals: number): string => many(4, () => `${ordinals > 0 && chance(0.6) ? signed(ordinals) : ""}${oneOf(WEEKDAYS)}`);

  for (;;) {
    const scale = oneOf(SCALES);
    const frequency = oneOf(["YEARLY", "YEARLY", "MONTHLY", "WEEKLY", "DAILY"]);
    const parts = [`FREQ=${frequency}`];
    if (scale !== "") parts.unshift(`RSCALE=${scale}`);
    if (scale !== "" && chance(0.7)) parts.push(`SKIP=${oneOf(["OMIT", "BACKWARD", "FORWARD"])}`);
    if (chance(0.5)) parts.push(`INTERVAL=${1 + below(frequency === "DAILY" ? 40 : 4)}`);
    const by: string[] = [];
    if (chance(0.4)) by.push(`BYMONTH=${months(scale)}`);
    const weeks = frequency === "YEARLY" && chance(0.2);
    if (weeks) by.push(`BYWEEKNO=${many(4, () => signed(53))}`);
    if (frequency === "YEARLY" && chance(0.2)) by.push(`BYYEARDAY=${many(6, () => signed(scale === "HEBREW" || scale === "CHINESE" ? 385 : 366))}`);
    if (frequency !== "WEEKLY" && chance(0.4)) by.push(`BYMONTHDAY=${many(6, () => signed(31))}`);
    if (chance(0.4)) by.push(`BYDAY=${weekdays(weeks ? 0 : frequency === "MONTHLY" ? 5 : frequency === "YEARLY" ? (by.some((part) => part.startsWith("BYMONTH=")) ? 5 : 53) : 0)}`);
    if (by.length > 0 && chance(0.25)) by.push(`BYSETPOS=${many(3, () => signed(frequency === "DAILY" ? 1 : 5))}`);
    parts.push(...by);
    if (chance(0.3)) parts.push(`WKST=${oneOf(WEEKDAYS)}`);
    const ends = random();
    if (ends < 0.2) parts.push(`COUNT=${1 + below(30)}`);
    else if (ends < 0.4) parts.push(`UNTIL=${date().replaceAll("-", "")}`);
    yield { rrule: parts.join(";"), dtstart: date(), scale: scale === "" ? "GREGORIAN" : scale };
  }
}

/** A small generator of numbers in [0, 1) from a 32-bit seed (mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
