import type { z } from "zod";

/** The first thing that is wrong with a value: the field's path, its parts joined by dots, and what is wrong, in words. `whole` names the value itself. */
export function firstIssue(error: z.ZodError, whole: string): { readonly field: string; readonly message: string } {
  const issue = error.issues[0];
  const path = [...(issue?.path ?? []), ...(issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])];
  return { field: path.length === 0 ? whole : path.join("."), message: issue?.message ?? "wrong shape" };
}
