import { canonicalBytes, canonicalDocument, cosign, encodeBase64, encodeUtf8, formatCheckpoint, formatNote, formatTlogProof, formatVkey, leafHash, payloadDigest, signNote } from "@mithaq/ledger";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { testKey } from "@mithaq/ledger/testing";
import { describe, expect, test } from "vitest";
import { verifyProof, verifyText, type TrustedKeys } from "./verify-proof.ts";

const CHARTER = "ab".repeat(32);
const [RELEASE, TEXT] = ["11".repeat(32), "22".repeat(32)];
const PARTIES = ["example.org/a", "example.org/b"] as const;
const logOf = (origin: string) => testKey(`${origin}/public`, 0x01);
const mirrorsOf = (origin: string) => [testKey(`${origin}/mirror`, 0x04), testKey(`${origin}/mirror`, 0x06)] as const;
const KEYS: TrustedKeys = { charter: CHARTER, parties: PARTIES.map((origin) => ({ origin, name: { en: origin }, log: `${origin}/public`, vkey: formatVkey(logOf(origin).key), mirrors: mirrorsOf(origin).map(({ key }) => formatVkey(key)) })) };
const SHOWN = { salt: encodeBase64(new Uint8Array(32).fill(3)), document: JSON.stringify({ texts: { en: [{ id: "1", text: "a clause" }] } }) };

interface Change {
  readonly object?: string;
  readonly cosigned?: boolean;
  readonly root?: Uint8Array;
}

/** A public proof of one item in both parties' logs, each a log of one entry. */
function make({ object = "example.org/a/1", cosigned = true, root }: Change = {}) {
  const payload = { digest: payloadDigest(c, new Uint8Array(32).fill(3), encodeUtf8(SHOWN.document)), bytes: SHOWN.document.length, mediaType: "application/json" };
  const document = new TextDecoder().decode(canonicalDocument({ v: 1, kind: "mithaq/public-document", charter: CHARTER, release: { seal: RELEASE }, object: { id: "example.org/a/1", kind: "agreement" }, text: { seal: TEXT, payload } }));
  const proofs = PARTIES.map((party, at) => {
    const salt = new Uint8Array(32).fill(at + 7);
    const bytes = encodeUtf8(document);
    const entry = canonicalBytes({ v: 1, kind: "mithaq/public-item", charter: CHARTER, release: RELEASE, object, text: TEXT, digest: payloadDigest(c, salt, bytes), bytes: bytes.length, mediaType: "application/json" });
    const text = formatCheckpoint({ origin: `${party}/public`, size: 1, root: root ?? leafHash(c, entry) });
    const own = logOf(party);
    const others = cosigned ? PARTIES.filter((one) => one !== party).flatMap(mirrorsOf) : [];
    const signatures = [signNote(own.key, own.signer, text), ...others.map(({ key, signer }) => cosign(key, signer, text, 1_800_000_000))];
    return { party: party, salt: encodeBase64(salt), proof: formatTlogProof({ index: 0, proof: [], checkpoint: formatNote({ text, signatures }), extra: entry }) };
  });
  return { v: 1, kind: "mithaq/public-proof", charter: CHARTER, document, proofs };
}

const file = (proof: object) => encodeUtf8(JSON.stringify(proof));
const verify = (proof: object, keys = KEYS) => verifyProof(file(proof), keys);
/** The step at which it ends, after which nothing is looked at. */
function endsAt(checked: ReturnType<typeof verifyProof>): string {
  expect(checked.proved).toBeUndefined();
  expect(checked.checks.slice(0, -1).every((one) => one.problem === null)).toBe(true);
  expect(checked.checks.at(-1)!.problem).not.toBeNull();
  return checked.checks.at(-1)!.step;
}

describe("verify this record, in the browser", () => {
  test("every step holds, in both logs", () => {
    const { checks, proved } = verify(make());
    const steps = ["entry", "document", "speaks", "signature", "cosignatures", "leaf"];
    expect(checks.map((one) => [one.step, one.party, one.problem])).toEqual([["file", null, null], ["charter", null, null], ...PARTIES.flatMap((party) => steps.map((step) => [step, party, null])), ["parties", null, null]]);
    expect(proved?.logs.map((log) => [log.party, log.index, log.size, log.verified.map(({ key }) => key.type)])).toEqual(PARTIES.map((party) => [party, 0, 1, [1, 4, 6]]));
    expect(proved?.document.object).toEqual({ id: "example.org/a/1", kind: "agreement" });
  });

  test("what was tampered with ends at the step that shows it", () => {
    const good = make();
    expect(endsAt(verifyProof(encodeUtf8("{"), KEYS))).toBe("file");
    expect(endsAt(verify({ ...good, more: 1 }))).toBe("file");
    expect(endsAt(verify(good, { ...KEYS, charter: "cd".repeat(32) }))).toBe("charter");
    expect(endsAt(verify({ ...good, document: good.document.replace('"agreement"', '"commitment"') }))).toBe("document");
    expect(endsAt(verify({ ...good, proofs: good.proofs.map((one) => ({ ...one, salt: encodeBase64(new Uint8Array(32)) })) }))).toBe("document");
    expect(endsAt(verify(make({ object: "example.org/a/2" })))).toBe("speaks");
    expect(endsAt(verify(make({ cosigned: false })))).toBe("cosignatures");
    expect(endsAt(verify(make({ root: new Uint8Array(32) })))).toBe("leaf");
    expect(endsAt(verify({ ...good, proofs: [good.proofs[0]!, good.proofs[0]!] }))).toBe("parties");
    expect(endsAt(verify({ ...good, proofs: good.proofs.map((one) => ({ ...one, party: "example.org/c" })) }))).toBe("signature");
    const swapped: TrustedKeys = { ...KEYS, parties: KEYS.parties.map((one, at) => ({ ...one, vkey: KEYS.parties[1 - at]!.vkey })) };
    expect(endsAt(verify(good, swapped))).toBe("signature");
  });

  test("no bit of the file can be changed and still hold", () => {
    const good = file(make());
    for (let at = 0; at < good.length; at += 211) {
      const changed = new Uint8Array(good);
      changed[at]! ^= 1;
      const { proved } = verifyProof(changed, KEYS);
      expect([at, proved === undefined]).toEqual([at, true]);
    }
  });

  test("the text shown beside it is the one that the document quotes, to the letter", () => {
    const { document } = verify(make()).proved!;
    expect(verifyText(document, SHOWN)).toBe(true);
    expect(verifyText(document, { ...SHOWN, document: SHOWN.document.replace("clause", "Clause") })).toBe(false);
    expect(verifyText({ ...document, text: { seal: TEXT, payload: null } }, SHOWN)).toBe(false);
  });
});
