import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import type { Answer, CommandSpec } from "../../cli/command.ts";
import { addCommand } from "../../cli/command.ts";
import { charterAccept } from "../../cli/commands/charter-accept.ts";
import { charterDraft } from "../../cli/commands/charter-draft.ts";
import { init } from "../../cli/commands/init.ts";
import { peerAdd } from "../../cli/commands/peer.ts";
import { dataFolder, type DataFolder } from "../../folder/data-folder.ts";
import { serveNode, type RunningServer } from "../serve-node.ts";

/** Two parties' folders in a temporary place, made by the commands themselves but within this process: a test may hold both sides, the product never does. */
export interface FoundedFolders {
  readonly root: string;
  readonly a: string;
  readonly b: string;
  readonly origins: { readonly a: string; readonly b: string };
  remove(): Promise<void>;
}

export const ORIGINS = { a: "example.org/a", b: "example.org/b" } as const;

export async function foundFolders({ demonstration = false, signed = ["a", "b"] as readonly ("a" | "b")[], languages = [] as readonly string[] } = {}): Promise<FoundedFolders> {
  const root = await mkdtemp(join(tmpdir(), "mithaq-folders-"));
  const [a, b] = [join(root, "a"), join(root, "b")];
  for (const [side, folder] of [["a", a], ["b", b]] as const) {
    await runHere(init, ["--data", folder, "--origin", ORIGINS[side], "--name", `en=Party ${side.toUpperCase()}`, "--listen", "127.0.0.1:0", ...(demonstration ? ["--demonstration"] : [])]);
  }
  let sha256 = "";
  for (const [own, other] of [[a, b], [b, a]] as const) {
    const { json } = await runHere(charterDraft, ["--data", own, "--party", join(other, "party.json"), "--title", "en=A programme", "--title", "fa=یک برنامه", ...languages.flatMap((language) => ["--language", language]), "--sample"]);
    sha256 = (json as { sha256: string }).sha256;
  }
  for (const side of signed) {
    const folder = join(root, side);
    await runHere(charterAccept, ["--data", folder, "--sha256", sha256, "--root-hand", join(folder, "root-hand.json")]);
  }
  return { root, a, b, origins: ORIGINS, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Both served, pulling from each other, and running. */
export async function serveBoth(folders: FoundedFolders): Promise<{ readonly a: RunningServer; readonly b: RunningServer; close(): Promise<void> }> {
  const a = await serveNode({ folder: dataFolder(folders.a), logLevel: "silent" });
  const b = await serveNode({ folder: dataFolder(folders.b), logLevel: "silent" });
  await runHere(peerAdd, [ORIGINS.b, b.url, "--data", folders.a]);
  await runHere(peerAdd, [ORIGINS.a, a.url, "--data", folders.b]);
  await until(async () => (await a.node.keeper.status()).mode === "running" && (await b.node.keeper.status()).mode === "running");
  return { a, b, close: async () => void (await Promise.all([a.close(), b.close()])) };
}

/** Runs a command in this process, as the command line would. Rejects with what the command was refused with. */
export async function runHere(spec: CommandSpec, words: readonly string[]): Promise<Answer> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  let answer: Answer | undefined;
  addCommand(program, spec, async (_invocation, work) => {
    answer = await work;
  });
  await program.parseAsync([spec.usage.split(" ")[0]!, ...words, "--json"], { from: "user" });
  if (answer === undefined) throw new Error(`${spec.usage} answered nothing`);
  return answer;
}

export async function until(holds: () => Promise<boolean>, limit = 120_000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("it did not come about in time");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function tokenOf(folder: string): Promise<string> {
  return dataFolder(folder).operatorToken.read();
}

export type { DataFolder };
