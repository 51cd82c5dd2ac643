import { agreedObject, legalLife, type AgreementView, type LegalLife } from "@mithaq/accord";
import { agreementOf } from "../programme/read-agreement.ts";
import type { Reading } from "../programme/reading.ts";
import { makeShelf, ofKind } from "../programme/shelf.ts";

/** An agreement as the list shows it: one line, with what awaits whom. */
export interface ListedAgreement {
  readonly id: string;
  readonly title: AgreementView["title"];
  readonly type: AgreementView["type"];
  readonly binding: AgreementView["binding"];
  readonly parent: string | null;
  readonly pillar: string | null;
  readonly sample: boolean;
  readonly life: string | null;
  /** The assent axis, as its row has it. */
  readonly status: string;
  readonly legal: Pick<LegalLife, "state" | "inForceOn" | "termEndsOn" | "signedOn">;
  /** The authentic languages, and the one that prevails (null: all alike, or not said). */
  readonly languages: readonly string[];
  readonly prevailing: string | null;
  /** Agreed versions, and proposals that stand. */
  readonly versions: number;
  readonly proposals: number;
  /** Two parties propose different texts on the same version. */
  readonly rivals: boolean;
  /** Parties that have not signed the newest agreed text; none where it is not one that is signed. */
  readonly unsigned: readonly string[];
  /** Parties whose assent, signature or notice it awaits. */
  readonly awaits: readonly string[];
  /** The seal or the proposal behind the text. */
  readonly act: string;
  /** Parties that assent to the text shown: all of them once it is agreed. */
  readonly assented: readonly string[];
}

/** Every agreement of which a text stands: agreed or proposed, in order of id, a page at a time. */
export async function listAgreements(reading: Reading, { after, limit }: { readonly after?: string; readonly limit: number }): Promise<{ readonly agreements: readonly ListedAgreement[]; readonly total: number; readonly next: string | null }> {
  const shelved = await SHELF.at(reading);
  const ids = [...shelved.keys()].sort();
  const from = after === undefined ? 0 : ids.findIndex((id) => id > after);
  const page = from < 0 ? [] : ids.slice(from, from + limit);
  const next = page.length < limit || page.at(-1) === ids.at(-1) ? null : page.at(-1)!;
  return { agreements: page.map((id) => listed(shelved.get(id)!, reading.day)), total: ids.length, next };
}

interface Shelved {
  readonly view: AgreementView;
  readonly status: string;
  readonly awaits: readonly string[];
  readonly rivals: boolean;
  readonly assented: readonly string[];
}

const SHELF = makeShelf<Shelved>(ofKind("agreement"), async (reading, record, horizon) => {
  const view = await agreementOf(reading, record);
  if (view === undefined) return undefined;
  const { standing } = agreedObject(reading.context, horizon, record.id);
  const rivals = standing.some((one, at) => standing.slice(at + 1).some((other) => other.pairs.some(([object, base]) => one.pairs.some((pair) => pair[0] === object && pair[1] === base))));
  const parties = reading.context.charter.parties.map(({ origin }) => origin);
  return { view, status: record.status, awaits: record.awaits, rivals, assented: view.agreed ? parties : parties.filter((party) => !view.awaiting.includes(party)) };
});

function listed({ view, status, awaits, rivals, assented }: Shelved, day: string): ListedAgreement {
  const { id, title, type, binding, parent, pillar, sample, life, languages, act } = view;
  const { state, inForceOn, termEndsOn, signedOn } = legalLife(view, day);
  const newest = view.texts.at(-1);
  return {
    id, title, type, binding, parent, pillar, sample, life, status, legal: { state, inForceOn, termEndsOn, signedOn }, languages, prevailing: newest?.terms?.prevailing ?? null, versions: view.texts.length, proposals: view.proposals.length, rivals,
    unsigned: newest === undefined || newest.terms === null ? [] : newest.unsigned, awaits, act, assented,
  };
}
