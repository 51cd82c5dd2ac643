import type { PrepareInput } from "../signing/signing.ts";

export type ActContent = NonNullable<PrepareInput["content"]>;

/** An act without a text of its own, as `acting.prepare` takes it (packages/node/src/api/acting/contract.ts has an example for each verb). */
export function actOf(kind: string, verb: string, content: object, objects: readonly (readonly [string, string | null])[] = [], options: { readonly adReferendum?: boolean } = {}): ActContent {
  return { kind, verb, objects, content, texts: null, document: null, note: "", ...(options.adReferendum === true ? { adReferendum: true } : {}) } as unknown as ActContent;
}

/** What is quoted of the proposal that is answered: its act and the digest of the text that was shown. */
export interface Quoted {
  readonly id: string;
  readonly digest: string | null;
}

export const answers = {
  assent: (kind: string, { id, digest }: Quoted) => actOf(kind, "assent", { proposal: id, digest }),
  yield: (kind: string, { id, digest }: Quoted, withdraws: readonly string[]) => actOf(kind, "yield", { proposal: id, digest, withdraws }),
  object: (kind: string, { id, digest }: Quoted, reasons: string) => actOf(kind, "object", { proposal: id, digest, reasons }),
  withdraw: (kind: string, { id, digest }: Quoted, reason: string) => actOf(kind, "withdraw", { proposal: id, digest, reason }),
  releaseRequest: (kind: string, { id, digest }: Quoted) => actOf(kind, "release-request", { proposal: id, digest }),
};
