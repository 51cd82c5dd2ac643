import { encodeHex, LedgerError, parseCheckpoint, parseNote } from "@mithaq/ledger";

/** A checkpoint as a reader sees it: what the note says and which lines stand below it; nothing of it is verified here. */
export interface HeadText {
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** Names of the keys whose lines the note carries, each once. */
  readonly signers: readonly string[];
}

/** Reads a signed note; undefined where it is none. */
export function readHead(note: string | null): HeadText | undefined {
  if (note === null) return undefined;
  try {
    const { text, signatures } = parseNote(note);
    const { size, root } = parseCheckpoint(text);
    return { size, root: encodeHex(root), signers: [...new Set(signatures.map(({ name }) => name))] };
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}
