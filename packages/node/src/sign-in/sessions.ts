import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import { StoreError, type StoreWriter } from "../store/store.ts";
import { SIGN_IN } from "./settings.ts";

/** A session as the node keeps it, in its private values. The browser alone has its id; here it is known by the SHA-256. Times in Unix milliseconds. */
const sessionSchema = z.strictObject({
  v: z.literal(1),
  /** The mandate that signed in; the root hand's row for the head of the national section. */
  mandate: z.string(),
  /** How: a passkey's credential id, or the demonstration's name of the officer. */
  by: z.discriminatedUnion("type", [z.strictObject({ type: z.literal("passkey"), credentialId: z.string() }), z.strictObject({ type: z.literal("demonstration"), name: z.string() })]),
  begun: z.int(),
  used: z.int(),
});
export type Session = z.infer<typeof sessionSchema>;

/** Begins a session and gives the id that goes into the browser's cookie: 32 random bytes, base64url. Ends those that are over. Rejects with Refusal `too-many`. */
export async function beginSession(node: OpenedNode, who: Pick<Session, "mandate" | "by">): Promise<{ readonly id: string; readonly session: Session }> {
  const id = randomBytes(32).toString("base64url");
  const now = node.clock();
  const session: Session = { v: 1, ...who, begun: now, used: now };
  await node.store.write(async (writer) => {
    const held = await removeEnded(writer, now);
    if (held >= SIGN_IN.sessions) throw new Refusal("too-many", { field: "session", expected: `at most ${SIGN_IN.sessions} sessions`, remedy: "sign out where you are signed in already, or wait until idle sessions end" });
    await writer.putValue(SESSIONS, keyOf(id), session);
  });
  return { id, session };
}

/** The session of an id, where it stands; using it keeps it from ending by itself. `touch` false only looks (a stream of events is no use of the session). */
export async function findSession(node: OpenedNode, id: string, touch = true): Promise<Session | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(id)) return undefined;
  const key = keyOf(id);
  const held = await node.store.read((reader) => reader.value(SESSIONS, key));
  const session = held === undefined ? undefined : sessionSchema.parse(held);
  const now = node.clock();
  if (session === undefined || endOf(session) <= now) return undefined;
  if (!touch || now - session.used < SIGN_IN.writeEvery) return session;
  const used = { ...session, used: now };
  try {
    await node.store.write(async (writer) => {
      // Signed out meanwhile: it is not brought back.
      if ((await writer.value(SESSIONS, key)) !== undefined) await writer.putValue(SESSIONS, key, used);
    });
    return used;
  } catch (error) {
    // A full disk ends no session: the officer reads on, and what is to be written says why it cannot.
    if (error instanceof StoreError && error.code === "full") return session;
    throw error;
  }
}

export async function endSession(node: OpenedNode, id: string): Promise<void> {
  await node.store.write((writer) => writer.putValue(SESSIONS, keyOf(id), null));
}

/** When a session ends unless it is used before. */
export function endOf({ begun, used }: Session): number {
  return Math.min(used + SIGN_IN.idle, begun + SIGN_IN.longest);
}

async function removeEnded(writer: StoreWriter, now: number): Promise<number> {
  const held = await writer.values(SESSIONS);
  let left = held.size;
  for (const [key, value] of held) {
    const session = sessionSchema.safeParse(value);
    if (session.success && endOf(session.data) > now) continue;
    await writer.putValue(SESSIONS, key, null);
    left -= 1;
  }
  return left;
}

function keyOf(id: string): string {
  return createHash("sha256").update("mithaq/session/v1\n").update(id).digest("hex");
}

const SESSIONS = "session";
