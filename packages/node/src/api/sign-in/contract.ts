import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { oc } from "@orpc/contract";
import { z } from "zod";
import { draftContentSchema } from "../../drafts/draft.ts";
import { officerNameSchema, sharedTextSchema } from "../../folder/documents.ts";
import { errorMap } from "../errors.ts";
import { listOf, objectIdSchema, originSchema } from "../schemas.ts";

const door = oc.errors(errorMap);
const time = z.int().nonnegative();
const actPattern = z.string().max(64).regex(/^(\*|[a-z-]+(\.[a-z-]+)*)\.(\*|[a-z-]+)$/, "a pattern of acts, such as agreement.* or *.assent");
const scopeSchema = z.strictObject({ objects: z.array(objectIdSchema).max(64).readonly().optional(), pillars: z.array(z.string().min(2).max(40)).max(32).readonly().optional() });
/** 32 random bytes, base64url. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "the token of the invitation, as it stood in the link");

/** What an authenticator answers: its bytes are checked where they are read; here only that it is of that kind, and bounded by the request's limit. */
const base64url = z.string().min(1).max(65_536).regex(/^[A-Za-z0-9_-]+$/, "base64url");
const answered = { id: base64url.max(1400), rawId: base64url.max(1400), type: z.literal("public-key"), clientExtensionResults: z.looseObject({}), authenticatorAttachment: z.string().max(40).optional() };
const registrationResponse = z.looseObject({ ...answered, response: z.looseObject({ clientDataJSON: base64url, attestationObject: base64url, transports: z.array(z.string().max(40)).max(10).optional() }) }) as unknown as z.ZodType<RegistrationResponseJSON>;
const authenticationResponse = z.looseObject({ ...answered, response: z.looseObject({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: z.string().max(400).optional() }) }) as unknown as z.ZodType<AuthenticationResponseJSON>;
export const requestOptionsSchema = z.looseObject({ challenge: z.string() }) as unknown as z.ZodType<PublicKeyCredentialRequestOptionsJSON>;
const creationOptionsSchema = z.looseObject({ challenge: z.string() }) as unknown as z.ZodType<PublicKeyCredentialCreationOptionsJSON>;

/** The officer who is signed in, as the mandate stands at this very request. */
export const signedInSchema = z.object({
  /** The object id of the mandate; the root hand's row (`<party>/root`) for the head of the national section. */
  mandate: objectIdSchema,
  /** The demonstration's short name of the officer; null where a passkey signed in. */
  name: z.string().nullable(),
  role: sharedTextSchema,
  /** Patterns of what it may do: `agreement.*`, `*.assent`. */
  acts: listOf(z.string()),
  /** null: everywhere. */
  scope: scopeSchema.nullable(),
  /** The head of the national section: grants mandates, and signs nothing else. */
  head: z.boolean(),
  /** Unix milliseconds; `to` null: until it is recalled. */
  from: time,
  to: time.nullable(),
  /** When the session ends unless something is asked before; Unix milliseconds. */
  expiresAt: time,
});

export const sessionContract = {
  who: door
    .route({ method: "GET", path: "/session", summary: "Whose node this is, of which programme, and who is signed in", description: "Asked by anyone; `officer` is null where nobody is signed in." })
    .output(z.object({
      party: z.object({ origin: originSchema, name: sharedTextSchema }),
      /** The own party first. */
      parties: listOf(z.object({ origin: originSchema, name: sharedTextSchema })),
      title: sharedTextSchema,
      demonstration: z.boolean(),
      /** Whether the whole programme is marked sample. */
      sample: z.boolean(),
      /** The node's day (UTC), by which things are due or overdue. */
      day: z.string(),
      officer: signedInSchema.nullable(),
      /** Where somebody was signed in and is not any more: why. */
      ended: z.enum(["session-ended", "mandate-ended"]).nullable(),
    })),
  demonstrationOfficers: door
    .route({ method: "GET", path: "/session/demonstration", summary: "Whom one may be in the demonstration; elsewhere there is no such thing (NOT_FOUND)" })
    .output(listOf(z.object({ name: z.string(), mandate: objectIdSchema, role: sharedTextSchema, acts: listOf(z.string()), head: z.boolean() }))),
  enterDemonstration: door.route({ method: "POST", path: "/session/demonstration", summary: "Sign in as one of the demonstration's officers" }).input(z.strictObject({ name: officerNameSchema })).output(signedInSchema),
  passkeyOptions: door.route({ method: "POST", path: "/session/passkey/options", summary: "What the browser asks an authenticator to sign in; good for five minutes, once" }).output(requestOptionsSchema),
  enterByPasskey: door
    .route({ method: "POST", path: "/session/passkey", summary: "Sign in by a passkey that a standing mandate names" })
    .input(z.strictObject({ response: authenticationResponse }))
    .output(signedInSchema),
  leave: door.route({ method: "POST", path: "/session/leave", summary: "Sign out" }).output(z.object({ left: z.boolean() })),
};

const invitedSchema = z.object({
  role: sharedTextSchema, acts: listOf(z.string()), scope: scopeSchema.nullable(), from: time.nullable(), to: time.nullable(),
  /** Until when it can be taken up. */
  expiresAt: time,
});
const invitationState = z.enum(["issued", "enrolled", "granted", "expired", "withdrawn"]);
const invitationSchema = invitedSchema.extend({
  id: z.string(),
  issuedAt: time,
  state: invitationState,
  enrolledAt: time.nullable(),
  /** Of the enrolled passkey: what the officer reads out to the head, who compares. SHA-256 of its public key, hex, in groups of four. */
  fingerprint: z.string().nullable(),
  /** Once enrolled and not granted yet: what the head gives to acting.prepare as it is, and signs. */
  grant: draftContentSchema.nullable(),
  /** Once granted. */
  mandate: objectIdSchema.nullable(),
});

/** An officer's passkey: invited by the head of the national section, enrolled by the officer, granted by the head's signature. Until then nothing counts. */
export const invitationsContract = {
  list: door.route({ method: "GET", path: "/invitations", summary: "All invitations, the newest first, each with its state" }).output(listOf(invitationSchema)),
  issue: door
    .route({ method: "POST", path: "/invitations", summary: "Invite an officer to enrol a passkey", description: "The token is told once, and kept hashed: put it into the fragment of a link (`#…`), never into a path or a query. One use, 72 hours." })
    .input(z.strictObject({ role: sharedTextSchema, acts: z.array(actPattern).min(1).max(64), scope: scopeSchema.nullable().default(null), from: time.nullable().default(null), to: time.nullable().default(null) }))
    .output(z.object({ invitation: invitationSchema, token })),
  withdraw: door.route({ method: "POST", path: "/invitations/withdraw", summary: "Withdraw an invitation that is not granted" }).input(z.strictObject({ id: z.string().max(64) })).output(invitationSchema),
  open: door
    .route({ method: "POST", path: "/invitations/open", summary: "What one is invited to", description: "NOT_FOUND for a token that is unknown, used, expired or withdrawn." })
    .input(z.strictObject({ token }))
    .output(invitedSchema.extend({ party: z.object({ origin: originSchema, name: sharedTextSchema }), title: sharedTextSchema })),
  follow: door
    .route({ method: "POST", path: "/invitations/follow", summary: "What has become of an invitation, for the officer who holds its link", description: "Whoever has enrolled waits by it for the grant. NOT_FOUND for a token that is unknown." })
    .input(z.strictObject({ token }))
    .output(z.object({ state: invitationState, fingerprint: z.string().nullable() })),
  enrolOptions: door.route({ method: "POST", path: "/invitations/options", summary: "What the browser asks an authenticator to make" }).input(z.strictObject({ token })).output(creationOptionsSchema),
  enrol: door
    .route({ method: "POST", path: "/invitations/enrol", summary: "Enrol the passkey; it counts once the head has granted the mandate" })
    .input(z.strictObject({ token, response: registrationResponse }))
    .output(z.object({ fingerprint: z.string() })),
};
