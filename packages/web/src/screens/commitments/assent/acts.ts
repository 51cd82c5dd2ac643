import type { PrepareInput } from "../../../signing/signing.ts";

export type ActContent = NonNullable<PrepareInput["content"]>;

/** An act without a document, as `acting.prepare` takes it (packages/node/src/api/acting/contract.ts has an example for each verb). */
export function actOf(kind: string, verb: string, content: object, objects: readonly (readonly [string, string | null])[] = [], options: { readonly adReferendum?: boolean } = {}): ActContent {
  return { kind, verb, objects, content, texts: null, document: null, note: "", ...(options.adReferendum === true ? { adReferendum: true } : {}) } as ActContent;
}
