import type { Kind, Pair } from "@mithaq/accord";
import type { Cryptography, JsonValue } from "@mithaq/ledger";
import type { z } from "zod";

/**
 * What a pillar is to the house: `pillar.ts` of its folder exports one, and `index.ts` here registers it. A node and the screens know pillars only through this; adding one adds a
 * folder and one line.
 */
export interface Pillar {
  /** Also the first part of its acts' domains (`trade.dataset`), its commands' group and its routes' path. */
  readonly name: string;
  readonly title: Texts;
  /** Its acts: kinds of objects beside the accord's own. */
  readonly kinds: readonly Kind[];
  readonly engines: readonly Engine[];
  readonly routes: readonly PillarRoute[];
  readonly commands: readonly PillarCommand[];
  readonly jobs: readonly PillarJob[];
}

export type Texts = { readonly en: string; readonly fa: string; readonly ar: string; readonly ckb: string };

/**
 * A pure computation whose result is evidence: the other party's node runs it again and compares the bytes. `version` changes whenever the same input could give other bytes.
 * `run` throws an error that names the field; its output is JSON of safe integers and texts.
 */
export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly input: z.ZodType;
  readonly parameters: z.ZodType;
  run(input: never, parameters: never, seed: number | null): JsonValue;
}

/** What a node lets a pillar's route read. */
export interface PillarPorts {
  readonly cryptography: Cryptography;
  readonly origin: string;
  readonly parties: readonly string[];
  /** Objects of one of the pillar's own kinds, in order of id: what was submitted, as last corrected, without what was withdrawn. */
  submissions(kind: string): Promise<readonly PillarSubmission[]>;
  /** A document beside the log, or undefined where it is not held (yet, or any more). */
  document(digest: string): Promise<Uint8Array | undefined>;
}

export interface PillarSubmission {
  readonly object: string;
  readonly act: string;
  /** The charter's name of the party. */
  readonly party: string;
  readonly at: number;
  readonly content: { readonly [member: string]: JsonValue };
  readonly digest: string | null;
  readonly life: string | null;
}

/** A procedure of the node's API, at `/pillars/<pillar>/<name>`, POST. It reads; what is written is an act, and an officer's hand signs that. */
export interface PillarRoute<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  handle(ports: PillarPorts, input: z.output<I>): Promise<z.input<O>>;
}

/** Keeps the types of a route's input and output together. */
export function route<I extends z.ZodType, O extends z.ZodType>(one: PillarRoute<I, O>): PillarRoute {
  return one;
}

/** A subcommand: `mithaq <pillar> <usage>`. The node adds --data, --json and, where it `signs`, --as. */
export interface PillarCommand {
  /** Name and arguments: `import <format> <file>`. */
  readonly usage: string;
  readonly summary: string;
  readonly example: string;
  readonly options?: readonly { readonly flags: string; readonly summary: string; readonly many?: boolean }[];
  readonly signs?: boolean;
  run(desk: PillarDesk, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<{ readonly json: object; readonly text: readonly string[] }>;
}

/** The desk that a command works at. All of it rejects with what the node refuses, in words. */
export interface PillarDesk {
  readonly cryptography: Cryptography;
  /** At most `maxBytes` of a file. */
  readFile(path: string, maxBytes: number): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Asks one of the pillar's own routes of this node. */
  ask(route: string, input: object): Promise<unknown>;
  /** Submits an object of one of the pillar's kinds, with its document. Signed by the officer of --as. */
  submit(kind: string, content: object, document?: { readonly bytes: Uint8Array; readonly mediaType: string }): Promise<{ readonly object: string; readonly act: string }>;
  /** Runs an engine and submits its result as computed evidence, below `parent`. */
  publish(computed: { readonly engine: string; readonly input: JsonValue; readonly parameters: JsonValue; readonly seed: number | null; readonly title: Texts; readonly parent?: string; readonly sample: boolean }): Promise<PublishedEvidence>;
  /** An error in the pillar's words. */
  refuse(refusal: { readonly field: string; readonly expected: string; readonly remedy: string; readonly message?: string }): Error;
  say(line: string): void;
}

export interface PublishedEvidence {
  readonly object: string;
  readonly act: string;
  /** SHA-256 of the output's canonical bytes, hex: what the other party must come to. */
  readonly output: string;
}

/** Work that a node does by itself, once a day at most. */
export interface PillarJob {
  readonly name: string;
  run(ports: PillarPorts): Promise<void>;
}

/**
 * One screen of a pillar: its `web/screens.ts` exports `screens: readonly PillarScreen[]`, and the house's screens find it by its folder. What stands in `web/` is for browsers: it imports the house's doors (`@mithaq/web/…`) and
 * the pillar's own files, and no node ever loads it. Loaded when entered; its words are `web/words/<language>.ts`.
 */
export interface PillarScreen {
  /** Below `pillars/<pillar>`; "" is the first one, which the navigation shows. */
  readonly path: string;
  readonly title: Texts;
  load(): Promise<unknown>;
}

export type { Kind, Pair };
