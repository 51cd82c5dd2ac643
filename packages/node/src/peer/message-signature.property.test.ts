import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { type Arbitrary, array, assert, asyncProperty, constantFrom, integer, nat, record } from "fast-check";
import { expect, it } from "vitest";
import { requireBody, signRequest, verifyRequest } from "./message-signature.ts";
import { SignatureError } from "./signature-error.ts";
import { countedBytes, headOf, keysOf, testParty, testVerifier } from "./testing/parties.ts";

/**
 * Random damage to signed requests. Plan: sign a request; flip, insert, drop or double characters anywhere in method, path, query, headers or body, or splice in
 * a header of another honest request of the same party; verify at a fresh verifier. It may pass only where nothing that is covered changed, which is where every
 * part, trimmed as HTTP trims it, is the same as before (but for the label, which is not covered).
 */
const IS_LONG = process.env["MITHAQ_LONG"] !== undefined;
const RUNS = IS_LONG ? 200_000 : 4_000;
const NOW = Date.UTC(2026, 10, 23);
const tehran = testParty("tehran.example/mithaq");
const baghdad = testParty("baghdad.example/mithaq");
const random = countedBytes();

interface Request { readonly method: string; readonly target: string; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array }

function signedRequest(method: "GET" | "POST", target: string, body: Uint8Array): Request {
  const url = new URL(target, "http://127.0.0.1:1");
  const headers = signRequest(nodeCryptography, tehran.key, { method, url, to: baghdad.origin, ...(method === "POST" ? { body } : {}) }, { now: NOW, nonce: random(16) });
  return { method, target, headers, body: method === "POST" ? body : new Uint8Array() };
}

/** Whether a node takes the request: the head verifies, and so does the body where the method has one. */
async function isTaken(request: Request): Promise<boolean> {
  const verifier = testVerifier({ origins: [baghdad.origin], findKey: keysOf(tehran, baghdad), clock: () => NOW });
  try {
    const signed = await verifyRequest(verifier, headOf(request.method, new URL(`http://127.0.0.1:1${request.target}`), request.headers));
    if (request.method === "POST") requireBody(nodeCryptography, signed, request.body);
    return true;
  } catch (error) {
    if (error instanceof SignatureError || isNoHeader(error)) return false;
    throw error;
  }
}

/** A header or URL that the platform itself cannot carry never reaches a node. */
function isNoHeader(error: unknown): boolean {
  return error instanceof TypeError && /header|ByteString|Invalid URL/.test(error.message);
}

function covered({ method, target, headers, body }: Request): string {
  const url = new URL(`http://127.0.0.1:1${target}`);
  const input = (headers["signature-input"] ?? "").trim();
  const signature = (headers["signature"] ?? "").trim();
  const label = /^[a-z][a-z0-9_-]*(?==)/.exec(input)?.[0] ?? "";
  const unlabelled = (value: string) => (label !== "" && value.startsWith(`${label}=`) ? value.slice(label.length) : value);
  const rest = ["mithaq-to", "content-digest"].map((name) => headers[name]?.trim() ?? null);
  return JSON.stringify([method, url.pathname, url.search, rest, unlabelled(input), unlabelled(signature), method === "POST" ? [...body] : null]);
}

const damage = record({ part: nat(6), at: nat(400), kind: constantFrom("flip", "drop", "double", "insert", "splice"), character: integer({ min: 0x20, max: 0x7e }) });
type Damage = typeof damage extends Arbitrary<infer D> ? D : never;

function damaged(request: Request, other: Request, { part, at, kind, character }: Damage): Request {
  const alter = (text: string, spliced: string): string => {
    const i = text.length === 0 ? 0 : at % text.length;
    switch (kind) {
      case "flip": return text.slice(0, i) + String.fromCharCode((text.charCodeAt(i) || 0x41) ^ (1 << (character % 7))) + text.slice(i + 1);
      case "drop": return text.slice(0, i) + text.slice(i + 1);
      case "double": return `${text}, ${text}`;
      case "insert": return text.slice(0, i) + String.fromCharCode(character) + text.slice(i);
      case "splice": return spliced;
    }
  };
  const names = Object.keys(request.headers);
  if (part === 0) return { ...request, method: alter(request.method, other.method) };
  if (part === 1) return { ...request, target: `/${alter(request.target.slice(1), other.target.slice(1))}` };
  if (part === 2) return { ...request, body: Buffer.from(alter(Buffer.from(request.body).toString("latin1"), "other"), "latin1") };
  const name = names[part % names.length]!;
  return { ...request, headers: { ...request.headers, [name]: alter(request.headers[name]!, other.headers[name] ?? "") } };
}

it(`signed requests - ${RUNS} random damages: none is taken unless nothing covered changed`, { timeout: 1_200_000 }, async () => {
  const body = new TextEncoder().encode("old 0\n\nhost\n1\nAAAA\n\n— host AAAA\n");
  let refused = 0;
  await assert(
    asyncProperty(constantFrom("GET" as const, "POST" as const), array(damage, { minLength: 1, maxLength: 3 }), async (method, damages) => {
      const request = signedRequest(method, "/mirror/aa/tile/0/x001/067.p/12?q=1", body);
      const other = signedRequest(method === "GET" ? "POST" : "GET", "/payloads/bb", body);
      const altered = damages.reduce((made, one) => damaged(made, other, one), request);
      const taken = await isTaken(altered);
      if (!taken) refused++;
      expect(taken && covered(altered) !== covered(request)).toBe(false);
    }),
    { numRuns: RUNS, ...(IS_LONG ? {} : { seed: 20261123 }) },
  );
  expect(refused).toBeGreaterThan(RUNS * 0.9);
});
