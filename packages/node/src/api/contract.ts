import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { actingContract, documentsContract } from "./acting/contract.ts";
import { commitmentsContract, indicatorsContract } from "./commitments/contract.ts";
import { agreementsContract } from "./agreements/contract.ts";
import { draftsContract } from "./drafts/contract.ts";
import { originalContract } from "./original/contract.ts";
import { remindersContract } from "./reminders/contract.ts";
import { reportsContract } from "./reports/contract.ts";
import { bodiesContract, sessionsContract } from "./meetings/contract.ts";
import { investmentsContract, notesContract } from "./correspondence/contract.ts";
import { searchContract } from "./search/contract.ts";
import { invitationsContract, sessionContract } from "./sign-in/contract.ts";
import { errorMap } from "./errors.ts";
import { programmeContract } from "./programme/contract.ts";
import { exchangeContract } from "./exchange/contract.ts";
import { papersContract } from "./papers/contract.ts";
import { pillarsContract } from "./pillars/contract.ts";
import {
  actIdSchema, actViewSchema, appendedSchema, base64Schema, digestSchema, handSchema, importedPouchSchema, intentSchema, listOf, logSchema, mandateSchema, MAX_PAYLOAD_BYTES, objectIdSchema, objectSummarySchema, objectViewSchema,
  originSchema, peerAddressSchema, peerSchema, statusSchema,
} from "./schemas.ts";

export { MAX_PAYLOAD_BYTES };
/** The largest pouch that is taken over HTTP, in bytes. */
export const MAX_POUCH_BYTES = 512 * 1024 * 1024;

const frontierSchema = z.string().max(4000).regex(/^[^=,\s]+=(0|[1-9][0-9]{0,15})(,[^=,\s]+=(0|[1-9][0-9]{0,15}))*$/, "sizes of logs as ORIGIN=SIZE, separated by commas");
const door = oc.errors(errorMap);

/** The node's API: the one way in for the command line, the screens and others' programs. Paths are below /api. */
export const contract = {
  status: door.route({ method: "GET", path: "/status", summary: "Mode, logs, peers and faults" }).output(statusSchema),
  logs: door.route({ method: "GET", path: "/logs", summary: "The originals held here: one log a party" }).output(listOf(logSchema)),
  checkpoint: door
    .route({ method: "GET", path: "/checkpoint", summary: "The signed note of a log, this node's countersigned one, and the notes that bridge its rotations" })
    .input(z.strictObject({ origin: originSchema }))
    .output(z.object({ origin: z.string(), note: z.string().nullable(), countersigned: z.string().nullable(), bridges: listOf(z.string()) })),
  stateHash: door
    .route({ method: "GET", path: "/state-hash", summary: "The state's hash at a frontier" })
    .input(z.strictObject({ frontier: frontierSchema.optional() }))
    .output(z.object({ frontier: z.record(z.string(), z.int()), hash: digestSchema })),
  acts: {
    get: door.route({ method: "GET", path: "/acts/{id}", summary: "One act: entry, verdict and place" }).input(z.strictObject({ id: actIdSchema })).output(actViewSchema),
    submit: door
      .route({ method: "POST", path: "/acts", summary: "Append an act that a hand has signed", description: "Self-authenticating: the hand's signature under a mandate is what counts. The same intent again answers what stands." })
      .input(z.strictObject({ intent: intentSchema, hand: handSchema }))
      .output(appendedSchema),
    proof: door
      .route({ method: "GET", path: "/acts/{id}/proof", summary: "A tlog-proof of an act, with its entry: a file that anyone can verify offline" })
      .input(z.strictObject({ id: actIdSchema }))
      .output(z.object({ id: actIdSchema, origin: z.string(), index: z.int(), size: z.int(), file: z.string() })),
  },
  asOf: door
    .route({ method: "GET", path: "/as-of", summary: "The frontier as of an act or of a day (UTC), and the state's hash there", description: "As of an act: its log up to it, with all that it had in view. As of a day: before its end." })
    .input(z.strictObject({ act: actIdSchema.optional(), day: z.iso.date().optional() }).refine(({ act, day }) => (act === undefined) !== (day === undefined), { error: "either act or day", path: ["act"] }))
    .output(z.object({ frontier: z.record(z.string(), z.int()), hash: digestSchema })),
  objects: {
    list: door
      .route({ method: "GET", path: "/objects", summary: "Objects, in order of id, a page at a time" })
      .input(z.strictObject({
        kind: z.string().max(64).optional(), status: z.string().max(64).optional(), parent: objectIdSchema.optional(), pillar: z.string().max(64).optional(), after: objectIdSchema.optional(),
        life: z.union([z.string().max(64), z.array(z.string().max(64)).max(16)]).optional(), awaits: originSchema.optional(), dueFrom: z.iso.date().optional(), dueBefore: z.iso.date().optional(),
        limit: z.coerce.number<number>().int().min(1).max(500).default(100),
      }))
      .output(z.object({ objects: listOf(objectSummarySchema), next: objectIdSchema.nullable() })),
    get: door
      .route({ method: "GET", path: "/object", summary: "One object: proposals, notices and the acts that made it; now, or at a frontier (see /as-of)" })
      .input(z.strictObject({ id: objectIdSchema, frontier: frontierSchema.optional() }))
      .output(objectViewSchema),
  },
  payloads: {
    put: door
      .route({ method: "PUT", path: "/payloads/{digest}", summary: "Put a document beside the log, before the act that points to it" })
      .input(z.strictObject({ digest: digestSchema, salt: base64Schema.length(44), bytes: base64Schema.max(Math.ceil(MAX_PAYLOAD_BYTES / 3) * 4) }))
      .output(z.object({ digest: digestSchema })),
    get: door
      .route({ method: "GET", path: "/payloads/{digest}", summary: "A document and its salt" })
      .input(z.strictObject({ digest: digestSchema }))
      .output(z.object({ digest: digestSchema, salt: base64Schema, bytes: base64Schema })),
  },
  mandates: door
    .route({ method: "GET", path: "/mandates", summary: "Who may do which acts for a party" })
    .input(z.strictObject({ origin: originSchema.optional() }))
    .output(listOf(mandateSchema)),
  peers: {
    list: door.route({ method: "GET", path: "/peers", summary: "The other parties' nodes: lag, last contact, faults" }).output(listOf(peerSchema)),
    put: door.route({ method: "PUT", path: "/peers", summary: "Where another party's node answers" }).input(peerAddressSchema).output(z.object({ origin: z.string(), url: z.string() })),
    remove: door.route({ method: "DELETE", path: "/peers", summary: "Forget where a party's node answers (its log stays)" }).input(z.strictObject({ origin: originSchema })).output(z.object({ origin: z.string() })),
  },
  pouch: {
    export: door
      .route({ method: "POST", path: "/pouch/export", summary: "Pack for another party what it is not known to hold" })
      .input(z.strictObject({ for: originSchema, whole: z.boolean().default(false) }))
      .output(z.file()),
    import: door
      .route({ method: "POST", path: "/pouch/import", summary: "Take a pouch in, verified like everything from the network" })
      .input(z.strictObject({ pouch: z.file().max(MAX_POUCH_BYTES) }))
      .output(importedPouchSchema),
  },
  programme: programmeContract,
  agreements: agreementsContract,
  commitments: commitmentsContract,
  indicators: indicatorsContract,
  session: sessionContract,
  invitations: invitationsContract,
  acting: actingContract,
  documents: documentsContract,
  drafts: draftsContract,
  reminders: remindersContract,
  reports: reportsContract,
  sessions: sessionsContract,
  bodies: bodiesContract,
  notes: notesContract,
  investments: investmentsContract,
  search: searchContract,
  original: originalContract,
  exchange: exchangeContract,
  pillars: pillarsContract,
  papers: papersContract,
  events: door
    .route({ method: "GET", path: "/events", summary: "What changed, as it changes (server-sent events)", description: "`logs`: their sizes. `drafts`: a count that grows with every step of this party's drafts. Ends with UNAUTHORIZED when the session or the mandate ends." })
    .output(eventIterator(z.object({ logs: z.record(z.string(), z.int()), drafts: z.int().nonnegative() }))),
  recover: door
    .route({ method: "POST", path: "/recover", summary: "Leave recovery by the root hand", description: "`signature` is the root hand's over \"mithaq/recover/v1\\n\" ‖ origin ‖ \"\\n\" ‖ at in decimal; `at` within five minutes of the node's clock." })
    .input(z.strictObject({ at: z.int().nonnegative(), signature: base64Schema }))
    .output(z.object({ mode: z.string() })),
};
export type NodeContract = typeof contract;
