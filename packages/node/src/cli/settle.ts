import { refusalOf } from "../node/refusal-of.ts";
import type { Refusal } from "../node/refusal.ts";
import { fromWire } from "../api/errors.ts";
import type { Answer, Invocation } from "./command.ts";
import { exitCodeOf } from "./exit-codes.ts";

/** Prints what a command answers (stdout) or why it was refused (stderr), and sets the exit code. Never rejects. */
export async function settle(invocation: Invocation, work: Promise<Answer | undefined>): Promise<void> {
  try {
    const answer = await work;
    if (answer === undefined) return;
    process.stdout.write(invocation.json ? `${JSON.stringify(answer.json)}\n` : answer.text.map((line) => `${line}\n`).join(""));
    process.exitCode = answer.exitCode ?? 0;
  } catch (error) {
    const refusal = fromWire(error) ?? refusalOf(error);
    printRefusal(refusal, invocation.json);
    if (invocation.verbose) process.stderr.write(`${refusal.stack ?? ""}\n${refusal.cause instanceof Error ? (refusal.cause.stack ?? "") : ""}\n`);
    process.exitCode = exitCodeOf(refusal.code);
  }
}

/** What happened, what was kept, and what to do. */
export function printRefusal(refusal: Refusal, json: boolean): void {
  if (json) {
    const { code, field, message, expected, remedy, kept } = refusal;
    process.stderr.write(`${JSON.stringify({ error: { code, field, message, expected, remedy, ...(kept === undefined ? {} : { kept }) } })}\n`);
    return;
  }
  const said = refusal.message.includes(refusal.expected) && refusal.message.includes(refusal.field);
  process.stderr.write(`mithaq: ${refusal.message}\n`);
  if (!said) process.stderr.write(`  ${refusal.field}: expected ${refusal.expected}\n`);
  if (refusal.kept !== undefined) process.stderr.write(`  kept: ${refusal.kept}\n`);
  process.stderr.write(`  to do: ${refusal.remedy}\n`);
}
