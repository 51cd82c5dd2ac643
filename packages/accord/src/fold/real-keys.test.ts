import { generateKey, nodeCryptography, signerFromPrivateKey } from "@mithaq/ledger/node-crypto";
import type { Signer } from "@mithaq/ledger";
import { describe, expect, test } from "vitest";
import { handMessage, newObjectId } from "../act/intent.ts";
import { formatAssent, formatMandateGrant } from "../assent/format.ts";
import { Passkey } from "../testing/passkey.ts";
import { Stage } from "../testing/stage.ts";

/** Real keys by name, made as they are asked for. */
function realKeys() {
  const known = new Map<string, Signer>();
  return {
    cryptography: nodeCryptography,
    signer(algorithm: Signer["algorithm"], name: string): Signer {
      let signer = known.get(name);
      if (signer === undefined) known.set(name, (signer = signerFromPrivateKey(generateKey(algorithm))));
      return signer;
    },
  };
}

describe("fold", () => {
  test.each(["ES256", "Ed25519"] as const)("real keys - software and passkey (%s) hands, Ed25519 and ML-DSA-44 cosignatures, from propose to countersigned", (algorithm) => {
    const stage = new Stage(2, undefined, realKeys());
    const passkey = new Passkey(algorithm);
    const grant = stage.tell("b", formatMandateGrant({ role: { en: "Minister" }, acts: ["agreement.assent"], scope: null, from: 0, to: null, credential: passkey.credential }));
    const mandate = newObjectId("b.example/log", grant.intent.nonce);
    const proposal = stage.propose("a", { digest: "d1".repeat(32) });
    stage.settle();
    const draft = formatAssent("agreement", proposal);
    expect(stage.tell("b", draft, { hand: (intent) => passkey.assert(mandate, handMessage({ ...intent, nonce: "00".repeat(16) })) }).verdict).toBe("hand-signed");
    expect(stage.tell("b", draft, { hand: (intent) => new Passkey(algorithm).assert(mandate, handMessage(intent)) }).verdict).toBe("hand-signed");
    expect(stage.tell("b", draft, { hand: (intent) => passkey.assert(mandate, handMessage(intent)) }).verdict).toBe("valid");
    stage.settle();
    expect(stage.sealDue("a").map((one) => one.verdict)).toEqual(["valid"]);
    stage.settle();
    expect(stage.receiptDue("b").map((one) => one.verdict)).toEqual(["valid"]);
    stage.settle();
    for (const who of stage.everyone) expect(stage.status(who, proposal.pairs[0]![0])).toBe("countersigned");
  });
});
