/**
 * Compares two strings by the bytes of their UTF-8 form, which is the order of code points: what SQLite's BINARY and PostgreSQL's "C"
 * collations do. JavaScript's own `<` compares UTF-16 units, and so puts U+1F600 (D83D DE00) before U+FB01.
 */
export function compareUtf8(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all of the basic plane. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
