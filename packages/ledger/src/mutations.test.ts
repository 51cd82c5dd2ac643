import { ml_dsa44 } from "@noble/post-quantum/ml-dsa.js";
import canonicalize from "canonicalize";
import { describe, expect, it } from "vitest";
import { nodeCryptography as c } from "../node-crypto/index.ts";
import {
  authenticatedTiles, canonicalBytes, cosign, encodeBundle, encodeUtf8, equalBytes, formatAddCheckpoint, formatCheckpoint, formatNote, formatTlogProof, formatVkey,
  judgeAddCheckpoint, LedgerError, openCheckpoint, parseAddCheckpoint, parseCanonical, parseNote, parseTlogProof, proveConsistency, proveInclusion, rootAt, signNote,
  verifyBundle, verifyNote, verifyTlogProof, type JsonValue, type Policy, type Signer, type TileReader, type VerifiedSignature,
} from "./index.ts";
import { mutate } from "./testing/mutate.ts";
import { SeededRandom, SignedLog, testKey, testSecret, type TestKey } from "./testing/index.ts";

/*
 * Inputs that were changed on the way. For each kind a case takes a sound input, changes it, and reads it as a node would. Then
 *   - it is refused with a LedgerError; any other error fails the test; or
 *   - it is accepted, and then says nothing that was not signed, hashed or written so by its author:
 *       notes        each (text, key, time) verified is one that was signed. A line may have vanished, been repeated, moved, become unknown;
 *                    two notes may have been mixed, whole signature lines with their own text.
 *       checkpoints  moreover origin, size and root are one of those signed.
 *       tiles        the bytes are the honest ones (a change past the width that the tree asks for is not read); entries likewise.
 *       acts         the bytes are the reference implementation's JCS of the value, so no other bytes say the same.
 *       proofs       the entry's index and the checkpoint are the honest ones; `extra` is proven by nothing. A witness answers 200 to
 *                    nothing but a checkpoint that the log signed.
 * A case depends on its number alone: `one case` below runs it again.
 */
const CASES = process.env["MITHAQ_LONG"] === undefined ? 20_000 : 1_000_000;
const SLOWEST_MS = 5000;

interface Kind {
  readonly name: string;
  /** Runs the case; says whether the input was accepted. Throws LedgerError where it is refused, anything else for a defect. */
  run(random: SeededRandom): boolean | Promise<boolean>;
}

const TIME = 1_800_000_000;
const SIZES = [1, 300, 599, 600];
const log = new SignedLog("tehran.example/log");
log.append(...Array.from({ length: 600 }, (_, i) => encodeUtf8(`entry ${i}`)));
const mirrors: readonly TestKey[] = [testKey("baghdad.example/mirror", 0x04), { key: testKey("baghdad.example/mirror", 0x06).key, signer: reproducibleMlDsa44("baghdad.example/mirror 6") }];
const stranger = testKey("stranger.example", 0x01);
const keys = [log.log.key, ...mirrors.map(({ key }) => key)];
const checkpoints = await Promise.all(SIZES.map(async (size) => formatCheckpoint({ origin: log.origin, size, root: await rootAt(c, log.tiles, size) })));
const otherOrigin = formatCheckpoint({ origin: "tehran.example/lag", size: 600, root: await rootAt(c, log.tiles, 600) });
const freeText = "a text with\n\nblank lines and میثاق\n";
// In notes without the long 0x06 line, changes fall on the text and the names more often.
const notes = [...checkpoints.map((text) => signed(text, mirrors)), signed(otherOrigin, mirrors), signed(freeText, []), ...checkpoints.map((text) => signed(text, mirrors.slice(0, 1)))];
const noteBytes = notes.map(encodeUtf8);
const genuine = new Set(notes.flatMap((note) => claims(parseNote(note).text, verifyNote(c, parseNote(note), keys))));

const kinds: readonly Kind[] = [
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

describe("changed inputs", () => {
  it.each(kinds)(
    "$name: refused by name, or nothing new is said",
    async (kind) => {
      let [accepted, slowest] = [0, 0];
      for (let number = 0; number < CASES / kinds.length; number++) {
        const start = performance.now();
        if (await accepts(kind, number)) accepted++;
        slowest = Math.max(slowest, performance.now() - start);
      }
      expect(accepted).toBeGreaterThan(0);
      expect(accepted).toBeLessThan(CASES / kinds.length / 2);
      expect(slowest).toBeLessThan(SLOWEST_MS);
    },
    3_600_000,
  );

  it("one case", async () => {
    const [name = "notes", number = "0"] = (process.env["MITHAQ_CASE"] ?? "notes 0").split(" ");
    expect(await accepts(kinds.find((kind) => kind.name === name)!, Number(number))).toBeTypeOf("boolean");
  });
});

async function accepts(kind: Kind, number: number): Promise<boolean> {
  try {
    return await kind.run(new SeededRandom(number));
  } catch (error) {
    if (error instanceof LedgerError) return false;
    throw new Error(`MITHAQ_CASE="${kind.name} ${number}"`, { cause: error });
  }
}

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
    v: 1, charter: "ab".repeat(32), origin: "tehran.example", nonce: "00112233445566778899aabbccddeeff", act: "agreement.propose", at: "2026-11-23T18:00:00Z",
    objects: [["tehran.example/0011", null], ["x", "cd".repeat(32)]], body: { title: "پیش‌نویس \"۱\" \\ \u{1f600}", "1": [0, -7, 9_007_199_254_740_991], "": {} },
    payload: { digest: "ef".repeat(32), bytes: 12_345, mediaType: "application/pdf" }, seen: { "baghdad.example": { size: 12, root: "01".repeat(32) } },
  } satisfies JsonValue;
  const inputs: Uint8Array[] = [act, { a: 1 }, [1, 2, 3], { "10": null, "9": true, __proto__x: "y" }, act.body].map((value: JsonValue) => canonicalBytes(value));
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
    logs: [log.log.key], quorum: "both",
    witnesses: new Map([["old", mirrors[0]!.key], ["quantum", mirrors[1]!.key]]),
    groups: new Map([["both", { threshold: 2, members: ["old", "quantum"] }]]),
  };
  const places = [0, 77, 298, 599];
  const provenAt = async (index: number, size: number, extra = {}) =>
    formatTlogProof({ index, proof: await proveInclusion(c, log.tiles, index, size), checkpoint: notes[SIZES.indexOf(size)]!, ...extra });
  const texts = await Promise.all(places.map((index) => provenAt(index, 600, { extra: encodeUtf8("not proven") })));
  const donors = [...texts, await provenAt(77, 599), await provenAt(298, 599), ...notes].map(encodeUtf8);
  const known = { keys: [log.log.key], size: 300, root: await rootAt(c, log.tiles, 300) };
  const bodies = await Promise.all(
    [300, 599, 600].map(async (size) => encodeUtf8(formatAddCheckpoint({ oldSize: 300, proof: await proveConsistency(c, log.tiles, 300, size), note: notes[SIZES.indexOf(size)]! }))),
  );
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
    const answer = judgeAddCheckpoint(c, parseAddCheckpoint(mutate(random, random.pick(bodies), bodies)), (origin) => (origin === log.origin ? known : undefined));
    if (answer.status !== 200) return false;
    if (!checkpoints.slice(1).includes(formatCheckpoint(answer.checkpoint))) throw new Error(`recorded ${formatCheckpoint(answer.checkpoint)}`);
    return true;
  }
}

function signed(text: string, cosigners: readonly TestKey[]): string {
  const cosignatures = cosigners.map(({ key, signer }) => cosign(key, signer, text, TIME));
  return formatNote({ text, signatures: [signNote(stranger.key, stranger.signer, text), signNote(log.log.key, log.log.signer, text), ...cosignatures] });
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
