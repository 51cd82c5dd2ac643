import { implement } from "@orpc/server";
import { previewMails, sendDue } from "../../reminders/send-due.ts";
import type { ApiContext } from "../context.ts";
import { remindersContract } from "./contract.ts";

const door = implement(remindersContract).$context<ApiContext>();

/** The handlers of the reminders' part of the contract. */
export const remindersRouter = {
  preview: door.preview.handler(async ({ context: { node }, input: { day } }) => {
    const mails = await previewMails(node, day);
    return { configured: mails !== undefined, mails: mails ?? [] };
  }),
  send: door.send.handler(({ context: { node } }) => sendDue(node, { early: true })),
};
