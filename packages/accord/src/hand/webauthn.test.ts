import { decodeBase64, encodeBase64 } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { describe, expect, test } from "vitest";
import { Passkey, type Assertion } from "../testing/passkey.ts";
import { verifyAssertion } from "./webauthn.ts";

const MESSAGE = Buffer.from("mithaq/hand/v1\n{}");
const CHALLENGE = nodeCryptography.sha256(MESSAGE);
const MANDATE = "a.example/log/00";

describe.each(["ES256", "Ed25519"] as const)("webauthn - %s", (algorithm) => {
  const passkey = new Passkey(algorithm);
  const verify = (assertion: ReturnType<Passkey["assert"]>, credential = passkey.credential, challenge = CHALLENGE) => verifyAssertion(nodeCryptography, credential, assertion, challenge);
  const holds = (set: Assertion) => verify(passkey.assert(MANDATE, MESSAGE, set));
  const honest = passkey.assert(MANDATE, MESSAGE);

  test.each<[string, Assertion]>([
    ["as browsers make it", {}],
    ["crossOrigin false, and members to come", { more: { crossOrigin: false, other_keys_can_be_added_here: "do not compare clientDataJSON against a template" } }],
    ["backed up, eligible for it", { flags: 0x1d }],
    ["with extension data", { flags: 0x85, extensions: Buffer.from("a0", "hex") }],
  ])("holds - %s", (_, set) => {
    expect(holds(set)).toBe(true);
  });

  // All of these are signed as they stand: the named check alone refuses them.
  test.each<[string, Assertion]>([
    ["type: a registration", { type: "webauthn.create" }],
    ["type: not a string", { type: 0 }],
    ["challenge: another", { challenge: Buffer.alloc(32).toString("base64url") }],
    ["challenge: with padding", { challenge: `${Buffer.from(CHALLENGE).toString("base64url")}=` }],
    ["challenge: not URL-safe base64", { challenge: "+".repeat(43) }],
    ["challenge: the message itself", { challenge: MESSAGE.toString("base64url") }],
    ["origin: another page", { origin: "https://mithaq.ministry.example.attacker.example" }],
    ["origin: not https", { origin: "http://mithaq.ministry.example" }],
    ["origin: not a string", { origin: false }],
    ["rpIdHash: another relying party", { rpId: "attacker.example" }],
    ["crossOrigin: true", { more: { crossOrigin: true } }],
    ["user not present", { flags: 0x04 }],
    ["user not verified", { flags: 0x01 }],
    ["authenticatorData: truncated", { keep: 36 }],
    ["authenticatorData: the hash alone", { keep: 32 }],
    ["authenticatorData: empty", { keep: 0 }],
    ["authenticatorData: bytes that no flag announces", { extensions: Buffer.of(0) }],
    ["clientDataJSON: trailing garbage", { clientData: `${clientText()}x` }],
    ["clientDataJSON: truncated", { clientData: clientText().slice(0, -1) }],
    ["clientDataJSON: null", { clientData: "null" }],
    ["clientDataJSON: a string", { clientData: '"webauthn.get"' }],
    ["clientDataJSON: a list", { clientData: `[${clientText()}]` }],
    ["clientDataJSON: empty", { clientData: "" }],
    ["clientDataJSON: a byte order mark", { clientData: `\u{FEFF}${clientText()}` }],
    ["clientDataJSON: not UTF-8", { clientData: Buffer.concat([Buffer.from(clientText().slice(0, -2)), Buffer.from([0xff]), Buffer.from('"}')]) }],
    ["clientDataJSON: a second type, which counts", { clientData: clientText().replace(/}$/, ',"type":"webauthn.create"}') }],
  ])("refused - %s", (_, set) => {
    expect(holds(set)).toBe(false);
  });

  test("refused - a signature of other bytes", () => {
    const other = passkey.assert(MANDATE, MESSAGE, { more: { crossOrigin: false } });
    expect(verify({ ...honest, signature: other.signature })).toBe(false);
    expect(verify({ ...honest, clientDataJSON: other.clientDataJSON })).toBe(false);
    const counted = decodeBase64(honest.authenticatorData, "authenticatorData").slice();
    counted[36]! += 1;
    expect(verify({ ...honest, authenticatorData: encodeBase64(counted) })).toBe(false);
    expect(verify({ ...honest, authenticatorData: encodeBase64(Buffer.concat([decodeBase64(honest.authenticatorData, "x"), Buffer.of(0)])) })).toBe(false);
  });

  test("refused - every byte of the signature counts", () => {
    const signature = decodeBase64(honest.signature, "signature");
    for (let at = 0; at < signature.length; at += 1) {
      const spoilt = signature.slice();
      spoilt[at]! ^= 1 << at % 8;
      expect(verify({ ...honest, signature: encodeBase64(spoilt) })).toBe(false);
    }
  });

  test("refused - a signature with trailing garbage, cut short, empty", () => {
    const signature = decodeBase64(honest.signature, "signature");
    for (const spoilt of [Buffer.concat([signature, Buffer.of(0)]), signature.subarray(0, -1), Buffer.alloc(0), Buffer.concat([signature, signature])]) {
      expect(verify({ ...honest, signature: encodeBase64(spoilt) })).toBe(false);
    }
  });

  test("refused - another challenge, another key, the other algorithm", () => {
    expect(verify(honest, passkey.credential, nodeCryptography.sha256(Buffer.from("other")))).toBe(false);
    expect(verify(honest, { ...passkey.credential, publicKey: new Passkey(algorithm).credential.publicKey })).toBe(false);
    const other = algorithm === "ES256" ? "Ed25519" : "ES256";
    expect(verify(honest, { ...passkey.credential, algorithm: other })).toBe(false);
    expect(verify(honest, { ...new Passkey(other).credential, algorithm })).toBe(false);
    expect(verify(honest, { ...passkey.credential, rpId: "attacker.example" })).toBe(false);
    expect(verify(honest, { ...passkey.credential, origin: "https://attacker.example" })).toBe(false);
    expect(verify(honest, { ...passkey.credential, publicKey: "AAAA" })).toBe(false);
  });

  test("refused - base64 that is not as it is written", () => {
    for (const field of ["authenticatorData", "clientDataJSON", "signature"] as const) {
      const text = honest[field];
      for (const spoilt of [`${text}\n`, ` ${text}`, `${text.replace(/=+$/, "")}====`, text.replaceAll("+", "-").replaceAll("/", "_").replace(/=*$/, "") + "-", "?"]) {
        expect(verify({ ...honest, [field]: spoilt })).toBe(false);
      }
    }
  });

  function clientText(): string {
    return JSON.stringify({ type: "webauthn.get", challenge: Buffer.from(CHALLENGE).toString("base64url"), origin: "https://mithaq.ministry.example" });
  }
});
