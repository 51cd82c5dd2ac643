import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ArchiveError } from "../../export/archive-error.ts";
import { Refusal } from "../../node/refusal.ts";
import { verifyPublicProof, type VerifiedPublicProof } from "../../public-log/verify-public-proof.ts";
import type { CommandSpec } from "../command.ts";
import { optionalText } from "../options.ts";

export const publicVerify: CommandSpec = {
  usage: "verify <file>",
  summary: "Verify the proof of a released item, offline, against a charter or a tlog-policy",
  example: "mithaq public verify item.public-proof.json --charter charter.json",
  options: (command) => {
    command.option("--charter <file>", "the charter whose keys are trusted (default: that of --data)");
    command.option("--policy <file>", "a tlog-policy instead, as a node serves it at /public/policy: for what the file shows of that node's log");
  },
  run: async (invocation, [given = ""], options) => {
    const [charter, policy] = [optionalText(options, "charter"), optionalText(options, "policy")];
    if (charter !== undefined && policy !== undefined) throw new Refusal("usage", { field: "--policy", expected: "a charter or a policy, not both", remedy: "give one of them" });
    const file = await readFile(resolve(given));
    const trust = policy !== undefined ? { policy: await readFile(resolve(policy)) } : { charter: charter === undefined ? await invocation.folder().charter.read() : await readFile(resolve(charter)) };
    const verified = verify(file, trust);
    return { json: { ok: true, ...verified }, text: linesOf(verified) };
  },
};

function linesOf({ object, objectKind, release, text, logs, missing }: VerifiedPublicProof): string[] {
  return [
    `good: ${objectKind} ${object}`,
    `  its text sealed by ${text}, released by ${release}`,
    ...logs.flatMap(({ party, index, size, attestations }) => [
      `  item ${index} of ${size} in the public log of ${party}, signed by:`,
      ...attestations.map((one) => `    ${one.party} (${one.type})${one.time === undefined ? "" : `, ${new Date(one.time * 1000).toISOString()}`}`),
    ]),
    ...(missing.length === 0 ? [] : [`  not shown here: the public log of ${missing.join(", ")}, which cosigned those above`]),
    "It proves what the nodes attest: that all parties released this document. Whether what it says is so, it does not prove.",
  ];
}

function verify(file: Uint8Array, trust: Parameters<typeof verifyPublicProof>[1]): VerifiedPublicProof {
  try {
    return verifyPublicProof(file, trust);
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.code !== "proof") throw error;
    const remedy = "ask for the proof again, and see that the charter or policy is the one you compared";
    throw new Refusal("not-good", { field: error.field, expected: "a public proof that verifies", remedy, message: error.message }, { cause: error });
  }
}
