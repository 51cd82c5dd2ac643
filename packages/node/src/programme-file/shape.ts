import { CLAUSE_KINDS, KINDS } from "@mithaq/accord";
import { z } from "zod";

/**
 * The shape of a programme's files. An item is the content of its act as the accord has it, but for what only a record knows: where the act names an object, the file names
 * another item's key; where it names a party, the file names the party's key; a deadline is its rule and words, and the day is reckoned when the programme is loaded.
 */

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a key: lower-case letters, digits and hyphens").min(3).max(80).describe("The item's own name within the programme. It makes the object's id: it never changes.");
const partyKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a party's key: lower-case letters, digits and hyphens").max(40);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "a language tag such as en, fa, ar or ckb");
const name = z.record(language, z.string().min(1).max(500)).describe("One line in every language of the programme.");
const text = z.record(language, z.string().min(1).max(4000)).describe("A paragraph in every language of the programme.");
const date = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, "a day such as 2027-03-21").describe("A day, ISO 8601, Gregorian.");

const contentOf = (kind: string) => KINDS.get(kind)!.content as unknown as z.ZodObject;
/** The deadline without the day that it comes to. */
const undated = (kind: string) => {
  const whole = contentOf(kind).shape["deadline"] as z.ZodType;
  return (whole instanceof z.ZodOptional ? (whole.unwrap() as z.ZodObject) : (whole as z.ZodObject)).omit({ due: true });
};
const clause = z.strictObject({
  id: z.string().min(1).max(64),
  kind: z.enum(CLAUSE_KINDS).optional(),
  heading: name.optional(),
  text,
});

const SHAPES = {
  profiles: contentOf("profile").extend({ key, party: partyKey }),
  agreements: contentOf("agreement").extend({ key, clauses: z.array(clause).min(1).max(500).optional().describe("The text, clause by clause: facts with sources, or sample. It becomes the document beside the act.") }),
  bodies: contentOf("body").extend({ key }),
  sessions: contentOf("session").extend({ key }),
  decisions: contentOf("decision").extend({ key }),
  commitments: contentOf("commitment").extend({ key, deadline: undated("commitment").optional() }),
  initiatives: contentOf("initiative").extend({ key }),
  milestones: contentOf("milestone").extend({ key, deadline: undated("milestone"), baseline: date.optional().describe("The day first agreed; left out, the day that the deadline comes to when the programme is loaded.") }),
  indicators: contentOf("indicator").extend({ key }),
  "action-items": contentOf("action-item").extend({ key, deadline: undated("action-item") }),
} as const;
export type ListName = keyof typeof SHAPES;

/** The lists of a programme and the kind of act that each becomes, in the order in which they are loaded where nothing else orders them. */
export const LISTS: readonly { readonly list: ListName; readonly kind: string; readonly shape: z.ZodObject }[] = (Object.keys(SHAPES) as ListName[]).map((list) => ({ list, kind: kindOf(list), shape: SHAPES[list] }));

/** A list is named by its kind in the plural. */
function kindOf(list: ListName): string {
  return list === "bodies" ? "body" : list.slice(0, -1);
}

export const MOST_ITEMS = 2000;
const lists = Object.fromEntries(LISTS.map(({ list, shape }) => [list, z.array(shape).max(MOST_ITEMS).optional()]));
const schemaReference = { $schema: z.string().max(200).optional().describe("Where an editor finds this schema.") };

/** `programme.json`: what the programme is, and whose. It may hold the lists too, where the programme is small. */
export const manifestSchema = z.strictObject({
  ...schemaReference,
  v: z.literal(1),
  kind: z.literal("mithaq/programme"),
  key: key.describe("The programme's own name; it makes the objects' ids: it never changes."),
  title: name,
  description: text.optional(),
  languages: z.array(language).min(1).max(16).describe("Every text of the programme stands in each of these."),
  from: date.optional().describe("The day from which deadlines are reckoned; --from overrides it. All sides must reckon from the same day."),
  parties: z
    .array(z.strictObject({ key: partyKey, name, label: z.string().min(1).max(60).optional().describe("The last part of the party's origin, by which it is found in a charter; else --party KEY=ORIGIN.") }))
    .min(2).max(16),
  ...lists,
});

/** Any other `*.json` of the folder: one or more of the lists. */
export const partSchema = z.strictObject({ ...schemaReference, ...lists });

export interface Manifest {
  readonly key: string;
  readonly title: Texts;
  readonly languages: readonly string[];
  readonly from?: string;
  readonly parties: readonly { readonly key: string; readonly name: Texts; readonly label?: string }[];
}
export type Texts = { readonly [language: string]: string };
