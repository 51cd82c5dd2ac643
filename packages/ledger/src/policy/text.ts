import type { Cryptography } from "../cryptography.ts";
import { parseDecimal } from "../encoding/decimal.ts";
import { formatVkey, parseVkey } from "../note/verifier-key.ts";
import { malformed, PolicyBuilder, type Policy } from "./policy.ts";

/**
 * The policy of a file (tlog-policy, Policy file syntax and structure). URLs may stand in it and are not kept. The text is what a strict
 * UTF-8 decoder gave; names are compared as they are, without normalisation.
 *
 * Throws `policy-malformed`, and for keys `vkey`, `hex`, `base64`, for a threshold `decimal`.
 */
export function parsePolicy(c: Cryptography, text: string): Policy {
  if (text.length > MAX_POLICY) throw malformed("policy", "is too long");
  if (!text.endsWith("\n")) throw malformed("policy", "does not end its last line");
  if (!isPolicyText(text)) throw malformed("policy", "has a control character");
  const policy = new PolicyBuilder();
  for (const line of text.split("\n")) {
    const [keyword, ...items] = line.split(BLANKS).filter((item) => item !== "");
    if (keyword !== undefined && !keyword.startsWith("#")) addLine(c, policy, keyword, items);
  }
  return policy.build();
}

/** The file of a policy, in the order of its parts. Throws `policy-malformed` for what {@link parsePolicy} would not read back. */
export function formatPolicy(policy: Policy): string {
  const checked = new PolicyBuilder();
  const lines: string[] = [];
  for (const key of policy.logs) {
    checked.log(key);
    lines.push(`log ${formatVkey(key)}`);
  }
  for (const [name, key] of policy.witnesses) {
    checked.witness(name, key);
    lines.push(`witness ${name} ${formatVkey(key)}`);
  }
  for (const [name, group] of policy.groups) {
    checked.group(name, group);
    lines.push(`group ${name} ${group.threshold} ${group.members.join(" ")}`);
  }
  checked.quorum(policy.quorum);
  lines.push(`quorum ${policy.quorum}`);
  return `${lines.join("\n")}\n`;
}

const MAX_POLICY = 4_000_000;
/** White space here is space and tab alone: no Unicode is needed to read a policy. */
const BLANKS = /[ \t]+/;
const TAB = 0x09;
const NEWLINE = 0x0a;
const DELETE = 0x7f;

function addLine(c: Cryptography, policy: PolicyBuilder, keyword: string, items: readonly string[]): void {
  const [first, second, ...more] = items;
  if (keyword === "log" && first !== undefined && more.length === 0) return policy.log(parseVkey(c, first));
  if (keyword === "witness" && first !== undefined && second !== undefined && more.length <= 1) return policy.witness(first, parseVkey(c, second));
  if (keyword === "group" && first !== undefined && second !== undefined) return policy.group(first, { threshold: threshold(second, more.length), members: more });
  if (keyword === "quorum" && first !== undefined && second === undefined) return policy.quorum(first);
  throw malformed(keyword, "is not a line of a policy, or has too few or too many words");
}

function threshold(word: string, members: number): number {
  if (word === "all") return members;
  return word === "any" ? 1 : parseDecimal(word, "threshold");
}

/** Allowed are tab, newline, 0x20 to 0x7E and all above 0x7F (tlog-policy, Character set). */
function isPolicyText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 0x20 && unit !== TAB && unit !== NEWLINE) || unit === DELETE) return false;
  }
  return text.isWellFormed();
}
