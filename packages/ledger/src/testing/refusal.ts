import { LedgerError, type LedgerErrorCode } from "../ledger-error.ts";

/** The code with which something is refused, or undefined where it is not. Any other error is a defect and goes on. */
export function refusal(of: () => unknown): LedgerErrorCode | undefined {
  try {
    of();
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

/** As {@link refusal}, of what is awaited. */
export async function refusalOf(promise: Promise<unknown>): Promise<LedgerErrorCode | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): LedgerErrorCode {
  if (error instanceof LedgerError) return error.code;
  throw error;
}
