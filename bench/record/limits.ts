import { canonicalBytes, leafHash, type JsonValue } from "@mithaq/ledger";
import { generateKey, nodeCryptography as c, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import { createPublicKey, verify } from "node:crypto";
import { formatNumber, type Figure } from "../suite/figure.ts";
import { flushesPerSecond } from "../suite/flush.ts";
import { ratePerSecond, type Patience } from "../suite/rate.ts";
import { bareCheck } from "./checking/bare-check.ts";
import { CheckingPool } from "./checking/checking-pool.ts";
import type { Run, Section } from "./section.ts";
import { sampleEntries } from "./world/sample.ts";

/** What this machine can do at all: everything else is read beside it. */
export const limits: Section = {
  title: "The machine's own limits",
  about: "One core unless said otherwise. *Bare checking* of an act: parse, compare with its canonical form, hash, check its Ed25519 hand; no fold, no store.",
  async *measure(run) {
    const patience = run.options.quick ? { rounds: 3, roundMs: 20 } : { rounds: 7, roundMs: 300 };
    yield* signatures(patience);
    yield* hashing(patience);
    yield* checking(run, patience);
    yield perSecond("fdatasync of a small write", flushesPerSecond(run.folder, patience), "4 kB appended, then fdatasync, one after another, on the disk of the other figures; what the device itself promises is not known here");
  },
};

function* signatures(patience: Patience): Generator<Figure> {
  const message = new Uint8Array(600).map((_, at) => at);
  for (const algorithm of ["Ed25519", "ML-DSA-44"] as const) {
    const signer = signerFromPrivateKey(generateKey(algorithm));
    const signature = signer.sign(message);
    yield perSecond(`${algorithm}: verify`, ratePerSecond(() => c.verify(algorithm, signer.publicKey, message, signature), patience), "600 bytes, key object cached");
    if (algorithm === "Ed25519") yield keyObjects(signer.publicKey, message, signature, patience);
    yield perSecond(`${algorithm}: sign`, ratePerSecond(() => signer.sign(message), patience), "600 bytes");
  }
}

/** What it would cost to make the key object of each hand anew. */
function keyObjects(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array, patience: Patience): Figure {
  const jwk = { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey).toString("base64url") };
  const anew = ratePerSecond(() => verify(null, message, createPublicKey({ key: jwk, format: "jwk" }), signature), patience);
  const cached = ratePerSecond(() => c.verify("Ed25519", publicKey, message, signature), patience);
  return { ...perSecond("Ed25519: verify, key object made anew", anew, "why key objects are cached"), ratio: { value: anew / cached, of: "with the cached one" } };
}

function* hashing(patience: Patience): Generator<Figure> {
  const kilobyte = new Uint8Array(1024).map((_, at) => at);
  yield perSecond("SHA-256 of 1 kB", ratePerSecond(() => c.sha256(kilobyte), patience), "one call a hash");
  const act = JSON.parse(new TextDecoder().decode(sampleEntries(2).entries[0])) as JsonValue;
  yield perSecond("JCS of an act", ratePerSecond(() => canonicalBytes(act), patience), "value to canonical bytes, with all that an act must satisfy (safe integers, no lone surrogate, depth)");
}

async function* checking({ cores, options }: Run, patience: Patience): AsyncGenerator<Figure> {
  const { entries, officer } = sampleEntries(options.quick ? 200 : 10_000);
  const rate = ratePerSecond((turn) => bareCheck(entries[turn % entries.length]!, officer), patience);
  const bytes = entries.reduce((sum, entry) => sum + entry.length, 0) / entries.length;
  yield perSecond("Bare checking, one core", rate, `acts of ${formatNumber(bytes)} bytes on average; ${formatNumber(1e6 / rate)} µs an act`);
  for (const threads of new Set([2, cores])) {
    const pool = new CheckingPool(officer, threads);
    // The first pass warms the threads up.
    await pool.timeAll(entries);
    const onAll = (entries.length * 1000) / (await pool.timeAll(entries));
    await pool.close();
    yield { ...perSecond(`Bare checking, ${threads} workers`, onAll, `the machine has ${cores} cores`), ratio: { value: onAll / rate, of: "one core" } };
  }
  yield perSecond("Leaf hash of an act", ratePerSecond((turn) => leafHash(c, entries[turn % entries.length]!), patience), "RFC 6962, SHA-256(0x00 ‖ entry)");
}

function perSecond(name: string, value: number, note: string): Figure {
  return { name, value, unit: "/s", note };
}
