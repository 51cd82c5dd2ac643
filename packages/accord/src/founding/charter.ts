import { encodeHex, leafHash, type Cryptography } from "@mithaq/ledger";
import { z } from "zod";
import { sha256Hex, type ActId } from "../act/act.ts";
import { AccordError } from "../errors.ts";
import { checkPartyKeys, formatShape, nameShape, parseShape, partyShape, type PartyFile } from "./party-file.ts";

/** Per party. A day is a UTC day of `at`. */
export interface Limits {
  readonly bytesPerDay: number;
  readonly actsPerDay: number;
  readonly openProposals: number;
}

/** Entry 0 of every log: the same bytes on every side (record.md section 2). */
export interface Charter {
  readonly v: 1;
  readonly kind: "mithaq/charter";
  readonly title: { readonly [language: string]: string };
  /** Sorted by origin: the charter favours nobody. */
  readonly parties: readonly PartyFile[];
  readonly languages: readonly string[];
  /** Version of the rules that the record begins with. */
  readonly rules: number;
  readonly limits: Limits;
  /** An exchange is complete at the countersigned seal. */
  readonly completes: "countersigned";
  /** True for a demonstration: then every seal is marked "sample". */
  readonly sample: boolean;
  /** Pillars whose acts the record knows from its beginning, sorted; left out where there are none. Later ones come with the version of the rules. */
  readonly pillars?: readonly string[] | undefined;
}

/** Names of pillars, sorted, none twice. */
export const pillarNames = z
  .array(z.string().min(2).max(40).regex(/^[a-z]+(-[a-z]+)*$/))
  .min(1)
  .max(64)
  .refine((names) => names.every((name, at) => at === 0 || names[at - 1]! < name), "sorted, each once");

const charterShape: z.ZodType<Charter> = z.strictObject({
  v: z.literal(1),
  kind: z.literal("mithaq/charter"),
  title: nameShape,
  parties: z.array(partyShape).min(2).max(16),
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)).min(1).max(16),
  rules: z.int().min(1),
  limits: z.strictObject({ bytesPerDay: z.int().min(65_536), actsPerDay: z.int().min(16), openProposals: z.int().min(1) }),
  completes: z.literal("countersigned"),
  sample: z.boolean(),
  pillars: pillarNames.optional(),
});

/** The version of the rules that a new charter names. */
export const FIRST_RULES = 1;

/** The charter's bytes, identical whoever makes them from the same party files, and the SHA-256 that people compare out of band. Throws as {@link parseCharter} does. */
export function formatCharter(
  cryptography: Cryptography,
  input: { readonly title: Charter["title"]; readonly parties: readonly PartyFile[]; readonly languages: readonly string[]; readonly limits: Limits; readonly sample: boolean; readonly pillars?: readonly string[] },
): { readonly bytes: Uint8Array; readonly sha256: string } {
  const parties = [...input.parties].sort((a, b) => (a.origin < b.origin ? -1 : 1));
  const charter: Charter = { v: 1, kind: "mithaq/charter", title: input.title, parties, languages: input.languages, rules: FIRST_RULES, limits: input.limits, completes: "countersigned", sample: input.sample, ...(input.pillars === undefined || input.pillars.length === 0 ? {} : { pillars: [...input.pillars].sort() }) };
  const bytes = formatShape(charter, "charter");
  parseCharter(cryptography, bytes);
  return { bytes, sha256: sha256Hex(cryptography, bytes) };
}

/** Reads a charter. Throws AccordError `charter` that names the field. */
export function parseCharter(cryptography: Cryptography, bytes: Uint8Array): Charter {
  const charter = parseShape(bytes, charterShape, "charter");
  const keys = new Set<string>();
  for (const [at, party] of charter.parties.entries()) {
    const before = charter.parties[at - 1];
    if (before !== undefined && before.origin >= party.origin) throw new AccordError("charter", `parties.${at}.origin`, "The parties must stand in the order of their origins, each once.");
    for (const key of checkPartyKeys(cryptography, party, "charter", `parties.${at}.`)) {
      // The raw keys: a vkey carries its party's name, so that no two are ever alike.
      if (keys.has(key)) throw new AccordError("charter", `parties.${at}.keys`, "Two parties have the same key: each makes its own with mithaq init.");
      keys.add(key);
    }
  }
  return charter;
}

/** The charter's id, which every act quotes: its leaf hash. */
export function charterId(cryptography: Cryptography, bytes: Uint8Array): ActId {
  return encodeHex(leafHash(cryptography, bytes));
}

export function partyOf(charter: Charter, origin: string): PartyFile | undefined {
  return charter.parties.find((party) => party.origin === origin);
}
