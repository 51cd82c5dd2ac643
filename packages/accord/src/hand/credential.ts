import { z } from "zod";

/** What a hand is checked against: an Ed25519 key (software, for demonstrations and root hands), or a WebAuthn credential. `publicKey` in base64, raw. */
export type Credential =
  | { readonly type: "key"; readonly algorithm: "Ed25519"; readonly publicKey: string }
  | {
      readonly type: "webauthn";
      readonly algorithm: "Ed25519" | "ES256";
      readonly publicKey: string;
      readonly credentialId: string;
      /** The relying party's id, whose SHA-256 the authenticator signs. */
      readonly rpId: string;
      /** The page's origin, for instance `https://mithaq.ministry.example`. */
      readonly origin: string;
    };

const base64 = z.string().min(4).max(1024).regex(/^[A-Za-z0-9+/]+={0,2}$/);
const base64url = z.string().min(1).max(1400).regex(/^[A-Za-z0-9_-]+$/);

export const credentialShape: z.ZodType<Credential> = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("key"), algorithm: z.literal("Ed25519"), publicKey: base64 }),
  z.strictObject({
    type: z.literal("webauthn"),
    algorithm: z.enum(["Ed25519", "ES256"]),
    publicKey: base64,
    credentialId: base64url,
    rpId: z.string().min(1).max(253),
    origin: z.string().min(1).max(300),
  }),
]);
