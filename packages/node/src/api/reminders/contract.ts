import { LANGUAGES } from "@mithaq/calendar";
import { oc } from "@orpc/contract";
import { z } from "zod";
import { errorMap } from "../errors.ts";
import { listOf } from "../schemas.ts";

const door = oc.errors(errorMap);
const mail = z.object({ to: z.string(), language: z.enum(LANGUAGES), subject: z.string(), text: z.string(), html: z.string() });

/** The reminders by mail to the own officers. */
export const remindersContract = {
  preview: door
    .route({ method: "GET", path: "/reminders", summary: "The mails of now, or of a day; nothing is sent" })
    .input(z.strictObject({ day: z.iso.date().optional() }))
    .output(z.object({ configured: z.boolean(), mails: listOf(mail) })),
  send: door
    .route({ method: "POST", path: "/reminders/send", summary: "Send what is due today without waiting for the hour", description: "Once a day a recipient: who was sent to today is left alone." })
    .output(listOf(z.object({ to: z.string(), day: z.string(), outcome: z.enum(["sent", "quiet", "waiting", "failed"]), failure: z.string().nullable() }))),
};
