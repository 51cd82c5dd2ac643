import type { QueryClient } from "@tanstack/react-query";
import { ask } from "./client.ts";

/** Ends the session on the node, forgets what was read here, and goes to the sign-in. What was typed and not sent stays (kept-text.ts). */
export async function signOut(queries: QueryClient, language: string): Promise<void> {
  await ask.session.leave().catch(() => undefined); // a node that does not answer forgets the session by itself
  queries.clear();
  await (await import("./kept-reads.ts")).forgetReads();
  location.assign(`/${language}/sign-in`);
}
