import { AccordError } from "../errors.ts";

/** With which code and field an AccordError refuses something; undefined where it does not. Any other error is a defect, and goes on. */
export function refused(of: () => unknown): { readonly code: string; readonly field: string } | undefined {
  try {
    of();
    return undefined;
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    return { code: error.code, field: error.field };
  }
}
