import { isAbsolute, resolve } from "node:path";
import { expectationOf, Refusal } from "../../node/refusal.ts";
import { domainOf, reminderFile, reminderSettingsSchema, SECTIONS } from "../../reminders/settings.ts";
import type { CommandSpec } from "../command.ts";
import { collect, listOption, optionalText, textOption } from "../options.ts";

export const remindersConfigure: CommandSpec = {
  usage: "configure",
  summary: "Where mails go out and to whom: this party's own officers alone; replaces earlier settings",
  example: 'mithaq reminders configure --host smtp.ministry.example --user registry --password-file /etc/mithaq/smtp --from registry@ministry.example --recipient "desk@ministry.example fa persian Asia/Tehran 8 trade,pass" --data ./tehran',
  options: (command) => {
    command
      .option("--host <host>", "the ministry's SMTP server")
      .option("--port <port>", "default: 465 with implicit TLS, else 587")
      .option("--tls <kind>", "implicit, starttls (required), or none (this machine alone)", "implicit")
      .option("--user <user>", "where the server asks for one")
      .option("--password-env <name>", "the environment variable that has the password; never the password itself")
      .option("--password-file <file>", "or a file that has it, mode 0600")
      .option("--from <address>", "the sender")
      .option("--own-domain <domain>", "a domain of this party's officers (default: the sender's); may be repeated", collect)
      .option("--recipient <words>", `"ADDRESS LANGUAGE CALENDAR TIME-ZONE HOUR [PILLARS|*] [SECTIONS]", the lists separated by commas; sections: ${SECTIONS.join(", ")}; may be repeated`, collect);
  },
  run: async (invocation, _args, options) => {
    const folder = invocation.folder();
    await folder.node.read(); // a node's folder, or refused
    const from = textOption(options, "from", "--from", "registry@ministry.example");
    const tls = optionalText(options, "tls") ?? "implicit";
    const [env, file, domains] = [optionalText(options, "passwordEnv"), optionalText(options, "passwordFile"), listOption(options, "ownDomain")];
    if (env !== undefined && file !== undefined) throw new Refusal("usage", { field: "--password-file", expected: "one place of the password", remedy: "leave --password-env or --password-file out" });
    const settings = {
      v: 1, kind: "mithaq/reminders", from, domains: domains.length === 0 ? [domainOf(from)] : domains, recipients: listOption(options, "recipient").map(recipientOf),
      smtp: {
        host: textOption(options, "host", "--host", "smtp.ministry.example"), port: Number(optionalText(options, "port") ?? (tls === "implicit" ? 465 : 587)), tls, user: optionalText(options, "user") ?? null,
        password: env !== undefined ? { env } : file !== undefined ? { file: isAbsolute(file) ? file : resolve(file) } : null,
      },
    };
    const checked = reminderSettingsSchema.safeParse(settings);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      throw new Refusal("usage", { field: issue?.path.join(".") || "settings", expected: expectationOf(issue?.message), remedy: "see mithaq reminders configure --help", kept: "earlier settings stand" });
    }
    await reminderFile(folder).write(checked.data);
    return { json: { configured: true, recipients: checked.data.recipients.length }, text: [`reminders are on for ${checked.data.recipients.length} of this party's officers; look at them: mithaq reminders preview`] };
  },
};

function recipientOf(words: string) {
  const [address, language, calendar, timeZone, hour, pillars, sections] = words.trim().split(/\s+/);
  return { address, language, calendar, timeZone, hour: hour === undefined ? undefined : Number(hour), pillars: pillars === undefined || pillars === "*" ? null : pillars.split(","), sections: sections === undefined ? null : sections.split(",") };
}
