import { oc } from "@orpc/contract";
import { z } from "zod";
import { draftContentSchema, draftIdSchema } from "../../drafts/draft.ts";
import { errorMap } from "../errors.ts";
import { appendedSchema, digestSchema, handSchema, intentSchema, MAX_PAYLOAD_BYTES, objectIdSchema, payloadReferenceSchema } from "../schemas.ts";
import { requestOptionsSchema } from "../sign-in/contract.ts";

/*
 * ACTING: how a screen makes an act. Three steps, the same for every verb:
 *
 *   const ready = await rpc.acting.prepare({ content });              // the node forms the act; its texts are put beside the log
 *   const hand = await sign(ready);                                   // the officer's passkey over ready.challenge, the text being on the screen; null in the demonstration
 *   const { id } = await rpc.acting.submit({ intent: ready.intent, hand });
 *
 * `hand` from startAuthentication({ optionsJSON: ready.sign.options }) of @simplewebauthn/browser: { type: "webauthn", mandate: ready.mandate, and authenticatorData, clientDataJSON, signature as
 * BASE64 WITH PADDING (the browser gives base64url) }. Submitting the same intent again is harmless: it counts once. `prepare` appends nothing.
 *
 * A DraftContent says all of it: { kind, verb, objects, content, texts, document, note }. Every example below leaves out `texts: null, document: null, note: ""`.
 *
 * OBJECTS are pairs [object, base]. What the browser need not know, the node fills in:
 *  - "new" is the object that the act makes.
 *  - base null: the newest seal that the node knows (and null where there is none, or where one party submitted the object). Where a person has READ a version and builds on it or signs it (an amendment,
 *    a signature), give the seal that was read: if another was sealed meanwhile, the act is refused instead of meaning another text.
 *  - [] with an answer to a proposal (assent, yield, object, withdraw, release-request): the proposal's own pairs; with what is said of a submission, [[submission, null]]: all its pairs.
 *
 * CONTENT is what is proposed, declared or submitted; for every other verb the body. One example for each verb (ids shortened):
 *
 * The assent protocol; any kind made by assent (agreement, commitment, initiative, milestone, indicator, reconciliation, body, session, minutes, decision, action-item, investment, release, rules):
 *   propose   { kind: "commitment", verb: "propose", objects: [["new", null]], content: { title: { en: "…" }, deliverable: {…}, obligors: ["…"], owed: "one", standing: "active", sample: true } }
 *     an amendment: { kind: "agreement", verb: "propose", objects: [["example.org/a/0a…", "<seal that was read>"]], content: {…}, texts: { en: [{ id: "1", text: "…" }], fa: […] } }
 *     ad referendum: { …, adReferendum: true }   (the own assent is still to come)
 *   assent    { kind: "agreement", verb: "assent", objects: [], content: { proposal: "<its act id>", digest: "<digest of the document that was shown, or null>" } }
 *   yield     { kind: "agreement", verb: "yield", objects: [], content: { proposal: "…", digest: …, withdraws: ["<own proposal's act id>"] } }
 *   object    { kind: "agreement", verb: "object", objects: [], content: { proposal: "…", digest: …, reasons: "the budget is not agreed" } }
 *   withdraw  { kind: "agreement", verb: "withdraw", objects: [], content: { proposal: "…", digest: …, reason: "replaced by another text" } }
 *   release-request { kind: "agreement", verb: "release-request", objects: [], content: { proposal: "…", digest: … } }
 *     The digest is quoted by the screen, from the text that it showed; a proposal with another one is refused (conflict).
 * Release to the public is a proposal of its own kind, and the assent to it:
 *   { kind: "release", verb: "propose", objects: [["new", null]], content: { objects: ["example.org/a/0a…"], statement: { en: "…" }, sample: true } }
 *
 * Notices, unilateral by nature (agreement alone):
 *   declare   { kind: "agreement", verb: "declare", objects: [["…", null]], content: { purpose: "suspension", on: "2026-11-20", parts: ["3"], reason: { en: "…" } } }
 *   notify    { kind: "agreement", verb: "notify", objects: [["…", null]], content: { purpose: "requirements-met", on: "2026-11-20" } }   also: ratified, suspension, resumption, no-renewal
 *   denounce  { kind: "agreement", verb: "denounce", objects: [["…", null]], content: { purpose: "denunciation", on: "2026-11-20", reason: { en: "…" } } }
 *   sign      { kind: "agreement", verb: "sign", objects: [["…", "<seal that was read>"]], content: { on: "2026-11-20", place: { en: "…" }, capacity: { en: "Minister" } } }   and minutes alike
 *
 * Sessions: open, adjourn  { kind: "session", verb: "open", objects: [["…", null]], content: { on: "2026-11-20" } }
 *
 * Submissions; kinds report, evidence, figure, note, remark, profile and pillars' own (trade.series). The other objects are what it is about:
 *   submit    { kind: "report", verb: "submit", objects: [["new", null], ["<commitment>", null]], content: { period: { from: "2026-01-01", to: "2026-06-30", calendar: "gregorian" }, narrative: { en: "…" },
 *               claims: "partly", values: [{ name: { en: "…" }, value: "12", unit: { en: "…" } }], evidence: ["<evidence object>"], plane: "shared", sample: true } }
 *             { kind: "evidence", verb: "submit", objects: [["new", null]], content: { title: {…}, kind: "document", custodian: {…}, date: "2026-06-30", languages: ["fa"], plane: "shared", parent: "<commitment>", sample: true } }
 *               with acting.prepare's `document`: what documents.put answered
 *             { kind: "figure", verb: "submit", objects: [["new", null], ["<indicator>", null]], content: { period: {…}, value: "41.5", evidence: [], plane: "shared", sample: true } }
 *             { kind: "note", verb: "submit", objects: [["new", null]] (a reply: and [["<note>", null]]), content: { number: "12/4", subject: {…}, to: ["<origin>"], plane: "shared", sample: true }, texts: { fa: […] } }
 *             { kind: "remark", verb: "submit", objects: [["new", null]], content: { on: { object: "…", part: "3", language: "fa" }, text: { fa: "…" }, sample: true } }
 *             { kind: "profile", verb: "submit", objects: [["new", null]], content: { state: {…}, ministry: {…}, languages: […], timeZone: "Asia/Baghdad", weekend: [5, 6], holidays: [], sample: true } }
 * What is said of a submission: `version` is the act id of the version that was shown (the submission, or its newest correction). objects: [["<the submission>", null]]
 *   report.confirm   content: { version: "…" }
 *   report.observe   content: { version: "…", observations: { en: "…" } }
 *   report.dispute   content: { version: "…", ground: "wrong-figure", reasons: { en: "…" }, counter: [{ name: {…}, value: "9" }] }      may carry a document
 *   report.clarify   content: { version: "…", question: { en: "…" } }
 *   report.answer    content: { clarification: "<act id of the question>", text: { en: "…" } }                                          may carry a document
 *   report.correct   content: { content: {…the whole report anew}, reason: { en: "…" } }                                                may carry a document
 *   report.accept    content: { dispute: "<act id>", content: {…the whole report with the counter-figure} }
 *   report.maintain  content: { dispute: "<act id>", reasons: { en: "…" } }                                                             may carry a document
 *   report.retract   content: { reason: { en: "…" } }
 *   report.refer     content: { dispute: "<act id>", to: "working-group", note: { en: "…" } }      then to: "joint-committee"
 *   report.record    content: { dispute: "<act id>", statement: { en: "…" } }                      into the register of disagreements
 *   evidence.admit   content: { version: "…" }
 *   evidence.challenge content: { version: "…", reasons: { en: "…" } }
 *   evidence.recompute content: { version: "…", engine: "…", engineVersion: "…", output: "<digest>" }
 *   evidence.retract content: { reason: { en: "…" } }
 *   figure.correct   content: { content: {…the whole figure anew}, reason: { en: "…" } };   figure.retract  content: { reason: { en: "…" } }
 *   remark.reply     content: { text: { en: "…" } };   remark.settle  content: {} or { text: { en: "…" } }
 *   profile.correct  content: { content: {…the whole profile anew}, reason: { en: "…" } }
 *
 * Mandates: the head of the national section alone. Times in Unix milliseconds:
 *   grant     { kind: "mandate", verb: "grant", objects: [["new", null]], content: { role: { en: "…" }, acts: ["report.*"], scope: null, from: 1780000000000, to: null, credential: {…} } }: take invitations.list's `grant` as it is
 *   suspend   { kind: "mandate", verb: "suspend", objects: [["<mandate>", null]], content: { reason: "on leave" } }
 *   reinstate { kind: "mandate", verb: "reinstate", objects: [["<mandate>", null]], content: {} }
 *   recall    { kind: "mandate", verb: "recall", objects: [["<mandate>", null]], content: { reason: "transferred" } }
 * An own document beside the log is erased by { kind: "payload", verb: "erase", objects: [["<object>", null]], content: { of: "<act id>", digest: "…" } }.
 */

const door = oc.errors(errorMap);
/** A draft that is cleared, and the version of it that was seen: its content is what is prepared. */
const ofDraft = z.strictObject({ id: draftIdSchema, version: z.int().min(1) });

export const actingContract = {
  prepare: door
    .route({ method: "POST", path: "/acting/prepare", summary: "Form an act for the officer to read and sign", description: "Nothing is appended. Its texts are put beside the log. FORBIDDEN where the mandate does not cover it; INVALID_INPUT names the field." })
    .input(z.strictObject({
      /** Left out where a draft is named. */
      content: draftContentSchema.optional(),
      /** What documents.put answered: the document of the act, instead of texts. */
      document: payloadReferenceSchema.optional(),
      draft: ofDraft.optional(),
    }).refine(({ content, draft }) => (content === undefined) !== (draft === undefined), { error: "either content or a draft", path: ["content"] }))
    .output(z.object({
      intent: intentSchema,
      /** SHA-256 of what the hand signs, hex: by which the log knows the act before it has an id. */
      hash: digestSchema,
      /** The same as WebAuthn carries it: base64url. */
      challenge: z.string(),
      /** For the hand. */
      mandate: objectIdSchema,
      document: payloadReferenceSchema.nullable(),
      sign: z.discriminatedUnion("type", [z.object({ type: z.literal("passkey"), options: requestOptionsSchema }), z.object({ type: z.literal("demonstration") })]),
    })),
  submit: door
    .route({ method: "POST", path: "/acting/submit", summary: "Append the act that the officer has signed", description: "`hand` null only in the demonstration: the node signs with the officer's software key. The same intent again answers what stands." })
    .input(z.strictObject({ intent: intentSchema, hand: handSchema.nullable(), draft: ofDraft.optional() }))
    .output(appendedSchema),
};

/** Documents beside the log. */
export const documentsContract = {
  put: door
    .route({ method: "POST", path: "/documents", summary: "Put a file beside the log, for an act to point to", description: "PDF, JSON, CSV, text, PNG, JPEG, GeoJSON, XLSX, DOCX, ODS, ODT; its bytes must be what its name says. Kept with a new salt." })
    .input(z.strictObject({ file: z.file().max(MAX_PAYLOAD_BYTES) }))
    .output(payloadReferenceSchema),
  get: door
    .route({ method: "GET", path: "/documents/{digest}", summary: "A document as a file to be saved: inert, never shown as a page of this node" })
    .input(z.strictObject({ digest: digestSchema, mediaType: z.string().max(127).optional(), name: z.string().min(1).max(200).optional() }))
    .output(z.file()),
};
