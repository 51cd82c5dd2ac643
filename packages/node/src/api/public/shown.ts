import { createHash } from "node:crypto";
import type { OpenedNode } from "../../node/opened-node.ts";
import type { Payload } from "../../payload/payload-store.ts";
import { readPublic, type PublicProgramme } from "../../programme/public.ts";
import { readProgramme } from "../../programme/reading.ts";

/** What the public site is shown besides the public log. */
export interface Shown {
  /** The released part of the programme as it stands, and the digest of it by which a browser knows that it has not changed. */
  programme(): Promise<{ readonly programme: PublicProgramme; readonly etag: string }>;
  /** A document beside the log, to be served only where a released text quotes it. */
  document(digest: string): Promise<Payload | undefined>;
}

/** Read once for each state of the record and each day, however often anyone asks. */
export function openShown(node: OpenedNode): Shown {
  let known: { readonly day: string; readonly answer: ReturnType<Shown["programme"]> } | undefined;
  node.store.onCommit(() => (known = undefined));
  return {
    programme() {
      const day = new Date(node.clock()).toISOString().slice(0, 10);
      if (known?.day === day) return known.answer;
      const answer = readProgramme(node, undefined, readPublic).then((programme) => ({ programme, etag: `"${createHash("sha256").update(JSON.stringify(programme)).digest("base64url").slice(0, 22)}"` }));
      known = { day, answer };
      answer.catch(() => (known = undefined));
      return answer;
    },
    document: (digest) => node.payloads.get(digest),
  };
}
