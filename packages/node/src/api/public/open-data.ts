import type { Texts } from "@mithaq/accord";
import { LANGUAGES } from "@mithaq/calendar";
import { BYTE_ORDER_MARK, csvLine } from "../../exchange/table/csv.ts";
import type { Scalar } from "../../exchange/table/flatten.ts";
import type { PublicProgramme } from "../../programme/public.ts";

/** What is released as a table: a line an object. */
export function publicObjectsCsv({ objects, sample }: PublicProgramme): string {
  const head = ["id", "kind", ...LANGUAGES.map((language) => `title_${language}`), "pillar", "sample", "state", "due", "due_act", "parties", "signed_on", "in_force_on", "text_seal", "release_seal", "sources"];
  return table(head, objects.map((one) => [
    one.id, one.kind, ...inLanguages(one.title), one.pillar, sample || one.sample, one.legal?.state ?? one.life, one.due?.value ?? null, one.due?.act ?? null, one.parties.join(" "), one.legal?.signedOn?.value ?? null, one.legal?.inForceOn?.value ?? null, one.act, one.release,
    one.sources.map((source) => source.page).join(" "),
  ]));
}

/** Every figure that is public, a line a figure: both sides' where they differ, each with the act that says it. */
export function publicFiguresCsv({ objects, sample }: PublicProgramme): string {
  const head = ["object", "kind", "party", "says", "value", ...LANGUAGES.map((language) => `name_${language}`), "unit_en", "from", "to", "standing", "act", "sample"];
  const none: readonly Scalar[] = LANGUAGES.map(() => null);
  return table(head, objects.flatMap((one) => {
    const marked = sample || one.sample;
    return [
      ...one.figures.flatMap(({ party, name, unit, reported, counters, confirmed }) => [
        [one.id, one.kind, party, confirmed ? "confirmed" : "reported", reported.value, ...inLanguages(name), unit?.["en"] ?? null, null, null, null, reported.act, marked],
        ...counters.map((counter) => [one.id, one.kind, counter.party, "counter", counter.value, ...inLanguages(name), unit?.["en"] ?? null, null, null, null, counter.act, marked]),
      ]),
      ...one.periods.flatMap(({ from, to, standing, figures, agreed }) => [
        ...figures.map(({ party, value, act }) => [one.id, one.kind, party, "reported", value, ...none, null, from, to, standing, act, marked]),
        ...(agreed === null ? [] : [[one.id, one.kind, null, "agreed", agreed.value, ...none, null, from, to, standing, agreed.act, marked]]),
      ]),
      ...one.targets.map(({ value, act, on }) => [one.id, one.kind, null, "target", value, ...none, null, null, on, null, act, marked]),
    ];
  }));
}

function table(head: readonly string[], rows: readonly (readonly Scalar[])[]): string {
  return BYTE_ORDER_MARK + csvLine(head) + rows.map(csvLine).join("");
}

function inLanguages(texts: Texts): Scalar[] {
  return LANGUAGES.map((language) => texts[language] ?? null);
}
