import { legalLife, type AgreementView, type LegalLife } from "@mithaq/accord";
import { agreementOf } from "./read-agreement.ts";
import type { Reading } from "./reading.ts";
import { inLives, makeShelf } from "./shelf.ts";

const INSTRUMENTS = ["initialled", "signing", "signed", "notifying", "entered", "suspended", "denounced"];

/** Every instrument that is at least initialled. A text without terms has no legal life and is not among them. */
const SHELF = makeShelf<AgreementView>(inLives("agreement", INSTRUMENTS), (reading, record) => (INSTRUMENTS.includes(record.life ?? "") ? agreementOf(reading, record) : undefined));

export const AGREEMENTS = {
  /** By id. */
  at(reading: Reading): Promise<ReadonlyMap<string, AgreementView>> {
    let views = asked.get(reading);
    if (views === undefined) asked.set(reading, (views = viewsAt(reading)));
    return views;
  },
};

/** The legal life on a day; screens of one day ask for it again and again. */
export function legalLifeOn(view: AgreementView, day: string): LegalLife {
  const known = lives.get(view);
  if (known?.day === day) return known.life;
  const life = legalLife(view, day);
  lives.set(view, { day, life });
  return life;
}

const lives = new WeakMap<AgreementView, { readonly day: string; readonly life: LegalLife }>();
const asked = new WeakMap<Reading, Promise<ReadonlyMap<string, AgreementView>>>();

/** A notice that is not received by all may begin to run by an act that changes no row of the agreement: such an agreement is read again. */
async function viewsAt(reading: Reading): Promise<ReadonlyMap<string, AgreementView>> {
  const shelved = await SHELF.at(reading);
  const open = [...shelved].filter(([, view]) => view.notices.some((notice) => notice.received.some((one) => one.on === null))).map(([id]) => id);
  if (open.length === 0) return shelved;
  const views = new Map(shelved);
  for (const record of (await reading.reader.rows(open)).values()) {
    const view = await agreementOf(reading, record);
    if (view !== undefined) views.set(record.id, view);
  }
  return views;
}
