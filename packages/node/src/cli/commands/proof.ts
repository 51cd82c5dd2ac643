import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ArchiveError } from "../../export/archive-error.ts";
import { Refusal } from "../../node/refusal.ts";
import { verifyProofFile, type ProofTrust } from "../../proof/verify-proof.ts";
import type { CommandSpec, Invocation } from "../command.ts";
import { throughDoor } from "../door.ts";
import { writeNewFile } from "../new-file.ts";
import { actIdArgument, optionalText, textOption } from "../options.ts";

export const proof: CommandSpec = {
  usage: "proof <act-id>",
  summary: "Write the proof of an act: one file that anyone can verify offline",
  example: "mithaq proof ACT-ID --to act.tlog-proof --data ./tehran",
  options: (command) => {
    command.option("--to <file>", "the new file");
  },
  run: async (invocation, [given], options) => {
    const id = actIdArgument(given, "act-id");
    const to = resolve(textOption(options, "to", "--to", "act.tlog-proof"));
    const { file, ...about } = await throughDoor(invocation.folder(), (client) => client.acts.proof({ id }));
    await writeNewFile(to, file);
    return { json: { ...about, file: to }, text: [`${to}: proves act ${about.index} of ${about.origin} in a checkpoint of ${about.size}`, "Verify it anywhere: mithaq verify-proof FILE --charter charter.json"] };
  },
};

export const verifyProof: CommandSpec = {
  usage: "verify-proof <file>",
  summary: "Verify the proof of an act, offline, against a charter or a tlog-policy",
  example: "mithaq verify-proof act.tlog-proof --charter charter.json",
  options: (command) => {
    command.option("--charter <file>", "the charter whose keys are trusted (default: that of --data)").option("--policy <file>", "a tlog-policy instead, as mithaq log export writes it");
  },
  run: async (invocation, [given = ""], options) => {
    const bytes = await readFile(resolve(given));
    const trust = await readTrust(invocation, options);
    const verified = verify(bytes, trust);
    const { id, log, index, size, root, attestations } = verified;
    const verb = verified.act?.act ?? "charter";
    return {
      json: { ok: true, id, act: verb, log, index, size, root, attestations },
      text: [`good: ${verb}, act ${id}`, `  stands at index ${index} of ${log}, in a checkpoint of ${size}`, ...attestations.map(({ party, type, time }) => `  ${party} (${type})${time === undefined ? "" : `, ${new Date(time * 1000).toISOString()}`}`), "It proves what the nodes attest: that the act stands in the log."],
    };
  },
};

function verify(bytes: Uint8Array, trust: ProofTrust) {
  try {
    return verifyProofFile(bytes, trust);
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.code !== "proof") throw error;
    throw new Refusal("not-good", { field: error.field, expected: "a proof that verifies", remedy: "ask for the proof again, and see that the charter or policy is the one you compared", message: error.message }, { cause: error });
  }
}

async function readTrust(invocation: Invocation, options: Readonly<Record<string, unknown>>): Promise<ProofTrust> {
  const [charter, policy] = [optionalText(options, "charter"), optionalText(options, "policy")];
  if (charter !== undefined && policy !== undefined) throw new Refusal("usage", { field: "--policy", expected: "a charter or a policy, not both", remedy: "give one of them" });
  if (policy !== undefined) return { policy: await readFile(resolve(policy)) };
  return { charter: charter === undefined ? await invocation.folder().charter.read() : await readFile(resolve(charter)) };
}
