import { formatSubmission, type EvidenceContent } from "@mithaq/accord";
import type { JsonValue } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { formatComputed, PILLARS, type Pillar, type PillarCommand, type PillarDesk } from "@mithaq/pillars";
import { Refusal } from "../node/refusal.ts";
import { pillarRefusal } from "../pillars/ask.ts";
import { readBoundedFile } from "./bounded-file.ts";
import type { CommandSpec, Invocation } from "./command.ts";
import { throughDoor } from "./door.ts";
import { writeNewFile } from "./new-file.ts";
import { collect } from "./options.ts";
import { submitSigned } from "./signed-act.ts";
import { makeDocument } from "./texts.ts";

/** Every pillar's subcommands: `mithaq trade …`. */
export const PILLAR_GROUPS: readonly { readonly name: string; readonly summary: string; readonly commands: readonly CommandSpec[] }[] = PILLARS.map((pillar) => ({
  name: pillar.name,
  summary: `The pillar "${pillar.title.en}"`,
  commands: pillar.commands.map((command) => specOf(pillar, command)),
}));

function specOf(pillar: Pillar, command: PillarCommand): CommandSpec {
  const { usage, summary, example } = command;
  return {
    usage, summary, example,
    options: (to) => {
      for (const { flags, summary: says, many } of command.options ?? []) {
        if (many === true) to.option(flags, says, collect);
        else to.option(flags, says);
      }
      if (command.signs === true) to.option("--as <officer>", "the officer whose hand signs");
    },
    run: async (invocation, args, options) => {
      try {
        return await command.run(deskOf(pillar, invocation, options["as"]), args, options);
      } catch (error) {
        throw pillarRefusal(error);
      }
    },
  };
}

function deskOf(pillar: Pillar, invocation: Invocation, officer: unknown): PillarDesk {
  const submit: PillarDesk["submit"] = async (kind, content, document) => {
    if (!pillar.kinds.some((one) => one.kind === kind)) throw new RangeError(`The pillar ${pillar.name} submits its own kinds, not ${kind}.`);
    return submitAs(kind, content, document);
  };
  const submitAs: PillarDesk["submit"] = async (kind, content, document) => {
    const beside = document === undefined ? undefined : makeDocument(document.bytes, document.mediaType);
    const signed = await submitSigned(invocation, officer, async () => formatSubmission(kind, { content, payload: beside?.reference ?? null }), beside);
    return { object: signed.object, act: signed.act };
  };
  return {
    cryptography: nodeCryptography,
    readFile: (path, maxBytes) => readBoundedFile(path, maxBytes, path, "split the file"),
    writeFile: (path, bytes) => writeNewFile(path, bytes),
    ask: (route, input) => throughDoor(invocation.folder(), (client) => client.pillars.ask({ pillar: pillar.name, route, input: input as JsonValue })),
    submit,
    publish: async ({ engine: name, input, parameters, seed, title, parent, sample }) => {
      const engine = pillar.engines.find((one) => one.name === name);
      if (engine === undefined) throw new RangeError(`The pillar ${pillar.name} has no engine ${name}.`);
      const { bytes, digests } = formatComputed(nodeCryptography, pillar.name, engine, { input, parameters, seed });
      const content: EvidenceContent = {
        title, kind: "computed", custodian: { en: `The node of this party; engine ${name} ${engine.version}` }, date: new Date().toISOString().slice(0, 10), languages: [],
        computed: { ...digests, inputs: [...digests.inputs] }, plane: "shared", ...(parent === undefined ? {} : { parent }), pillar: pillar.name, sample,
      };
      return { ...(await submitAs("evidence", content, { bytes, mediaType: "application/json" })), output: digests.output };
    },
    refuse: (refusal) => new Refusal("input", refusal),
    say: (line) => invocation.say(line),
  };
}
