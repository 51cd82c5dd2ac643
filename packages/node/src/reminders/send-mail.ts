import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import { bytesFile } from "../folder/typed-file.ts";
import { Refusal } from "../node/refusal.ts";
import type { Mail } from "./format-reminders.ts";
import { domainOf, type ReminderSettings } from "./settings.ts";

/** Sends a mail, or rejects with the transport's error, within {@link MAIL_MS}. `signal` gives up at once. */
export async function sendMail({ smtp, from }: ReminderSettings, mail: Mail, day: string, signal?: AbortSignal): Promise<void> {
  const transport = createTransport({
    host: smtp.host, port: smtp.port, secure: smtp.tls === "implicit", requireTLS: smtp.tls === "starttls", ignoreTLS: smtp.tls === "none", tls: { minVersion: "TLSv1.2" },
    ...(smtp.user === null ? {} : { auth: { user: smtp.user, pass: await readPassword(smtp.password) } }),
    connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, disableFileAccess: true, disableUrlAccess: true, logger: false,
  });
  const limit = AbortSignal.any([AbortSignal.timeout(MAIL_MS), ...(signal === undefined ? [] : [signal])]);
  const sending = transport.sendMail({
    from, to: mail.to, subject: mail.subject, text: mail.text, html: mail.html, messageId: messageIdOf(from, mail.to, day),
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.language },
  });
  sending.catch(() => undefined); // met by the race
  try {
    await Promise.race([sending, rejectedBy(limit)]);
  } finally {
    transport.close();
  }
}

/** The whole of one mail, in milliseconds. */
export const MAIL_MS = 60_000;

/** What a failure is told as: codes alone, since a server's words may repeat what it was sent. */
export function failureOf(error: unknown): string {
  if (error instanceof Refusal) return `${error.code}: ${error.field}`;
  const { code, responseCode, name } = error as { code?: unknown; responseCode?: unknown; name?: unknown };
  const told = [typeof code === "string" ? code : typeof name === "string" ? name : "failed", ...(typeof responseCode === "number" ? [String(responseCode)] : [])];
  return told.join(" ").slice(0, 100);
}

/** Rejects with Refusal `not-found` or `input`, which name the place and never the password. */
async function readPassword(place: ReminderSettings["smtp"]["password"]): Promise<string> {
  if (place === null) throw new Refusal("input", { field: "smtp.password", expected: "a password for the user", remedy: "mithaq reminders configure" });
  if ("env" in place) {
    const value = process.env[place.env];
    if (value === undefined || value === "") throw new Refusal("not-found", { field: `environment ${place.env}`, expected: "the password", remedy: `set ${place.env} where the node is started` });
    return value;
  }
  const bytes = await bytesFile(place.file, { secrecy: "private", missing: "write the password into it, mode 0600" }).read();
  return new TextDecoder().decode(bytes).trimEnd();
}

/** The same for a recipient and a day: a mail sent twice after a crash can be told. */
function messageIdOf(from: string, to: string, day: string): string {
  return `<${day}.${createHash("sha256").update(`${from}\n${to.toLowerCase()}\n${day}`).digest("hex").slice(0, 32)}@${domainOf(from)}>`;
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => reject(Object.assign(new Error("the mail was given up"), { code: "ETIMEDOUT" }));
    if (signal.aborted) give();
    else signal.addEventListener("abort", give, { once: true });
  });
}
