import type { AgreementView } from "@mithaq/accord";
import { agreementOf } from "./read-agreement.ts";
import type { Reading } from "./reading.ts";
import { inLives, makeShelf } from "./shelf.ts";

/** Every instrument that is at least initialled. A text without terms has no legal life and is not among them. */
export const AGREEMENTS = {
  async at(reading: Reading): Promise<AgreementView[]> {
    const views: AgreementView[] = [];
    for (const [id, view] of await SHELF.at(reading)) {
      // A notice that is not received by all may run from an act that changes no row of the agreement.
      const open = view.notices.some((notice) => notice.received.some((one) => one.on === null));
      const record = open ? (await reading.reader.rows([id])).get(id) : undefined;
      const now = record === undefined ? view : await agreementOf(reading, record);
      if (now !== undefined) views.push(now);
    }
    return views;
  },
};

const INSTRUMENTS = ["initialled", "signing", "signed", "notifying", "entered", "suspended", "denounced"];
const SHELF = makeShelf<AgreementView>(inLives("agreement", INSTRUMENTS), (reading, record) => (INSTRUMENTS.includes(record.life ?? "") ? agreementOf(reading, record) : undefined));
