import { implement } from "@orpc/server";
import { completeContent } from "../../acting/complete-content.ts";
import { askedBy, requireClearing } from "../../drafts/asked-by.ts";
import { draftSubjects } from "../../drafts/draft-subjects.ts";
import { changeDraft, getDraft, listDrafts, makeDraft, type AskedStep } from "../../drafts/drafts.ts";
import type { Draft } from "../../drafts/draft.ts";
import { sharedTextSchema } from "../../folder/documents.ts";
import type { ApiContext } from "../context.ts";
import { draftsContract } from "./contract.ts";

const door = implement(draftsContract).$context<ApiContext>();

/** The handlers of the drafts' part of the contract. */
export const draftsRouter = {
  list: door.list.handler(async ({ context: { node }, input: { state } }) => {
    const drafts = (await listDrafts(node)).filter((draft) => state === undefined || draft.state === state);
    const subjects = await draftSubjects(node, drafts);
    return drafts.map((draft) => ({ ...summaryOf(draft), subject: subjects.get(draft.id) ?? null }));
  }),
  get: door.get.handler(({ context: { node }, input: { id } }) => getDraft(node, id)),
  put: door.put.handler(async ({ context: { node, caller }, input: { id, version, content: given, continues, ...said } }) => {
    const asked = askedBy(caller, said);
    const content = await completeContent(node, given);
    return id === undefined || version === undefined ? makeDraft(node, content, asked) : changeDraft(node, id, version, { do: "edit", content, continues }, asked);
  }),
  clear: door.clear.handler(step({ do: "clear" })),
  reject: door.reject.handler(step({ do: "reject" })),
  abandon: door.abandon.handler(step({ do: "abandon" })),
  prepare: door.prepare.handler(step({ do: "prepare" })),
  submitted: door.submitted.handler(({ context: { node, caller }, input: { id, version, act, ...said } }) => changeDraft(node, id, version, { do: "submitted", act }, askedBy(caller, said))),
};

interface Change {
  readonly id: string;
  readonly version: number;
  readonly by?: string | undefined;
  readonly remark: string;
}

function step(taken: AskedStep) {
  return async ({ context: { node, caller }, input: { id, version, ...said } }: { readonly context: ApiContext; readonly input: Change }): Promise<Draft> => {
    if (taken.do === "clear") await requireClearing(node, caller, id);
    return changeDraft(node, id, version, taken, askedBy(caller, said));
  };
}

function summaryOf({ id, version, edition, state, act, content, trail }: Draft) {
  const { at, by } = trail.at(-1)!;
  return { id, version, edition, state, act, kind: content.kind, verb: content.verb, about: content.objects.map(([object]) => object).filter((object) => object !== "new"), title: sharedTextSchema.safeParse(content.content["title"]).data ?? null, at, by: by.mandate, role: by.role };
}
