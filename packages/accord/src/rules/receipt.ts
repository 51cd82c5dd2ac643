import { encodeHex, openCheckpoint, LedgerError, type VerifiedSignature } from "@mithaq/ledger";
import { partyId, samePairs } from "../assent/proposal.ts";
import { NOTICES } from "../assent/verbs.ts";
import { domainOf, verbOf, type Fact } from "../fold/fact.ts";
import { keysRowId, logKeys, partyKey } from "../keys/rotation.ts";
import type { Pair } from "../act/act.ts";
import { partyOfAct, type Judgement, type Rule } from "./rule.ts";

/** A receipt says, under both of a node's mirror keys, that it holds and has judged another party's seal or notice (record.md section 5). */
export const RECEIPT_RULES: readonly Rule[] = [
  {
    name: "receipt-of-another",
    says: "A receipt answers a valid seal or notice of another party, with its pairs.",
    about: [".receipt"],
    check: (judgement) => {
      const fact = answered(judgement);
      return fact !== undefined && partyId(judgement.context, fact.origin) !== partyOfAct(judgement) && samePairs(judgement.act.objects, (fact.content["pairs"] ?? []) as unknown as Pair[]);
    },
  },
  {
    name: "receipt-once",
    says: "A party's node receipts a seal or a notice once.",
    about: [".receipt"],
    check: (judgement) => {
      const [first] = judgement.act.objects;
      return !judgement.horizon.facts(first?.[0] ?? "").some((fact) => verbOf(fact.kind) === "receipt" && fact.content["of"] === judgement.act.body["of"] && partyId(judgement.context, fact.origin) === partyOfAct(judgement));
    },
  },
  {
    name: "receipt-covers",
    says: "It carries the author's signed checkpoint that covers the act and that this log has in view.",
    about: [".receipt"],
    check: (judgement) => {
      const fact = answered(judgement);
      return fact === undefined || coversAct(judgement, fact);
    },
  },
  {
    name: "receipt-cosigned",
    says: "It carries the node's own cosignatures of that checkpoint, Ed25519 and post-quantum both.",
    about: [".receipt"],
    check: (judgement) => {
      const fact = answered(judgement);
      return fact === undefined || isCosigned(judgement, fact);
    },
  },
];

function answered({ act, horizon }: Judgement): Fact | undefined {
  return horizon.facts(act.objects[0]?.[0] ?? "").find((fact) => {
    const verb = verbOf(fact.kind);
    return fact.content["id"] === act.body["of"] && (verb === "seal" || NOTICES.has(verb)) && domainOf(fact.kind) === domainOf(act.act);
  });
}

function coversAct(judgement: Judgement, fact: Fact): boolean {
  const seen = judgement.act.seen[fact.origin] ?? judgement.log.seen[fact.origin];
  if (seen === undefined || fact.index >= seen.size) return false;
  const rotations = { id: keysRowId(fact.origin), facts: judgement.horizon.facts(keysRowId(fact.origin)) };
  const verified = opened(judgement, fact.origin, logKeys(judgement.context, fact.origin, rotations, seen.size));
  return verified !== undefined && verified.checkpoint.size === seen.size && encodeHex(verified.checkpoint.root) === seen.root;
}

function isCosigned(judgement: Judgement, fact: Fact): boolean {
  const { context, origin, index, horizon } = judgement;
  const rotations = { id: keysRowId(origin), facts: horizon.facts(keysRowId(origin)) };
  const keys = [partyKey(context, origin, rotations, "mirror", index), partyKey(context, origin, rotations, "mirrorPq", index)];
  const verified: readonly VerifiedSignature[] = opened(judgement, fact.origin, keys)?.verified ?? [];
  return keys.every((key) => verified.some((signature) => signature.key === key));
}

function opened({ act, context }: Judgement, author: string, keys: Parameters<typeof openCheckpoint>[3]) {
  const note = act.body["note"];
  if (typeof note !== "string") return undefined;
  try {
    return openCheckpoint(context.cryptography, note, author, keys);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

