import { mandateOf, partyId } from "@mithaq/accord";
import { decodeHex, encodeBase64, encodeHex, type JsonValue } from "@mithaq/ledger";
import { randomBytes } from "node:crypto";
import { asRow } from "../api/reading/rows.ts";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { leafHash } from "../store/leaf-hash.ts";
import type { StoreReader, StoreWriter } from "../store/store.ts";
import { actOfDraft } from "./act-of-draft.ts";
import { draftContentSchema, draftSchema, type Draft, type DraftContent, type DraftOfficer } from "./draft.ts";
import { beginDraft, preparedIn, stepDraft, type DraftStep } from "./step-draft.ts";
import { conflictOf, editionAt } from "./what-changed.ts";

/** Who asks, and what they say to it. `by`: the object id of a standing mandate of this party. */
export interface Asked {
  readonly by: string;
  readonly remark: string;
}

/** The drafts of this node's party, in order of their last step, the newest first. */
export async function listDrafts(node: OpenedNode): Promise<Draft[]> {
  const held = await node.keeper.read((reader) => reader.values(DRAFTS));
  return [...held.values()].map(readDraft).sort((a, b) => b.trail.at(-1)!.at - a.trail.at(-1)!.at || (a.id < b.id ? -1 : 1));
}

/** One draft, or rejects with Refusal `not-found`. */
export async function getDraft(node: OpenedNode, id: string): Promise<{ readonly draft: Draft; readonly editions: readonly { readonly edition: number; readonly content: DraftContent }[] }> {
  return node.keeper.read(async (reader) => {
    const draft = await heldDraft(reader, id);
    const editions = await Promise.all(Array.from({ length: draft.edition }, async (_, place) => ({ edition: place + 1, content: (await editionOf(reader, id, place + 1)) ?? draft.content })));
    return { draft, editions };
  });
}

export async function makeDraft(node: OpenedNode, content: DraftContent, asked: Asked): Promise<Draft> {
  requireFormed(node, content);
  return node.store.write(async (writer) => {
    if ((await writer.values(DRAFTS)).size >= MAX_DRAFTS) throw new Refusal("too-large", { field: "drafts", expected: `at most ${MAX_DRAFTS} drafts`, remedy: "ask the node's operators: old ones are not removed by themselves" });
    const id = encodeHex(randomBytes(16));
    const draft = beginDraft(id, content, await steppingOf(node, writer, asked));
    await keep(writer, draft);
    return draft;
  });
}

/** What may be asked for from outside; `prepare` makes its nonce and salt here. */
export type AskedStep = Exclude<DraftStep, { do: "prepare" }> | { readonly do: "prepare" };

/**
 * Takes a step on the version that the caller has seen, in one transaction. Rejects with Refusal `conflict` where another step came first (naming what it changed), or where the state does not
 * allow it. A draft whose prepared act is found in the log is marked submitted before anything else: nothing can be edited under it.
 */
export async function changeDraft(node: OpenedNode, id: string, version: number, step: AskedStep, asked: Asked): Promise<Draft> {
  if (step.do === "edit") requireFormed(node, step.content);
  const done = await node.store.write(async (writer): Promise<{ readonly draft: Draft } | { readonly refused: Refusal }> => {
    const stepping = await steppingOf(node, writer, asked);
    const held = await heldDraft(writer, id);
    const standing = await standingAct(node, writer, held);
    if (standing !== undefined && held.state !== "submitted") {
      const draft = stepDraft(held, { do: "submitted", act: standing }, stepping);
      await keep(writer, draft);
      // Committed, whatever the caller wanted: the act stands in the log.
      if (step.do === "submitted" || step.do === "prepare") return { draft };
      return { refused: conflictOf(draft, version, undefined) };
    }
    if (step.do === "submitted" && held.state === "submitted" && held.act === step.act) return { draft: held };
    if (version !== held.version) return { refused: conflictOf(held, version, await editionOf(writer, id, editionAt(held, version) ?? 0)) };
    if (step.do === "submitted") return { refused: new Refusal("conflict", { field: "act", expected: "an act of this draft that stands in this party's log", remedy: "submit it first: mithaq draft submit", kept: "the draft stands as it was" }) };
    const draft = stepDraft(held, step.do === "prepare" ? { do: "prepare", submission: prepared(node, held) } : step, stepping);
    if (draft !== held) await keep(writer, draft);
    return { draft };
  });
  if ("refused" in done) throw done.refused;
  return done.draft;
}

function prepared(node: OpenedNode, { content }: Draft) {
  const made = { nonce: encodeHex(randomBytes(16)), salt: encodeBase64(randomBytes(32)) };
  return { ...made, intent: actOfDraft(node.founded.cryptography, content, whereOf(node), made).hash };
}

/** Refuses what could never be an act, with the field that is wrong: better now than after the clearance. */
function requireFormed(node: OpenedNode, content: DraftContent): void {
  draftContentSchema.parse(content);
  actOfDraft(node.founded.cryptography, content, whereOf(node), { nonce: "0".repeat(32), salt: encodeBase64(new Uint8Array(32)) });
}

export function whereOf(node: OpenedNode) {
  return { charter: node.founded.charterId, origin: node.keeper.origin };
}

/** The act that the draft was submitted as, where it stands in the own log. */
async function standingAct(node: OpenedNode, reader: StoreReader, draft: Draft): Promise<string | undefined> {
  const intents = preparedIn(draft);
  if (intents.length === 0) return undefined;
  const { origin } = node.keeper;
  const [index] = (await reader.intents(origin, intents.map((intent) => decodeHex(intent, "intent")))).values();
  if (index === undefined) return undefined;
  const [entry] = await reader.entries(origin, index, index + 1);
  return entry === undefined ? undefined : leafHash(entry).toString("hex");
}

async function steppingOf(node: OpenedNode, reader: StoreReader, { by, remark }: Asked) {
  return { by: await officerOf(node, reader, by), at: node.clock(), remark };
}

/** Rejects with Refusal `input` where no standing mandate of this party has the id: drafts are the own officers'. */
async function officerOf(node: OpenedNode, reader: StoreReader, mandate: string): Promise<DraftOfficer> {
  const record = (await reader.rows([mandate])).get(mandate);
  const view = record === undefined ? undefined : mandateOf(asRow(record));
  const context = await node.contextAt(reader);
  const now = node.clock();
  const stands = view !== undefined && partyId(context, view.origin) === partyId(context, node.origin) && view.recalledAt === null && record?.status === "accredited" && view.from <= now && (view.to === null || now < view.to);
  if (!stands) throw new Refusal("input", { field: "by", expected: "a standing mandate of an officer of this party", remedy: "see: mithaq mandate list", message: `${mandate} is no standing mandate of ${node.origin}` });
  return { mandate: view.id, role: { ...view.role } };
}

async function heldDraft(reader: StoreReader, id: string): Promise<Draft> {
  const held = await reader.value(DRAFTS, id);
  if (held === undefined) throw new Refusal("not-found", { field: "id", expected: "the id of a draft of this node", remedy: "list them: mithaq draft list" });
  return readDraft(held);
}

async function editionOf(reader: StoreReader, id: string, edition: number): Promise<DraftContent | undefined> {
  const held = await reader.value(EDITIONS, `${id}/${edition}`);
  return held === undefined ? undefined : draftContentSchema.parse(held);
}

/** Every edition is kept; the draft itself is the newest. */
async function keep(writer: StoreWriter, draft: Draft): Promise<void> {
  await writer.putValue(DRAFTS, draft.id, draft as unknown as JsonValue);
  await writer.putValue(EDITIONS, `${draft.id}/${draft.edition}`, draft.content as unknown as JsonValue);
  await writer.putValue(STEPS, "count", (await countSteps(writer)) + 1);
}

/** Grows with every step of any draft: by it open screens, of whatever process, hear that something changed. */
export async function countSteps(reader: StoreReader): Promise<number> {
  const count = await reader.value(STEPS, "count");
  return typeof count === "number" ? count : 0;
}

function readDraft(held: JsonValue): Draft {
  return draftSchema.parse(held);
}

/** The private tables. */
const DRAFTS = "draft";
const EDITIONS = "draft.edition";
const STEPS = "draft.steps";
const MAX_DRAFTS = 10_000;
