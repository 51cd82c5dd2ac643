import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { createVerifier, httpbis } from "http-message-signatures";
import { createPublicKey, type KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentDigest } from "./content-digest.ts";
import { requireBody, signRequest, transportKeyId, verifyRequest } from "./message-signature.ts";
import { openNonceCache } from "./nonce-cache.ts";
import { SignatureError } from "./signature-error.ts";
import { countedBytes, headOf, keysOf, testParty, testVerifier } from "./testing/parties.ts";

const NOW = Date.UTC(2026, 10, 23, 18, 0, 0);
const tehran = testParty("tehran.example/mithaq");
const baghdad = testParty("baghdad.example/mithaq");
const stranger = testParty("stranger.example/mithaq");
const random = countedBytes();
const url = new URL("http://127.0.0.1:8082/mirror/aa/checkpoint?at=1");
const body = new TextEncoder().encode("old 0\n\n…");

function verifierOf(at = NOW) {
  return testVerifier({ origins: [baghdad.origin], findKey: keysOf(tehran, baghdad), clock: () => at });
}

function signed(overrides: { method?: "GET" | "POST"; now?: number; to?: string; party?: typeof tehran } = {}): Record<string, string> {
  const { method = "GET", now = NOW, to = baghdad.origin, party = tehran } = overrides;
  return signRequest(nodeCryptography, party.key, { method, url, to, ...(method === "POST" ? { body } : {}) }, { now, nonce: random(16) });
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(SignatureError);
  return error instanceof SignatureError ? error.code : "";
}

describe("verifyRequest", () => {
  it("names the party that signed", async () => {
    expect(await verifyRequest(verifierOf(), headOf("GET", url, signed()))).toEqual({ origin: tehran.origin, digest: undefined });
  });

  it("body - the digest that was signed is the one it must have", async () => {
    const read = await verifyRequest(verifierOf(), headOf("POST", url, signed({ method: "POST" })));
    expect(() => requireBody(nodeCryptography, read, body)).not.toThrow();
    expect(() => requireBody(nodeCryptography, read, body.slice(1))).toThrow(expect.objectContaining({ code: "body-differs" }));
  });

  it("body - one is never taken for a request that was signed without", async () => {
    const read = await verifyRequest(verifierOf(), headOf("GET", url, { ...signed(), "content-digest": contentDigest(nodeCryptography, new Uint8Array()) }));
    expect(() => requireBody(nodeCryptography, read, new Uint8Array())).toThrow(expect.objectContaining({ code: "body-differs" }));
  });

  it("previous key - is known as long as the lookup says so", async () => {
    const other = testParty(tehran.origin);
    const verifier = testVerifier({ origins: [baghdad.origin], findKey: keysOf(tehran, other), clock: () => NOW });
    expect((await verifyRequest(verifier, headOf("GET", url, signed({ party: other })))).origin).toBe(tehran.origin);
  });

  it("window - sixty seconds to either side, and no more", async () => {
    for (const seconds of [-60, -1, 0, 59, 60]) await verifyRequest(verifierOf(NOW + seconds * 1000), headOf("GET", url, signed()));
    for (const seconds of [-61, 61, 3600]) expect(await refusalOf(verifyRequest(verifierOf(NOW + seconds * 1000), headOf("GET", url, signed())))).toBe("expired");
  });

  it("replay - a request counts once", async () => {
    const verifier = verifierOf();
    const headers = signed();
    await verifyRequest(verifier, headOf("GET", url, headers));
    expect(await refusalOf(verifyRequest(verifier, headOf("GET", url, headers)))).toBe("replayed");
  });

  it("replay - what an attacker could not sign spends no nonce", async () => {
    const verifier = verifierOf();
    const headers = signed();
    const forged = { ...headers, signature: `sig=:${Buffer.alloc(64, 7).toString("base64")}:` };
    expect(await refusalOf(verifyRequest(verifier, headOf("GET", url, forged)))).toBe("bad-signature");
    await verifyRequest(verifier, headOf("GET", url, headers));
  });

  it("replay cache - bounded: a full share refuses until its oldest expires, and only for that key", async () => {
    let now = NOW;
    const verifier = testVerifier({ origins: [baghdad.origin], findKey: keysOf(tehran, stranger), clock: () => now, nonces: openNonceCache(3) });
    for (let i = 0; i < 3; i++) await verifyRequest(verifier, headOf("GET", url, signed()));
    expect(await refusalOf(verifyRequest(verifier, headOf("GET", url, signed())))).toBe("too-many-requests");
    await verifyRequest(verifier, headOf("GET", url, signed({ party: stranger })));
    now += 61_000;
    await verifyRequest(verifier, headOf("GET", url, signed({ now })));
  });

  it("recipient - a request to another party is worth nothing here", async () => {
    expect(await refusalOf(verifyRequest(verifierOf(), headOf("GET", url, signed({ to: stranger.origin }))))).toBe("wrong-recipient");
    const redirected = { ...signed({ to: stranger.origin }), "mithaq-to": baghdad.origin };
    expect(await refusalOf(verifyRequest(verifierOf(), headOf("GET", url, redirected)))).toBe("bad-signature");
  });

  it("recipient - a party that goes on under a new origin still answers to the old one", async () => {
    const verifier = testVerifier({ origins: ["baghdad.example/mithaq-2", baghdad.origin], findKey: keysOf(tehran), clock: () => NOW });
    for (const to of verifier.origins) expect((await verifyRequest(verifier, headOf("GET", url, signed({ to })))).origin).toBe(tehran.origin);
  });

  it("key - only a transport key of a party", async () => {
    expect(await refusalOf(verifyRequest(verifierOf(), headOf("GET", url, signed({ party: stranger }))))).toBe("unknown-key");
    const claimed = { ...stranger, key: { ...stranger.key, keyId: tehran.key.keyId } };
    expect(await refusalOf(verifyRequest(verifierOf(), headOf("GET", url, signed({ party: claimed }))))).toBe("bad-signature");
  });

  it("request - method, path and query are covered", async () => {
    expect(await refusalOf(verifyRequest(verifierOf(), headOf("HEAD", url, signed())))).toBe("bad-signature");
    expect(await refusalOf(verifyRequest(verifierOf(), headOf("GET", new URL("/mirror/bb/checkpoint?at=1", url), signed())))).toBe("bad-signature");
    expect(await refusalOf(verifyRequest(verifierOf(), headOf("GET", new URL("/mirror/aa/checkpoint", url), signed())))).toBe("bad-signature");
    expect(await refusalOf(verifyRequest(verifierOf(), headOf("POST", url, signed())))).toBe("components");
  });

  it("host - is not covered: a proxy or another name of the node may stand between", async () => {
    const proxied = new URL("https://node.example.iq/mirror/aa/checkpoint?at=1");
    expect((await verifyRequest(verifierOf(), headOf("GET", proxied, signed()))).origin).toBe(tehran.origin);
  });

  it("names in other scripts - travel percent-encoded", async () => {
    const qom = testParty("قم.example/میثاق");
    const headers = signRequest(nodeCryptography, qom.key, { method: "GET", url, to: qom.origin }, { now: NOW, nonce: random(16) });
    const verifier = testVerifier({ origins: [qom.origin], findKey: keysOf(qom), clock: () => NOW });
    expect((await verifyRequest(verifier, headOf("GET", url, headers))).origin).toBe(qom.origin);
  });

  const malformed: [string, string, (headers: Record<string, string>) => Record<string, string>][] = [
    ["no signature headers", "unsigned", () => ({})],
    ["no Signature", "unsigned", (h) => ({ "signature-input": h["signature-input"]!, "mithaq-to": h["mithaq-to"]! })],
    ["two labels", "malformed", (h) => ({ ...h, "signature-input": `${h["signature-input"]}, other=${h["signature-input"]!.slice(4)}` })],
    ["another label", "malformed", (h) => ({ ...h, signature: h.signature!.replace("sig=", "gis=") })],
    ["a component parameter", "malformed", (h) => ({ ...h, "signature-input": h["signature-input"]!.replace('"@method"', '"@method";req') })],
    ["a component too few", "components", (h) => ({ ...h, "signature-input": h["signature-input"]!.replace(' "mithaq-to"', "") })],
    ["a component twice", "components", (h) => ({ ...h, "signature-input": h["signature-input"]!.replace('"@query"', '"@path"') })],
    ["a component too many", "components", (h) => ({ ...h, "signature-input": h["signature-input"]!.replace('"mithaq-to"', '"mithaq-to" "accept"') })],
    ["no nonce", "malformed", (h) => ({ ...h, "signature-input": h["signature-input"]!.replace(/;nonce="[^"]*"/, "") })],
    ["no expiry", "malformed", (h) => ({ ...h, "signature-input": h["signature-input"]!.replace(/;expires=[0-9]*/, "") })],
    ["a long life", "expired", (h) => ({ ...h, "signature-input": h["signature-input"]!.replace(/;expires=[0-9]*/, `;expires=${NOW / 1000 + 61}`) })],
    ["a time as a string", "malformed", (h) => ({ ...h, "signature-input": h["signature-input"]!.replace(/created=([0-9]*)/, 'created="$1"') })],
    ["a parameter twice", "malformed", (h) => ({ ...h, "signature-input": `${h["signature-input"]};created=1` })],
    ["an unknown parameter", "malformed", (h) => ({ ...h, "signature-input": `${h["signature-input"]};x=1` })],
    ["another algorithm", "malformed", (h) => ({ ...h, "signature-input": h["signature-input"]!.replace('alg="ed25519"', 'alg="hmac-sha256"') })],
    ["another tag", "malformed", (h) => ({ ...h, "signature-input": h["signature-input"]!.replace("mithaq-peer", "other") })],
    ["loose base64", "malformed", (h) => ({ ...h, signature: h.signature!.replace(/=:$/, ":") })],
    ["a megabyte of input", "malformed", (h) => ({ ...h, "signature-input": `sig=(${'"@path" '.repeat(150_000)})` })],
  ];
  it.each(malformed)("form - %s is refused as %s", async (_, code, alter) => {
    expect(await refusalOf(verifyRequest(verifierOf(), headOf("GET", url, alter(signed()))))).toBe(code);
  });
});

describe("a second implementation of RFC 9421 (http-message-signatures)", () => {
  const spki = (raw: Uint8Array): KeyObject => createPublicKey({ key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]), format: "der", type: "spki" });

  it("verifies what signRequest signs", async () => {
    const now = Date.now();
    const headers = signed({ method: "POST", now });
    const verify = createVerifier(spki(tehran.signer.publicKey), "ed25519");
    const fields = ["@method", "@path", "@query", "mithaq-to", "content-digest"];
    const config = { keyLookup: async () => ({ id: tehran.key.keyId, algs: ["ed25519"], verify }), requiredFields: fields, requiredParams: ["created", "expires", "nonce", "keyid", "alg", "tag"] };
    expect(await httpbis.verifyMessage(config, { method: "POST", url, headers })).toBe(true);
    expect(await httpbis.verifyMessage(config, { method: "POST", url: new URL("/other", url), headers })).toBe(false);
  });

  it("signs what verifyRequest verifies, parameters in its own order", async () => {
    const message = await httpbis.signMessage(
      {
        key: { id: tehran.key.keyId, alg: "ed25519", sign: async (data) => Buffer.from(tehran.signer.sign(data)) },
        fields: ["content-digest", "@query", "@path", "@method", "mithaq-to"],
        params: ["keyid", "tag", "alg", "nonce", "expires", "created"],
        paramValues: { created: new Date(NOW), expires: new Date(NOW + 30_000), nonce: "0123456789abcdef+/", tag: "mithaq-peer" },
      },
      { method: "POST", url, headers: { "mithaq-to": baghdad.origin, "content-digest": signed({ method: "POST" })["content-digest"]! } },
    );
    const headers = Object.fromEntries(Object.entries(message.headers));
    expect((await verifyRequest(verifierOf(), headOf("POST", url, headers))).origin).toBe(tehran.origin);
  });
});

it("transportKeyId - the name and key id of the vkey", () => {
  expect(transportKeyId(nodeCryptography, tehran.origin, tehran.signer.publicKey)).toMatch(/^tehran\.example\/mithaq\/transport\+[0-9a-f]{8}$/);
});
