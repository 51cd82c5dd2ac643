import { encodeHex, parseCheckpoint, parseNote } from "@mithaq/ledger";
import { handMessage } from "../../act/intent.ts";
import { intentOf } from "../../act/act.ts";
import { allOf } from "../../fold/horizon.ts";
import { noticesOf } from "../../reading/notices.ts";
import { agreementView, afterNotice } from "../../views/agreement.ts";
import { legalLife } from "../../views/legal-life.ts";
import type { Happened, History } from "../history.ts";
import { fullFrontier, hashAt, refold } from "../refold.ts";
import type { Side } from "../world.ts";
import type { Numbered } from "./numbered.ts";

/** Judging with everything that is held, instead of with the act's view: what makes the order of arrival tell. */
export const EVERYTHING_HELD = "judging with everything held";

export const anyOrder: Numbered = {
  number: 4,
  says: "Any order and duplication of a causally complete set of acts gives the same state hash.",
  rests: ["intent-once", EVERYTHING_HELD],
  broken: (history) => [...repeated(history), ...orders(history, false)],
};

/** The same, of a fold that judges wrongly. */
export const anyOrderWrongly: Numbered = { ...anyOrder, broken: (history) => orders(history, true) };

/** A copy of an intent later in its log counts for nothing. */
function repeated(history: History): string[] {
  const seen = new Set<string>();
  return history.acts.flatMap((one) => {
    const key = `${one.origin} ${encodeHex(handMessage(intentOf(one.act)))}`;
    const again = seen.has(key);
    seen.add(key);
    return again && one.valid ? [`${one.id} counts again`] : [];
  });
}

function orders({ world, acts }: History, wrong: boolean): string[] {
  const full = fullFrontier(world);
  // The sides have folded the logs in as many orders already, unless all is folded wrongly.
  const others = wrong ? [refold(world, 2 * acts.length, wrong)] : world.sides;
  const hashes = new Set([...others, refold(world, acts.length, wrong)].map((side) => hashAt(world, side, full)));
  return hashes.size === 1 ? [] : ["another order, another state"];
}

export const termination: Numbered = {
  number: 6,
  says: "Termination = receipt + notice.",
  rests: ["receipt-of-another", "receipt-covers", "receipt-cosigned"],
  broken: (history) =>
    history.world.sides.flatMap((side) =>
      [...side.rows.values()].flatMap((row) => [
        ...noticesOf(history.world.context, row).flatMap((notice) => {
          const genuine = new Set(notice.receipts.flatMap((receipt) => (isGenuine(history, receipt.id, notice.id) ? [receipt.origin] : [])));
          const all = history.world.parties.every(({ origin }) => origin === notice.origin || genuine.has(origin));
          const forged = notice.receipts.filter((receipt) => !genuine.has(receipt.origin) || receipt.origin === notice.origin).map((receipt) => `${receipt.id} is no receipt of ${notice.id}`);
          return [...forged, ...(notice.receivedByAll === all ? [] : [`${notice.id} runs without its receipts`])];
        }),
        ...(row.facts.some((fact) => fact.kind === "agreement.propose") ? runningUnreceived(history, side, row.id) : []),
      ]),
    ),
};

/** Another party's node, which had the notice in view, under the author's head that covers it, cosigned by both of its keys. */
function isGenuine(history: History, id: string, of: string): boolean {
  const [receipt, notice] = [id, of].map((one) => history.valid.find((other) => other.id === one)) as [Happened | undefined, Happened | undefined];
  if (receipt === undefined || notice === undefined || receipt.origin === notice.origin || receipt.act.body["of"] !== of || !history.sees(receipt, notice)) return false;
  const note = parseNote(receipt.act.body["note"] as string);
  const head = parseCheckpoint(note.text);
  const cosigned = note.signatures.filter((signature) => signature.name === `${receipt.origin}/mirror`).length === 2;
  return head.origin === notice.origin && head.size > notice.index && encodeHex(head.root) === history.world.log(notice.origin).roots[head.size] && cosigned;
}

const AT = { day: "2040-01-01" };

/** An agreement that has ended by denunciation ended that long after the last of the other parties had it. */
function runningUnreceived(history: History, side: Side, object: string): string[] {
  const view = agreementView(history.world.context, allOf(side.rows), object, AT);
  const life = view === undefined ? undefined : legalLife(view, AT.day);
  if (life?.denounced?.endsOn == null) return [];
  const { act, endsOn } = life.denounced;
  const notice = history.valid.find((one) => one.id === act);
  const receipts = history.valid.filter((one) => one.act.body["of"] === act && isGenuine(history, one.id, act));
  const all = notice !== undefined && history.world.parties.every(({ origin }) => origin === notice.origin || receipts.some((one) => one.origin === origin));
  const last = new Date(Math.max(...receipts.map((one) => one.act.at))).toISOString().slice(0, 10);
  const terms = view!.texts.find((text) => text.seal === life.version)?.terms;
  return all && terms != null && afterNotice(last, terms.notice) === endsOn ? [] : [`${object} ends on ${endsOn} by ${act}, which was not received in time`];
}

export const noNationalPlane: Numbered = {
  number: 11,
  says: "Nothing of the national plane occurs in a log, a pouch or a public answer.",
  rests: ["plane-shared"],
  broken: (history) => [
    ...history.valid.filter((one) => NATIONAL.test(JSON.stringify(one.act.body))).map((one) => `${one.id} counts, and is of the national plane`),
    ...history.world.sides.flatMap((side) => [...side.rows.values()].filter((row) => NATIONAL.test(JSON.stringify(row.facts))).map((row) => `${row.id} keeps what is of the national plane`)),
  ],
};

const NATIONAL = /"plane":"national"/;
