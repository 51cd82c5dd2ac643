import { readDigits } from "@mithaq/calendar";
import { problem, MAX_FILE_BYTES, type Problem } from "./problem.ts";

/** The text of a file: UTF-8, with or without a byte order mark, or UTF-16 with one (spreadsheets export it). */
export function textOfFile(bytes: Uint8Array): string | Problem {
  if (bytes.length > MAX_FILE_BYTES) return problem(0, "file", `at most ${MAX_FILE_BYTES} bytes; split the file`, `${bytes.length} bytes`);
  if (bytes.length === 0) return problem(0, "file", "a file with content", "0 bytes");
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return problem(0, "file", "text in UTF-8; save the file again with this encoding", `bytes that are not ${encoding.toUpperCase()}`);
  }
}

/** Western digits for Persian and Arabic ones, and trimmed of the marks and spaces that surround numbers in right-to-left text. */
export function plain(text: string): string {
  return readDigits(text)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .trim();
}
