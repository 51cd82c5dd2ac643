import { encodeUtf8 } from "@mithaq/ledger";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { SIGN_IN } from "./settings.ts";

/**
 * Challenges that are open: each good for one answer, within five minutes, on whatever process of the node it arrives. A challenge is SHA-256 of a message that begins with what it is for, as an act's is
 * (accord's `handMessage`): so an assertion that signs in can never be a hand over an act, and is verified by the very code that judges hands.
 */
export interface Challenge {
  /** base64url, as WebAuthn carries it. */
  readonly challenge: string;
}

export async function openChallenge(node: OpenedNode, purpose: Purpose): Promise<Challenge> {
  const nonce = randomBytes(32).toString("hex");
  const challenge = createHash("sha256").update(messageOf(purpose, nonce)).digest("base64url");
  const now = node.clock();
  await node.store.write(async (writer) => {
    const held = await writer.values(CHALLENGES);
    let left = held.size;
    for (const [key, value] of held) {
      const one = kept.safeParse(value);
      if (one.success && one.data.until > now) continue;
      await writer.putValue(CHALLENGES, key, null);
      left -= 1;
    }
    if (left >= SIGN_IN.challenges) throw new Refusal("too-many", { field: "sign-in", expected: "fewer attempts at once", remedy: "wait five minutes, then try again" });
    await writer.putValue(CHALLENGES, challenge, { purpose, nonce, until: now + SIGN_IN.challenge });
  });
  return { challenge };
}

/** Takes a challenge away for good, and gives the message that it is the SHA-256 of; undefined where it was never given, is used, or is over. */
export async function takeChallenge(node: OpenedNode, purpose: Purpose, challenge: string): Promise<Uint8Array | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(challenge)) return undefined;
  return node.store.write(async (writer) => {
    const held = kept.safeParse(await writer.value(CHALLENGES, challenge));
    if (!held.success || held.data.purpose !== purpose) return undefined;
    await writer.putValue(CHALLENGES, challenge, null);
    return held.data.until > node.clock() ? messageOf(purpose, held.data.nonce) : undefined;
  });
}

/** `sign-in`, or `enrol:<invitation>`. */
export type Purpose = "sign-in" | `enrol:${string}`;

function messageOf(purpose: Purpose, nonce: string): Uint8Array {
  return encodeUtf8(`mithaq/${purpose}/v1\n${nonce}`);
}

const kept = z.strictObject({ purpose: z.string(), nonce: z.string(), until: z.int() });
const CHALLENGES = "sign-in.challenge";
