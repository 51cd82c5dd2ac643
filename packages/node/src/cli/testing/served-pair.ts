import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../../node/testing/founded-folders.ts";
import { freePorts, json, serveChild, type ServingChild } from "./mithaq.ts";

export type SideName = "a" | "b";

/** Two parties' nodes, served by the real executable, founded with each other, each with one officer "desk" who may do everything. */
export interface ServedPair {
  readonly root: string;
  readonly origin: Readonly<Record<SideName, string>>;
  readonly folder: Readonly<Record<SideName, string>>;
  /** `mithaq … --data <the side's folder> --json`; with --as desk where the side acts. */
  on<T = Record<string, unknown>>(side: SideName, ...words: readonly string[]): Promise<T>;
  as<T = { act: string; object: string }>(side: SideName, ...words: readonly string[]): Promise<T>;
  /** Waits until this side's node knows an act, or an object. */
  knows(side: SideName, id: string): Promise<void>;
  close(): Promise<void>;
}

export async function openServedPair(): Promise<ServedPair> {
  const root = await mkdtemp(join(tmpdir(), "mithaq-pair-"));
  const folder = { a: join(root, "a"), b: join(root, "b") };
  const origin = { a: "example.org/a", b: "example.org/b" };
  const sides = ["a", "b"] as const;
  const ports = await freePorts(2);
  await Promise.all(sides.map((side, at) => json("init", "--data", folder[side], "--origin", origin[side], "--name", `en=Party ${side}`, "--listen", `127.0.0.1:${ports[at]}`)));
  const draft = (own: SideName, other: SideName) => json<{ sha256: string }>("charter", "draft", "--data", folder[own], "--party", join(folder[other], "party.json"), "--title", "en=A programme", "--sample");
  const [{ sha256 }] = await Promise.all([draft("a", "b"), draft("b", "a")]);
  const rootHand = (side: SideName) => ["--root-hand", join(folder[side], "root-hand.json"), "--data", folder[side]];
  await Promise.all(sides.map((side) => json("charter", "accept", "--sha256", sha256, ...rootHand(side))));
  const serving: ServingChild[] = await Promise.all(sides.map((side) => serveChild(folder[side])));
  const close = async () => {
    await Promise.all(serving.map((server) => server.stop("SIGKILL")));
    await rm(root, { recursive: true, force: true });
  };
  try {
    await Promise.all([json("peer", "add", origin.b, serving[1]!.url, "--data", folder.a), json("peer", "add", origin.a, serving[0]!.url, "--data", folder.b)]);
    await until(async () => (await Promise.all(sides.map((side) => json<{ mode: string }>("status", "--data", folder[side])))).every(({ mode }) => mode === "running"));
    await Promise.all(sides.map((side) => json("officer", "add", "desk", "--role", "en=Desk officer", "--allow", "*.*", ...rootHand(side))));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    root, origin, folder, close,
    on: (side, ...words) => json(...words, "--data", folder[side]),
    as: (side, ...words) => json(...words, "--as", "desk", "--data", folder[side]),
    knows: (side, id) => until(async () => json("act", "show", id, "--data", folder[side]).then(() => true, () => false)),
  };
}
