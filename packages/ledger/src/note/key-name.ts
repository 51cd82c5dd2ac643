/**
 * Whether a key may have this name: not empty, no Unicode space, no plus (signed-note, Format), and nothing that a note could not carry:
 * control characters or a lone surrogate.
 */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.length <= MAX_NAME && !FORBIDDEN.test(name) && isNoteText(name) && name.isWellFormed();
}

/** Whether the text has no ASCII control character but the newline (signed-note, Format). */
export function isNoteText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && unit !== NEWLINE) return false;
  }
  return true;
}

const NEWLINE = 0x0a;
const FORBIDDEN = /[\p{White_Space}+]/u;
const MAX_NAME = 1024;
