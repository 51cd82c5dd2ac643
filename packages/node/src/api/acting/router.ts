import { implement } from "@orpc/server";
import { getDocument, putDocument } from "../../acting/document-files.ts";
import { prepareAct } from "../../acting/prepare-act.ts";
import { submitAct } from "../../acting/submit-act.ts";
import { requireOfficer } from "../../sign-in/caller.ts";
import type { ApiContext } from "../context.ts";
import { actingContract, documentsContract } from "./contract.ts";

const acting = implement(actingContract).$context<ApiContext>();
const documents = implement(documentsContract).$context<ApiContext>();

/** The handlers of the acting's part of the contract. */
export const actingRouter = {
  prepare: acting.prepare.handler(({ context: { node, caller }, input }) => prepareAct(node, requireOfficer(caller), input)),
  submit: acting.submit.handler(async ({ context: { node, caller, metrics }, input: { intent, hand, draft } }) => {
    const done = metrics?.timeAppend();
    const appended = await submitAct(node, requireOfficer(caller), intent, hand, draft);
    done?.();
    return { ...appended };
  }),
};

export const documentsRouter = {
  put: documents.put.handler(({ context: { node }, input: { file } }) => putDocument(node, file)),
  get: documents.get.handler(({ context: { node }, input }) => getDocument(node, input)),
};
