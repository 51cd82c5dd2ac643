import { encodeBase64, formatVkey, type Signer } from "@mithaq/ledger";
import { describe, expect, test } from "vitest";
import type { Draft } from "../act/intent.ts";
import { formatKeyRotation, formatMandateGrant, formatMandateRecall, formatResume, formatRootSuccession } from "../assent/format.ts";
import { keyDigest } from "../founding/party-file.ts";
import type { Credential } from "../hand/credential.ts";
import { signIntent } from "../hand/hand.ts";
import { Stage, type Who } from "../testing/stage.ts";
import { toyCryptography, toySigner } from "../testing/toy-cryptography.ts";

const credential = (signer: Signer): Credential => ({ type: "key", algorithm: "Ed25519", publicKey: encodeBase64(signer.publicKey) });
const heir = toySigner("Ed25519", "heir");
const first = (stage: Stage, who: Who) => stage.side(who).party.rootHand;
/** The verdict on a root act under a signer. */
const by = (stage: Stage, who: Who, signer: Signer, draft: Draft) => stage.tell(who, draft, { hand: (intent) => signIntent(intent, `${stage.party(who)}/root`, signer) }).verdict;

describe("root.succeed", () => {
  const rootActs: readonly (readonly [string, (stage: Stage) => Draft])[] = [
    ["mandate.grant", () => formatMandateGrant({ role: { en: "Officer" }, acts: ["*.*"], scope: null, from: 0, to: null, credential: credential(heir) })],
    ["mandate.recall", (stage) => formatMandateRecall(stage.mandate("a"), "End of service.")],
    ["key.rotate", (stage) => {
      const { party } = stage.side("a");
      return formatKeyRotation(party.origin, "transport", formatVkey(party.key("transport", 1).vkey), keyDigest(toyCryptography, formatVkey(party.key("transport", 2).vkey)));
    }],
    ["log.resume", (stage) => formatResume(stage.origin("a"), "After a restore.")],
    ["root.succeed", () => formatRootSuccession("a.example/log", credential(toySigner("Ed25519", "next")))],
  ];

  test.each(rootActs)("afterwards only the successor signs %s", (_, draft) => {
    const stage = new Stage(2);
    expect(by(stage, "a", heir, draft(stage))).toBe("hand-signed");
    expect(stage.tell("a", formatRootSuccession("a.example/log", credential(heir))).verdict).toBe("valid");
    expect(by(stage, "a", first(stage, "a"), draft(stage))).toBe("hand-signed");
    expect(by(stage, "a", heir, draft(stage))).toBe("valid");
  });

  test("mandates that the first root hand granted hold on", () => {
    const stage = new Stage(2);
    stage.tell("a", formatRootSuccession("a.example/log", credential(heir)));
    expect(stage.propose("a").verdict).toBe("valid");
  });

  test("the last of several counts, and none goes back by itself", () => {
    const stage = new Stage(2);
    const next = toySigner("Ed25519", "next");
    expect(by(stage, "a", first(stage, "a"), formatRootSuccession("a.example/log", credential(heir)))).toBe("valid");
    expect(by(stage, "a", heir, formatRootSuccession("a.example/log", credential(next)))).toBe("valid");
    expect(by(stage, "a", heir, formatRootSuccession("a.example/log", credential(heir)))).toBe("hand-signed");
    expect(by(stage, "a", next, formatResume("a.example/log", "x"))).toBe("valid");
  });

  test("a party names its own successor alone, in its own row, under its root hand", () => {
    const stage = new Stage(2);
    expect(stage.tell("a", formatRootSuccession("b.example/log", credential(heir))).verdict).toBe("object-known");
    expect(stage.tell("a", formatRootSuccession("a.example/log", credential(heir)), { hand: (intent) => signIntent(intent, stage.mandate("a"), stage.officer("a")) }).verdict).toBe("hand-of-its-kind");
    expect(stage.tell("a", formatRootSuccession("a.example/log", credential(heir)), { hand: null }).verdict).toBe("hand-of-its-kind");
    expect(stage.tell("a", formatRootSuccession("a.example/log", credential(heir)), { hand: (intent) => signIntent(intent, "b.example/log/root", first(stage, "b")) }).verdict).toBe("hand-of-its-kind");
    // The other party's root hand is what it was.
    stage.settle();
    expect(by(stage, "b", first(stage, "b"), formatResume("b.example/log", "x"))).toBe("valid");
  });

  test("the officers' hand does not become the root hand, nor the root hand an officer's", () => {
    const stage = new Stage(2);
    const draft = stage.propose("b");
    stage.settle();
    expect(by(stage, "a", first(stage, "a"), { act: "agreement.assent", objects: draft.pairs, body: { proposal: draft.id, digest: null }, payload: null })).toBe("hand-of-its-kind");
  });
});
