import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import canonicalize from "canonicalize";
import { nodeCryptography as c } from "../../node-crypto/index.ts";
import {
  authenticatedTiles,
  canonicalBytes,
  cosign,
  encodeBundle,
  encodeUtf8,
  equalBytes,
  formatAddCheckpoint,
  formatCheckpoint,
  formatNote,
  formatTlogProof,
  formatVkey,
  judgeAddCheckpoint,
  openCheckpoint,
  parseAddCheckpoint,
  parseCanonical,
  parseNote,
  parseTlogProof,
  proveConsistency,
  proveInclusion,
  rootAt,
  signNote,
  verifyBundle,
  verifyNote,
  verifyTlogProof,
  type JsonValue,
  type Policy,
  type Signer,
  type TileReader,
  type VerifiedSignature,
} from "../index.ts";
import { testKey, testSecret, type TestKey } from "./keys.ts";
import { mutate } from "./mutate.ts";
import type { SeededRandom } from "./random.ts";
import { SignedLog } from "./signed-log.ts";

/** A kind of input that mutations.test.ts changes. */
export interface Kind {
  readonly name: string;
  /** Runs the case; says whether the input was accepted. Throws LedgerError where it is refused, anything else for a defect. */
  run(random: SeededRandom): boolean | Promise<boolean>;
}

const TIME = 1_800_000_000;
const SIZES = [1, 300, 599, 600];
const log = new SignedLog("tehran.example/log");
log.append(Array.from({ length: 600 }, (_, i) => encodeUtf8(`entry ${i}`)));
const mirror = "baghdad.example/mirror";
const mirrors: readonly TestKey[] = [testKey(mirror, 0x04), { key: testKey(mirror, 0x06).key, signer: reproducibleMlDsa44(`${mirror} 6`) }];
const stranger = testKey("stranger.example", 0x01);
const keys = [log.log.key, ...mirrors.map(({ key }) => key)];
const checkpointOf = async (origin: string, size: number) => formatCheckpoint({ origin, size, root: await rootAt(c, log.tiles, size) });
const checkpoints = await Promise.all(SIZES.map((size) => checkpointOf(log.origin, size)));
const otherOrigin = await checkpointOf("tehran.example/lag", 600);
const freeText = "a text with\n\nblank lines and میثاق\n";
// In notes without the long 0x06 line, changes fall on the text and the names more often.
const shortNotes = [signed(freeText, []), ...checkpoints.map((text) => signed(text, mirrors.slice(0, 1)))];
const notes = [...checkpoints.map((text) => signed(text, mirrors)), signed(otherOrigin, mirrors), ...shortNotes];
const noteBytes = notes.map(encodeUtf8);
const genuine = new Set(notes.flatMap((note) => claims(parseNote(note).text, verifyNote(c, parseNote(note), keys))));

export const kinds: readonly Kind[] = [
  {
    name: "notes",
    run(random) {
      const note = parseNote(mutate(random, random.pick(noteBytes), noteBytes));
      requireGenuine(note.text, verifyNote(c, note, keys));
      return true;
    },
  },
  {
    name: "checkpoints",
    run(random) {
      const { checkpoint, note, verified } = openCheckpoint(c, mutate(random, random.pick(noteBytes), noteBytes), log.origin, keys);
      requireGenuine(note.text, verified);
      if (!checkpoints.includes(formatCheckpoint(checkpoint))) throw new Error(`accepted ${formatCheckpoint(checkpoint)}`);
      return true;
    },
  },
  await tilesAndBundles(),
  acts(),
  await proofs(),
];

async function tilesAndBundles(): Promise<Kind> {
  const head = { size: 600, root: await rootAt(c, log.tiles, 600) };
  const honest = [...log.tiles.held].map(([name, bytes]) => ({ name, bytes }));
  const tileBytes = honest.map(({ bytes }) => bytes);
  const bundles = [0, 1, 2].map((index) => encodeBundle(log.entries.slice(index * 256, (index + 1) * 256)));
  return {
    name: "tiles",
    async run(random) {
      if (random.below(2) === 0) return readsBundle(random);
      const { name, bytes } = random.pick(honest);
      const changed = mutate(random, bytes, tileBytes);
      const reader: TileReader = { tile: async (level, index) => (name === `${level}/${index}` ? changed : log.tiles.tile(level, index)) };
      const [level = 0, index = 0] = name.split("/").map(Number);
      const read = await authenticatedTiles(c, reader, head).tile(level, index, bytes.length / 32);
      if (read === undefined || !equalBytes(read, bytes)) throw new Error(`accepted another tile ${name}`);
      return true;
    },
  };

  function readsBundle(random: SeededRandom): boolean {
    const index = random.below(bundles.length);
    const entries = verifyBundle(c, mutate(random, bundles[index]!, bundles), log.tiles.held.get(`0/${index}`)!);
    for (const [i, entry] of entries.entries()) {
      if (!equalBytes(entry, log.entries[index * 256 + i]!)) throw new Error(`accepted another entry ${i} of bundle ${index}`);
    }
    return true;
  }
}

function acts(): Kind {
  const act = {
    v: 1,
    charter: "ab".repeat(32),
    origin: "tehran.example",
    nonce: "00112233445566778899aabbccddeeff",
    act: "agreement.propose",
    at: "2026-11-23T18:00:00Z",
    objects: [["tehran.example/0011", null], ["x", "cd".repeat(32)]],
    body: { title: "پیش‌نویس \"۱\" \\ \u{1f600}", "1": [0, -7, 9_007_199_254_740_991], "": {} },
    payload: { digest: "ef".repeat(32), bytes: 12_345, mediaType: "application/pdf" },
    seen: { "baghdad.example": { size: 12, root: "01".repeat(32) } },
  } satisfies JsonValue;
  const values: readonly JsonValue[] = [act, { a: 1 }, [1, 2, 3], { "10": null, "9": true, ["__proto__"]: "y" }, act.body];
  const inputs = values.map(canonicalBytes);
  return {
    name: "acts",
    run(random) {
      const bytes = mutate(random, random.pick(inputs), inputs);
      const value = parseCanonical(bytes);
      if (canonicalize(value) !== Buffer.from(bytes).toString("utf8")) throw new Error("accepted what is not canonical");
      if (!equalBytes(canonicalBytes(value), bytes)) throw new Error("is written otherwise than it was read");
      return true;
    },
  };
}

async function proofs(): Promise<Kind> {
  const policy: Policy = {
    logs: [log.log.key],
    quorum: "both",
    witnesses: new Map([["old", mirrors[0]!.key], ["quantum", mirrors[1]!.key]]),
    groups: new Map([["both", { threshold: 2, members: ["old", "quantum"] }]]),
  };
  const places = [0, 77, 298, 599];
  const noteAt = (size: number) => notes[SIZES.indexOf(size)]!;
  const provenAt = async (index: number, size: number, extra = {}) =>
    formatTlogProof({ index, proof: await proveInclusion(c, log.tiles, index, size), checkpoint: noteAt(size), ...extra });
  const extendedTo = async (size: number) =>
    formatAddCheckpoint({ oldSize: 300, proof: await proveConsistency(c, log.tiles, 300, size), note: noteAt(size) });
  const texts = await Promise.all(places.map((index) => provenAt(index, 600, { extra: encodeUtf8("not proven") })));
  const donors = [...texts, await provenAt(77, 599), await provenAt(298, 599), ...notes].map(encodeUtf8);
  const known = { keys: [log.log.key], size: 300, root: await rootAt(c, log.tiles, 300) };
  const bodies = (await Promise.all([300, 599, 600].map(extendedTo))).map(encodeUtf8);
  return {
    name: "proofs",
    run(random) {
      if (random.below(2) === 0) return extends300(random);
      const place = random.below(places.length);
      const proof = parseTlogProof(Buffer.from(mutate(random, encodeUtf8(texts[place]!), donors)).toString("utf8"));
      const { checkpoint, verified } = verifyTlogProof(c, proof, log.entries[places[place]!]!, policy);
      requireGenuine(formatCheckpoint(checkpoint), verified);
      if (proof.index !== places[place] || verified.length !== 3) throw new Error(`accepted at ${proof.index} by ${verified.length}`);
      return true;
    },
  };

  function extends300(random: SeededRandom): boolean {
    const request = parseAddCheckpoint(mutate(random, random.pick(bodies), bodies));
    const answer = judgeAddCheckpoint(c, request, (origin) => (origin === log.origin ? known : undefined));
    if (answer.status !== 200) return false;
    if (!checkpoints.slice(1).includes(formatCheckpoint(answer.checkpoint))) throw new Error(`recorded ${formatCheckpoint(answer.checkpoint)}`);
    return true;
  }
}

function signed(text: string, cosigners: readonly TestKey[]): string {
  const cosignatures = cosigners.map(({ key, signer }) => cosign(key, signer, text, TIME));
  const signatures = [signNote(stranger.key, stranger.signer, text), signNote(log.log.key, log.log.signer, text), ...cosignatures];
  return formatNote({ text, signatures });
}

function claims(text: string, verified: readonly VerifiedSignature[]): string[] {
  return verified.map(({ key, time }) => `${formatVkey(key)} ${time} ${text}`);
}

function requireGenuine(text: string, verified: readonly VerifiedSignature[]): void {
  if (verified.length === 0 || claims(text, verified).some((claim) => !genuine.has(claim))) throw new Error(`accepted ${text}`);
}

/** node:crypto draws randomness for its ML-DSA signatures; a case must not depend on it. */
function reproducibleMlDsa44(seed: string): Signer {
  const { publicKey, secretKey } = ml_dsa44.keygen(testSecret(seed));
  return { algorithm: "ML-DSA-44", publicKey, sign: (message) => ml_dsa44.sign(message, secretKey, { extraEntropy: false }) };
}
