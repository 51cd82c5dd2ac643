import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Refusal } from "../node/refusal.ts";
import {
  keysFileSchema, nodeFileSchema, officerFileSchema, officerNameSchema, rootHandFileSchema, servingFileSchema,
  type KeysFile, type NodeFile, type OfficerFile, type RootHandFile, type ServingFile,
} from "./documents.ts";
import { bytesFile, lineFile, typedFile, type TypedFile } from "./typed-file.ts";

/**
 * One party's data folder: everything that its node and its software hands keep on disk. Nothing is opened or created by naming it.
 *
 * The database, the payloads and the guard live in it too; the store, the payload store and the guard open them by these paths.
 */
export interface DataFolder {
  readonly path: string;
  readonly node: TypedFile<NodeFile>;
  readonly keys: TypedFile<KeysFile>;
  /** The demonstration's place for the software root hand; in production it is kept elsewhere and named by --root-hand. */
  readonly rootHand: TypedFile<RootHandFile>;
  readonly party: TypedFile<Uint8Array>;
  readonly charterDraft: TypedFile<Uint8Array>;
  readonly charter: TypedFile<Uint8Array>;
  readonly serving: TypedFile<ServingFile>;
  /** Random; whoever can read this file may read the node's API. */
  readonly operatorToken: TypedFile<string>;
  officer(name: string): TypedFile<OfficerFile>;
  /** Names of the officers with a software key here, in order. */
  officers(): Promise<string[]>;
  /** Where the payloads and the guard live; the store keeps its own file, node.sqlite. */
  readonly payloads: string;
  readonly guard: string;
}

const NOT_A_NODE = "name a node's folder with --data DIR, or make one with: mithaq init --data DIR --origin ORIGIN";

export function dataFolder(directory: string): DataFolder {
  const path = resolve(directory);
  return {
    path,
    node: typedFile(join(path, "node.json"), nodeFileSchema, { secrecy: "public", missing: NOT_A_NODE }),
    keys: typedFile(join(path, "keys.json"), keysFileSchema, { secrecy: "private", missing: "restore keys.json from your own safekeeping: a node without its keys cannot sign" }),
    rootHand: rootHandFile(join(path, "root-hand.json")),
    party: bytesFile(join(path, "party.json"), { secrecy: "public", missing: NOT_A_NODE }),
    charterDraft: bytesFile(join(path, "charter-draft.json"), { secrecy: "public", missing: "draft the charter first: mithaq charter draft --party FILE (the other parties' party files)" }),
    charter: bytesFile(join(path, "charter.json"), { secrecy: "public", missing: "this node is not founded yet: mithaq charter draft, compare the SHA-256 with the other parties, then mithaq charter accept --sha256 HEX" }),
    serving: typedFile(join(path, "serving.json"), servingFileSchema, { secrecy: "public", missing: "no server runs: mithaq serve" }),
    operatorToken: lineFile(join(path, "operator-token"), /^[A-Za-z0-9_-]{43}$/, "43 characters of base64url", { secrecy: "private", missing: "mithaq serve makes one at its start" }),
    officer: (name) => {
      const checked = officerNameSchema.safeParse(name);
      if (!checked.success) throw new Refusal("usage", { field: "officer", expected: checked.error.issues[0]?.message ?? "a short name", remedy: "for instance: joint-secretary" });
      return typedFile(join(path, "officers", `${name}.json`), officerFileSchema, { secrecy: "private", missing: `add the officer first: mithaq officer add ${name}, or name one that is there (mithaq mandate list)` });
    },
    officers: async () => {
      const names = await readdir(join(path, "officers")).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return [];
        throw error;
      });
      return names.filter((name) => /^[a-z0-9].*\.json$/.test(name)).map((name) => name.slice(0, -5)).sort();
    },
  
    payloads: join(path, "payloads"),
    guard: join(path, "guard"),
  };
}

export function rootHandFile(path: string): TypedFile<RootHandFile> {
  return typedFile(resolve(path), rootHandFileSchema, { secrecy: "private", missing: "name the file of the root hand with --root-hand FILE" });
}

/** The operator token, made at first use. */
export async function ensureOperatorToken(folder: DataFolder): Promise<string> {
  const held = await folder.operatorToken.readIfThere();
  if (held !== undefined) return held;
  await folder.operatorToken.write(randomBytes(32).toString("base64url"));
  return folder.operatorToken.read(); // what stands on disk counts, should two processes have started at once
}
