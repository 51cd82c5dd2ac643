import { equalBytes } from "../encoding/bytes.ts";
import { LedgerError } from "../ledger-error.ts";
import { isNoteText } from "../note/key-name.ts";
import { SIGNATURE_TYPE, type VerifierKey } from "../note/verifier-key.ts";

/**
 * Whom a checkpoint must be signed by: one of the logs, and the witnesses that the quorum asks for (tlog-policy). A group counts as a witness
 * when `threshold` of its members do. `quorum` names a witness, a group, or is "none".
 */
export interface Policy {
  readonly logs: readonly VerifierKey[];
  readonly witnesses: ReadonlyMap<string, VerifierKey>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly quorum: string;
}

export interface Group {
  readonly threshold: number;
  readonly members: readonly string[];
}

/** The word for a quorum of nobody (tlog-policy, Defining the quorum). */
export const NONE = "none";

/** At most so many logs, witnesses and groups each; the specification asks for 32 (tlog-policy, Implementation limits). */
export const MAX_PARTS = 256;

/** A policy that grows line by line, under the rules of tlog-policy. Each method throws `policy-malformed`. */
export class PolicyBuilder {
  readonly #logs: VerifierKey[] = [];
  readonly #witnesses = new Map<string, VerifierKey>();
  readonly #groups = new Map<string, Group>();
  readonly #grouped = new Set<string>();
  #quorum: string | undefined;

  log(key: VerifierKey): void {
    // A 0x04 signature says nothing of whose it is: it cosigns, it does not make a log's own checkpoint.
    if (key.type === SIGNATURE_TYPE.ed25519Cosignature) throw malformed("log", "has a key that only cosigns");
    requireNewKey("log", key, this.#logs);
    this.#logs.push(key);
  }

  witness(name: string, key: VerifierKey): void {
    if (key.type === SIGNATURE_TYPE.ed25519) throw malformed("witness", "has a key that does not cosign");
    this.#requireNewName(name);
    requireNewKey("witness", key, [...this.#witnesses.values()]);
    this.#witnesses.set(name, key);
  }

  group(name: string, { threshold, members }: Group): void {
    this.#requireNewName(name);
    if (!Number.isInteger(threshold) || threshold < 1 || threshold > members.length) throw malformed("group", `${name} asks for ${threshold} of ${members.length}`);
    if (this.#groups.size >= MAX_PARTS) throw malformed("group", "is one too many");
    for (const member of members) {
      if (!this.#isDefined(member)) throw malformed("group", `${member} is not defined before ${name}`);
      if (this.#grouped.has(member)) throw malformed("group", `${member} is a member twice`);
      this.#grouped.add(member);
    }
    this.#groups.set(name, { threshold, members: [...members] });
  }

  quorum(name: string): void {
    if (this.#quorum !== undefined) throw malformed("quorum", "is there twice");
    if (name !== NONE && !this.#isDefined(name)) throw malformed("quorum", `${name} is not defined before it`);
    this.#quorum = name;
  }

  build(): Policy {
    if (this.#quorum === undefined) throw malformed("quorum", "is missing");
    return { logs: this.#logs, witnesses: this.#witnesses, groups: this.#groups, quorum: this.#quorum };
  }

  #isDefined(name: string): boolean {
    return this.#witnesses.has(name) || this.#groups.has(name);
  }

  #requireNewName(name: string): void {
    if (name === NONE || this.#isDefined(name)) throw malformed("name", `${name} is taken`);
    if (name.length === 0 || /[ \t\n\u007f]/.test(name) || !isNoteText(name) || !name.isWellFormed()) throw malformed("name", "cannot be written");
  }
}

/** Two keys are duplicates when the public key is the same, whatever their names (tlog-policy, Public key representation). */
function requireNewKey(field: string, key: VerifierKey, others: readonly VerifierKey[]): void {
  if (others.length >= MAX_PARTS) throw malformed(field, "is one too many");
  if (others.some((other) => equalBytes(other.publicKey, key.publicKey))) throw malformed(field, `${key.name} has the key of another`);
}

export function malformed(field: string, message: string): LedgerError {
  return new LedgerError("policy-malformed", field, message);
}
