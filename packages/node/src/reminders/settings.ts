import { CALENDARS, LANGUAGES } from "@mithaq/calendar";
import { join } from "node:path";
import { z } from "zod";
import type { DataFolder } from "../folder/data-folder.ts";
import { typedFile, type TypedFile } from "../folder/typed-file.ts";

/** A plain address: no display name, no comment, no quoting; nothing that could begin another header. */
const address = z.email("an address such as registry@ministry.example").max(254);
export const SECTIONS = ["overdue", "due", "awaiting", "sessions", "notes", "changes"] as const;
export type Section = (typeof SECTIONS)[number];

const recipient = z.strictObject({
  address,
  language: z.enum(LANGUAGES as [(typeof LANGUAGES)[number], ...typeof LANGUAGES[number][]]),
  calendar: z.enum(CALENDARS as [(typeof CALENDARS)[number], ...typeof CALENDARS[number][]]),
  timeZone: z.string().max(60).refine(isTimeZone, "a time zone such as Asia/Tehran or Asia/Baghdad"),
  /** The hour of the recipient's own day from which the mail goes out. */
  hour: z.int().min(0).max(23),
  /** Fields of cooperation; null: all. What belongs to none is told to everybody. */
  pillars: z.array(z.string().min(1).max(64)).max(64).nullable(),
  /** What an officer of this role is told; null: everything. */
  sections: z.array(z.enum(SECTIONS)).min(1).nullable(),
});
export type Recipient = z.infer<typeof recipient>;

/**
 * The reminders' settings: `reminders.json` in the node's folder, mode 0600. Where the file is not there, nothing is ever sent. The password is never in it: an environment variable or another
 * 0600 file has it.
 */
export const reminderSettingsSchema = z
  .strictObject({
    v: z.literal(1),
    kind: z.literal("mithaq/reminders"),
    smtp: z.strictObject({
      host: z.string().min(1).max(253),
      port: z.int().min(1).max(65535),
      /** `implicit`: TLS from the first byte; `starttls`: required, or nothing is sent; `none`: on this machine alone. */
      tls: z.enum(["implicit", "starttls", "none"]),
      user: z.string().min(1).max(254).nullable(),
      password: z.union([z.strictObject({ env: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/, "a variable's name") }), z.strictObject({ file: z.string().min(1).max(1000) })]).nullable(),
    }),
    from: address,
    /** The party's own mail domains: a mail goes to its own officers only. */
    domains: z.array(z.string().regex(/^[a-z0-9.-]+$/, "a domain in lower case")).min(1).max(16),
    recipients: z.array(recipient).min(1).max(200),
  })
  .superRefine((settings, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    for (const [at, one] of settings.recipients.entries()) {
      if (!settings.domains.includes(domainOf(one.address))) refuse(["recipients", at, "address"], `an address of the party's own domains (${settings.domains.join(", ")})`);
      if (settings.recipients.findIndex((other) => other.address.toLowerCase() === one.address.toLowerCase()) !== at) refuse(["recipients", at, "address"], "each address once");
    }
    if (settings.smtp.tls === "none" && !isLoopback(settings.smtp.host)) refuse(["smtp", "tls"], "implicit or starttls: without TLS a mail may go to this machine alone");
    if ((settings.smtp.user === null) !== (settings.smtp.password === null)) refuse(["smtp", "password"], "user and password together, or neither");
  });
export type ReminderSettings = z.infer<typeof reminderSettingsSchema>;

export function reminderFile(folder: Pick<DataFolder, "path">): TypedFile<ReminderSettings> {
  return typedFile(join(folder.path, "reminders.json"), reminderSettingsSchema, { secrecy: "private", missing: "configure them first: mithaq reminders configure" });
}

export function domainOf(mail: string): string {
  return mail.slice(mail.lastIndexOf("@") + 1).toLowerCase();
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

function isTimeZone(name: string): boolean {
  try {
    return Temporal.Now.plainDateISO(name) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
