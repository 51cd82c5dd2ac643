import { decodeUtf8, encodeUtf8 } from "../encoding/utf8.ts";
import { LedgerError } from "../ledger-error.ts";
import { isNoteText } from "./key-name.ts";
import { formatSignatureLine, parseSignatureLine, type NoteSignature } from "./signature-line.ts";

/** A text and its signatures, none of them verified. The text ends with a newline and says nothing until a signature is (signed-note). */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Bounds looked at before anything is parsed (signed-note, Format: "Verifiers SHOULD apply a maximum limit"). */
export const MAX_NOTE_BYTES = 1_000_000;
export const MAX_NOTE_SIGNATURES = 100;

/**
 * The parts of a note (signed-note, Format). The last blank line separates them, as a text may have blank lines of its own. One note has one
 * spelling: `formatNote(parseNote(note))` is `note`.
 *
 * Throws `note-malformed`, `utf8`, `base64`.
 */
export function parseNote(note: Uint8Array | string): SignedNote {
  requireSize(note.length);
  const whole = typeof note === "string" ? note : decodeUtf8(note, "note");
  if (typeof note === "string") requireWellFormed(note);
  if (!isNoteText(whole)) throw new LedgerError("note-malformed", "note", "has a control character");
  const blank = whole.lastIndexOf("\n\n");
  if (blank < 0 || !whole.endsWith("\n")) throw new LedgerError("note-malformed", "note", "is not a text, a blank line and signature lines");
  const lines = whole.slice(blank + 2, -1).split("\n", MAX_NOTE_SIGNATURES + 1);
  if (lines.length > MAX_NOTE_SIGNATURES) throw new LedgerError("note-malformed", "note", `has more than ${MAX_NOTE_SIGNATURES} signatures`);
  return { text: whole.slice(0, blank + 1), signatures: lines.map(parseSignatureLine) };
}

/** The note as it is stored and sent. Throws `note-malformed` for what {@link parseNote} would not read back. */
export function formatNote({ text, signatures }: SignedNote): string {
  requireNoteText(text);
  if (signatures.length === 0 || signatures.length > MAX_NOTE_SIGNATURES) {
    throw new LedgerError("note-malformed", "signatures", `are not from 1 to ${MAX_NOTE_SIGNATURES}`);
  }
  const note = `${text}\n${signatures.map(formatSignatureLine).join("")}`;
  requireWellFormed(note);
  return note;
}

/** Throws `note-malformed` where a text cannot be that of a note, `utf8` where it has a lone surrogate. */
export function requireNoteText(text: string): void {
  requireSize(text.length);
  if (!text.endsWith("\n") || !isNoteText(text)) throw new LedgerError("note-malformed", "text", "does not end a line or has a control character");
  requireWellFormed(text);
}

function requireSize(length: number): void {
  if (length > MAX_NOTE_BYTES) throw new LedgerError("note-malformed", "note", `is over ${MAX_NOTE_BYTES} bytes`);
}

function requireWellFormed(text: string): void {
  if (!text.isWellFormed()) throw new LedgerError("utf8", "note", "has a lone surrogate");
  // A character takes up to three bytes for each of its units: only a long text need be encoded to be measured.
  if (text.length * 3 > MAX_NOTE_BYTES) requireSize(encodeUtf8(text).length);
}
