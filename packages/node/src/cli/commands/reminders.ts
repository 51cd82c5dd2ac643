import { Refusal } from "../../node/refusal.ts";
import { reminderFile } from "../../reminders/settings.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import { throughDoor } from "../door.ts";
import { optionalText } from "../options.ts";

export const remindersPreview: CommandSpec = {
  usage: "preview",
  summary: "The mails of today, or of a day, as they would go out; sends nothing",
  example: "mithaq reminders preview --day 2027-03-21 --data ./tehran",
  options: (command) => void command.option("--day <day>", "YYYY-MM-DD").option("--html", "the HTML part instead of the text"),
  run: async (invocation, _args, options) => {
    const day = optionalText(options, "day");
    const { mails } = await throughDoor(await configured(invocation), (client) => client.reminders.preview(day === undefined ? {} : { day }));
    const text = mails.flatMap((mail) => [`To: ${mail.to}`, `Subject: ${mail.subject}`, "", options["html"] === true ? mail.html : mail.text]);
    return { json: { mails }, text: mails.length === 0 ? ["nothing to say to anybody"] : text };
  },
};

export const remindersSend: CommandSpec = {
  usage: "send",
  summary: "Send today's mails now; who was sent to today is left alone",
  example: "mithaq reminders send --data ./tehran",
  run: async (invocation) => {
    const outcomes = await throughDoor(await configured(invocation), (client) => client.reminders.send());
    const failed = outcomes.some((one) => one.outcome === "failed");
    return { json: { outcomes }, text: outcomes.map((one) => `${one.to}  ${one.day}  ${one.outcome}${one.failure === null ? "" : `  ${one.failure}`}`), ...(failed ? { exitCode: 1 as const } : {}) };
  },
};

export const remindersOff: CommandSpec = {
  usage: "off",
  summary: "Forget the settings: nothing is sent any more",
  example: "mithaq reminders off --data ./tehran",
  run: async (invocation) => {
    const file = reminderFile(invocation.folder());
    const held = await file.readIfThere();
    if (held !== undefined) await file.remove();
    return { json: { off: true, were: held !== undefined }, text: [held === undefined ? "reminders were off already" : "reminders are off"] };
  },
};

async function configured(invocation: Invocation) {
  const folder = invocation.folder();
  if ((await reminderFile(folder).readIfThere()) === undefined) throw new Refusal("not-found", { field: "reminders.json", expected: "settings of the reminders", remedy: "mithaq reminders configure --help", message: "no reminders are configured: nothing is ever sent" });
  return folder;
}
