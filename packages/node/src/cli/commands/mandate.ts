import { formatMandateGrant, formatMandateRecall, formatMandateReinstatement, formatMandateSuspension, type Credential, type Draft } from "@mithaq/accord";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import { throughDoor } from "../door.ts";
import { newNonce, rootHand, signDraft } from "../hands.ts";
import { collect, languagesOption, listOption, optionalText, textOption, timeOption } from "../options.ts";

export const mandateGrant: CommandSpec = {
  usage: "grant",
  summary: "Grant a mandate to a key that the officer holds elsewhere",
  example: "mithaq mandate grant --role en=\"Legal adviser\" --allow agreement.propose --public-key 5Rk…= --root-hand FILE --data ./tehran",
  options: (command) => {
    command
      .option("--role <language=text>", "the officer's role, once a language", collect)
      .option("--allow <pattern>", "acts that the mandate allows, such as agreement.* or *.assent", collect)
      .option("--public-key <base64>", "the officer's Ed25519 public key, raw, 32 bytes")
      .option("--on <object>", "only on this object; may be repeated", collect)
      .option("--pillar <pillar>", "only in this pillar; may be repeated", collect)
      .option("--from <day>", "when it begins (UTC); default: now")
      .option("--until <day>", "when it ends (UTC); without it, when it is recalled")
      .option("--root-hand <file>", "this party's root hand");
  },
  run: async (invocation, _args, options) => {
    const folder = invocation.folder();
    const publicKey = textOption(options, "publicKey", "--public-key", "5RkX…=");
    if (!/^[A-Za-z0-9+/]{43}=$/.test(publicKey)) throw new Refusal("usage", { field: "--public-key", expected: "32 bytes in base64 (44 characters)", remedy: "ask the officer for the raw Ed25519 public key" });
    const acts = listOption(options, "allow");
    if (acts.length === 0) throw new Refusal("usage", { field: "--allow", expected: "at least one pattern", remedy: "for instance: --allow \"agreement.*\"" });
    const credential: Credential = { type: "key", algorithm: "Ed25519", publicKey };
    const [from, until] = [optionalText(options, "from"), optionalText(options, "until")];
    const draft = formatMandateGrant({
      role: languagesOption(options, "role", "--role"), acts, scope: scopeOf(listOption(options, "on"), listOption(options, "pillar")),
      from: from === undefined ? Date.now() : timeOption(from, "--from"), to: until === undefined ? null : timeOption(until, "--until"), credential,
    });
    const nonce = newNonce();
    const signed = await signDraft(folder, await rootHand(folder, options["rootHand"]), draft, nonce);
    const appended = await throughDoor(folder, (client) => client.acts.submit(signed));
    const mandate = `${signed.intent.origin}/${nonce}`;
    return { json: { mandate, act: appended.id }, text: [`granted: ${mandate} (act ${appended.id})`] };
  },
};

export const mandateRecall: CommandSpec = {
  usage: "recall <mandate>",
  summary: "Recall a mandate; what was signed under it before stays valid",
  example: "mithaq mandate recall mithaq.example/tehran/0a1b… --reason \"transferred\" --root-hand FILE --data ./tehran",
  options: (command) => {
    command.option("--reason <text>", "why").option("--root-hand <file>", "this party's root hand");
  },
  run: async (invocation, [mandate = ""], options) => {
    return rootActOn(invocation, mandate, options, formatMandateRecall(mandate, textOption(options, "reason", "--reason", "\"transferred\"")), "recalled");
  },
};

async function rootActOn(invocation: Invocation, mandate: string, options: Readonly<Record<string, unknown>>, draft: Draft, done: string) {
  const folder = invocation.folder();
  const signed = await signDraft(folder, await rootHand(folder, options["rootHand"]), draft);
  const appended = await throughDoor(folder, (client) => client.acts.submit(signed));
  return { json: { mandate, act: appended.id }, text: [`${done}: ${mandate} (act ${appended.id})`] };
}

export const mandateSuspend: CommandSpec = {
  usage: "suspend <mandate>",
  summary: "Suspend a mandate: it signs nothing until it is reinstated",
  example: "mithaq mandate suspend mithaq.example/tehran/0a1b… --reason \"on leave\" --root-hand FILE --data ./tehran",
  options: (command) => {
    command.option("--reason <text>", "why").option("--root-hand <file>", "this party's root hand");
  },
  run: (invocation, [mandate = ""], options) => rootActOn(invocation, mandate, options, formatMandateSuspension(mandate, textOption(options, "reason", "--reason", "\"on leave\"")), "suspended"),
};

export const mandateReinstate: CommandSpec = {
  usage: "reinstate <mandate>",
  summary: "Reinstate a suspended mandate",
  example: "mithaq mandate reinstate mithaq.example/tehran/0a1b… --root-hand FILE --data ./tehran",
  options: (command) => {
    command.option("--root-hand <file>", "this party's root hand");
  },
  run: (invocation, [mandate = ""], options) => rootActOn(invocation, mandate, options, formatMandateReinstatement(mandate), "reinstated"),
};

export const mandateList: CommandSpec = {
  usage: "list",
  summary: "Who may do which acts, for which party, from when to when",
  example: "mithaq mandate list --data ./tehran",
  run: async (invocation) => {
    const mandates = await throughDoor(invocation.folder(), (client) => client.mandates({}));
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    const text = mandates.map((one) => `${one.id}  ${one.role["en"] ?? Object.values(one.role)[0] ?? ""}  ${one.acts.join(" ")}  from ${day(one.from)}${one.to === null ? "" : ` to ${day(one.to)}`}${one.recalledAt === null ? "" : `, recalled ${day(one.recalledAt)}`}`);
    return { json: { mandates }, text };
  },
};

function scopeOf(objects: string[], pillars: string[]) {
  if (objects.length + pillars.length === 0) return null;
  return { ...(objects.length > 0 ? { objects } : {}), ...(pillars.length > 0 ? { pillars } : {}) };
}
