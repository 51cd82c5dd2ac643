import { readEntry, rulesOf, type Act } from "@mithaq/accord";
import { decodeHex, encodeBase64, parseCheckpoint, parseNote, type JsonValue } from "@mithaq/ledger";
import { proposalsWithContent, readObject } from "../api/reading/object.ts";
import { asRow } from "../api/reading/rows.ts";
import { cosignedNotes } from "../export/cosigned-notes.ts";
import { nameAll } from "../programme/named.ts";
import { readProgramme } from "../programme/reading.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { verdictsOf } from "./verdicts.ts";

/** What an act is in a proposal or a notice on one of its objects. */
export type Part = "proposal" | "assent" | "objection" | "release-request" | "seal" | "receipt" | "notice";

/**
 * One act with all that an officer asks of it: entry, verdict and the rule in words, what it is part of on each of its objects, and up to where each other party has cosigned its log. Rejects with Refusal
 * `not-found`.
 */
export async function readWholeAct(node: OpenedNode, id: string) {
  const found = await readProgramme(node, undefined, async (reading) => {
    const { reader } = reading;
    const place = await reader.position(decodeHex(id, "id", 32));
    const [entry] = place === undefined ? [] : await reader.entries(place.origin, place.index, place.index + 1);
    if (place === undefined || entry === undefined) {
      throw new Refusal("not-found", { field: "id", expected: "the id of an act that stands in a log held here", remedy: "wait until the other party's log has arrived, or look the act up in the list of the record", message: `no act ${id} is held here` });
    }
    const arrival = readEntry(node.founded.cryptography, entry, place.index);
    const verdict = (await verdictsOf(node, reader, place.origin, new Map([[place.index, arrival]]))).get(place.index)!;
    const act: Act | null = arrival.kind === "act" ? arrival.act : null;
    const records = [...(await reader.rows(act?.objects.map(([object]) => object) ?? [])).values()];
    const objects = await Promise.all((await nameAll(reading, records)).map(async ({ id: object, kind, title, sample, about }, at) => ({
      id: object, kind, title, sample, about, parts: partsOf(id, await proposalsWithContent(node, reader, asRow(records[at]!))),
    })));
    return {
      id, ...place, verdict, kind: arrival.kind, entry: encodeBase64(entry), act: act as unknown as Record<string, JsonValue> | null, objects,
      rule: rulesOf(1).find(({ name }) => name === verdict)?.says ?? (arrival.kind === "malformed" ? arrival.reason : null),
    };
  });
  const cosigned = [...(await cosignedNotes(node, found.origin))].map(([by, note]) => ({ by, size: parseCheckpoint(parseNote(note).text).size }));
  return { ...found, cosigned, notices: await noticesWith(node, id, found.objects.map((one) => one.id)) };
}

type Proposal = Awaited<ReturnType<typeof proposalsWithContent>>[number];

function partsOf(id: string, proposals: readonly Proposal[]) {
  return proposals.flatMap((one) => {
    const is = (marks: readonly { readonly id: string }[]) => marks.some((mark) => mark.id === id);
    const part: Part | undefined = one.id === id ? "proposal" : one.seal === id ? "seal" : is(one.assents) ? "assent" : is(one.objections) ? "objection" : is(one.releaseRequests) ? "release-request" : is(one.receipts) ? "receipt" : undefined;
    return part === undefined ? [] : [{ part, proposal: one.id, state: one.state, decidedAt: one.decidedAt, countersignedAt: one.countersignedAt }];
  });
}

/** The notices on these objects that the act is, or receipts. */
async function noticesWith(node: OpenedNode, id: string, objects: readonly string[]) {
  const found = await Promise.all(objects.map(async (object) => {
    const { notices } = await readObject(node, object);
    return notices.filter((one) => one.id === id || one.receipts.some((mark) => mark.id === id)).map((one) => ({ object, notice: one.id, part: one.id === id ? "notice" as const : "receipt" as const, receipts: one.receipts.map(({ origin, id, at }) => ({ origin, id, at })), receivedByAll: one.receivedByAll }));
  }));
  return found.flat();
}
