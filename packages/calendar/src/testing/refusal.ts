import { CalendarError } from "../errors.ts";

/** The code and field with which something is refused; anything else is thrown on. */
export function refusal(refused: () => unknown): readonly [code: string, field: string] {
  let result: unknown;
  try {
    result = refused();
  } catch (error) {
    if (error instanceof CalendarError) return [error.code, error.field];
    throw error;
  }
  throw new Error(`not refused: ${JSON.stringify(result)}`);
}
