import { decodeHex } from "@mithaq/ledger";
import { actAt } from "../api/reading/act.ts";
import type { DocumentFrame, DocumentParty } from "../documents/index.ts";
import type { Reading } from "../programme/reading.ts";
import type { Writing } from "./reader.ts";

/** The acts that a paper's figures come from, gathered as it is made: every figure of a paper resolves to acts (accord.md, invariant 7). */
export class SourceActs {
  readonly #ids = new Set<string>();

  /** Notes the acts and gives them back, each once. */
  of(...ids: readonly (string | null | undefined)[]): string[] {
    const known = [...new Set(ids.filter((id): id is string => typeof id === "string"))].slice(0, MOST_OF_ONE);
    for (const id of known) this.#ids.add(id);
    return known;
  }

  get ids(): readonly string[] {
    return [...this.#ids];
  }
}

const MOST_OF_ONE = 16;

/** What every paper has: parties with the reader's own first, the day it was made, how far the logs were read, sample mark, sources. */
export async function frameOf(reading: Reading, writing: Writing, title: string, acts: SourceActs, seals: (party: string) => "assented" | "open" = () => "assented"): Promise<DocumentFrame> {
  const { charter } = reading.context;
  return {
    title: clip(title, 300), programme: clip(writing.text(charter.title) ?? writing.words.programme, 200), parties: partiesOf(reading, writing, seals), made: writing.date(reading.day), asOf: await asOf(reading, writing), sample: charter.sample,
    acts: await sourceActs(reading, writing, acts.ids),
  };
}

/** The charter's parties, the own first: the others follow in turn. */
export function ownFirst({ context: { charter: { parties } }, own }: Reading) {
  const at = Math.max(0, parties.findIndex((party) => party.origin === own));
  return [...parties.slice(at), ...parties.slice(0, at)];
}

/** The parties by the names of their profiles, or else of their files. */
export function partiesOf(reading: Reading, writing: Writing, seals: (party: string) => "assented" | "open"): DocumentParty[] {
  return ownFirst(reading).map(({ origin, name }) => {
    const profile = reading.profiles.find((one) => one.party === origin)?.content;
    return { id: clip(origin, 64), name: clip(writing.text(profile?.state) ?? writing.text(name) ?? origin, 160), ministry: clip(writing.text(profile?.ministry) ?? writing.text(name) ?? origin, 240), seal: seals(origin) };
  });
}

/** The name of a party as its own profile, or else the charter, gives it. */
export function partyName(reading: Reading, writing: Writing, origin: string): string {
  const profile = reading.profiles.find((one) => one.party === origin)?.content;
  return writing.text(profile?.state) ?? writing.text(reading.context.charter.parties.find((party) => party.origin === origin)?.name) ?? origin;
}

export async function asOf(reading: Reading, writing: Writing): Promise<string> {
  const logs = await reading.reader.logs();
  const sizes = reading.context.charter.parties.map(({ origin }) => `${partyName(reading, writing, origin)} ${writing.digits(String(logs.find((log) => log.origin === origin)?.judged ?? 0))}`);
  return clip(writing.fill(writing.words.asOf, { sizes: sizes.join(" · ") }), 200);
}

async function sourceActs(reading: Reading, writing: Writing, ids: readonly string[]): Promise<DocumentFrame["acts"]> {
  const found: DocumentFrame["acts"] = [];
  for (const id of ids) {
    const place = await reading.reader.position(decodeHex(id, "act", 32));
    const act = place === undefined ? undefined : await actAt(reading.node, reading.reader, place.origin, place.index);
    if (place === undefined || act === undefined) throw new RangeError(`A figure names the act ${id}, which this node does not hold.`);
    const party = reading.context.charter.parties.find(({ origin }) => origin === place.origin)?.origin ?? place.origin;
    const on = reading.at.dayOf?.(act.at, party);
    found.push({ id, by: clip(partyName(reading, writing, party), 120), on: on === undefined ? "–" : writing.day(on) });
  }
  return found;
}

/** What a page has no room for ends with an ellipsis: never silently. */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;
}
