/** An act's id (64 hexadecimal characters) as it is shown where space is short: its first ten. The link carries the whole id. */
export const shortAct = (id: string): string => id.slice(0, 10);
