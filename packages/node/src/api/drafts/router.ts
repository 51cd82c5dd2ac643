import { implement } from "@orpc/server";
import { changeDraft, getDraft, listDrafts, makeDraft, type AskedStep } from "../../drafts/drafts.ts";
import type { Draft } from "../../drafts/draft.ts";
import { sharedTextSchema } from "../../folder/documents.ts";
import type { ApiContext } from "../context.ts";
import { draftsContract } from "./contract.ts";

const door = implement(draftsContract).$context<ApiContext>();

/** The handlers of the drafts' part of the contract. */
export const draftsRouter = {
  list: door.list.handler(async ({ context: { node }, input: { state } }) => (await listDrafts(node)).filter((draft) => state === undefined || draft.state === state).map(summaryOf)),
  get: door.get.handler(({ context: { node }, input: { id } }) => getDraft(node, id)),
  put: door.put.handler(({ context: { node }, input: { id, version, content, ...asked } }) =>
    id === undefined || version === undefined ? makeDraft(node, content, asked) : changeDraft(node, id, version, { do: "edit", content }, asked)),
  clear: door.clear.handler(step({ do: "clear" })),
  reject: door.reject.handler(step({ do: "reject" })),
  abandon: door.abandon.handler(step({ do: "abandon" })),
  prepare: door.prepare.handler(step({ do: "prepare" })),
  submitted: door.submitted.handler(({ context: { node }, input: { id, version, act, ...asked } }) => changeDraft(node, id, version, { do: "submitted", act }, asked)),
};

interface Change {
  readonly id: string;
  readonly version: number;
  readonly by: string;
  readonly remark: string;
}

function step(taken: AskedStep) {
  return ({ context: { node }, input: { id, version, ...asked } }: { readonly context: ApiContext; readonly input: Change }): Promise<Draft> => changeDraft(node, id, version, taken, asked);
}

function summaryOf({ id, version, edition, state, act, content, trail }: Draft) {
  const { at, by } = trail.at(-1)!;
  return { id, version, edition, state, act, kind: content.kind, verb: content.verb, title: sharedTextSchema.safeParse(content.content["title"]).data ?? null, at, by: by.mandate };
}
