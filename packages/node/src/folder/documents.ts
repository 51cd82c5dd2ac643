import { z } from "zod";

/**
 * The documents of a node's data folder, each with its schema: a file is checked against it on every reading. The public ones of the record itself
 * (party.json, charter.json) are accord's, kept byte for byte and read by accord.
 */

/** An origin is the log's and the first key's name: a URL without scheme, so without spaces and without "+". */
export const originSchema = z.string().max(200).regex(/^[a-z0-9][a-z0-9.-]*(:[0-9]{1,5})?(\/[a-z0-9][a-z0-9._-]*)*$/, "an origin such as example.org/party: lower-case letters, digits, dots, hyphens and slashes");
export const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag such as en, fa, ar or ckb");
export const sharedTextSchema = z.record(languageSchema, z.string().min(1).max(2000));

const peerUrl = z.url({ protocol: /^https?$/, error: "a URL such as http://127.0.0.1:8082" }).max(500);
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/, "base64");
const hex64 = z.string().regex(/^[0-9a-f]{64}$/, "64 lower-case hex digits");

export const nodeFileSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal("mithaq/node"),
  origin: originSchema,
  listen: z.strictObject({ host: z.string().min(1).max(200), port: z.int().min(0).max(65535) }),
  /** Host names besides 127.0.0.1, localhost and <party>.localhost that requests may be addressed to. */
  hosts: z.array(z.string().min(1).max(253)).max(20),
  /** Software hands that sign in by a plain choice, open metrics on loopback, and a mark on every page. Never the default. */
  demonstration: z.boolean(),
  peers: z.record(originSchema, peerUrl),
});
export type NodeFile = z.infer<typeof nodeFileSchema>;
export const peerUrlSchema = peerUrl;

export const privateKeySchema = z.strictObject({ algorithm: z.enum(["Ed25519", "ES256", "ML-DSA-44"]), pkcs8: base64 });
const roleKeys = z.strictObject({ log: privateKeySchema, mirror: privateKeySchema, mirrorPq: privateKeySchema, transport: privateKeySchema });
export const keyRoleSchema = z.enum(["log", "mirror", "mirrorPq", "transport"]);

export const keysFileSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal("mithaq/keys"),
  origin: originSchema,
  current: roleKeys,
  next: roleKeys,
  /** A rotation under way: the key that will be the role's next one once the act stands. Written before the act, so that a crash loses no key. */
  rotating: z.strictObject({ role: keyRoleSchema, key: privateKeySchema }).nullable(),
});
export type KeysFile = z.infer<typeof keysFileSchema>;
export type KeyRole = z.infer<typeof keyRoleSchema>;

export const rootHandFileSchema = z.strictObject({ v: z.literal(1), kind: z.literal("mithaq/root-hand"), origin: originSchema, key: privateKeySchema });
export type RootHandFile = z.infer<typeof rootHandFileSchema>;

export const officerNameSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "a short name: lower-case letters, digits and hyphens");
export const officerFileSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal("mithaq/officer"),
  name: officerNameSchema,
  role: sharedTextSchema,
  /** The object id of the mandate. */
  mandate: z.string().min(1).max(300),
  key: privateKeySchema,
  /** The act that grants the mandate, as the root hand signed it: submitted again after a crash, it counts once. */
  grant: z.strictObject({ intent: z.record(z.string(), z.json()), hand: z.record(z.string(), z.json()) }),
});
export type OfficerFile = z.infer<typeof officerFileSchema>;

export const servingFileSchema = z.strictObject({ v: z.literal(1), kind: z.literal("mithaq/serving"), pid: z.int().positive(), url: peerUrl, instance: hex64 });
export type ServingFile = z.infer<typeof servingFileSchema>;
