import type * as z from "zod";
import { DocumentError } from "./document-error.ts";
import type { DocumentModels, DocumentTemplate } from "./models.ts";
import { briefDocument } from "./models/brief.ts";
import { instrumentDocument } from "./models/instrument.ts";
import { matrixDocument } from "./models/matrix.ts";
import { minutesDocument } from "./models/minutes.ts";

/** The largest model that is compiled, as JSON in UTF-16 units: some 600 commitments, or an instrument of 100 pages. */
export const MAX_MODEL_LENGTH = 2_000_000;

/** The model as read by its schema, every act and party that it names being in its lists. Throws DocumentError `unknown`, `bounds`, `shape`, `reference`. */
export function checkModel<T extends DocumentTemplate>(template: T, model: DocumentModels[T]): DocumentModels[T] {
  const schema = (SCHEMAS as Readonly<Record<string, z.ZodType>>)[template];
  if (schema === undefined) throw new DocumentError("unknown", "template", `expected one of ${Object.keys(SCHEMAS).join(", ")}`);
  let length = 0;
  try {
    length = JSON.stringify(model).length;
  } catch (cause) {
    throw new DocumentError("shape", "model", "expected plain JSON", { cause });
  }
  if (length > MAX_MODEL_LENGTH) throw new DocumentError("bounds", "model", `${length} characters; at most ${MAX_MODEL_LENGTH}: split the document by pillar or by period`);
  const read = schema.safeParse(model);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new DocumentError("shape", ["model", ...(issue?.path ?? [])].join("."), issue?.message ?? "another shape was expected");
  }
  const checked = read.data as DocumentModels[T];
  checkReferences(checked);
  return checked;
}

const SCHEMAS = { instrument: instrumentDocument, minutes: minutesDocument, matrix: matrixDocument, brief: briefDocument } satisfies Record<DocumentTemplate, z.ZodType>;

/** Every `acts` list names acts of the document, every `party` one of its parties: a number on the page never points at nothing (accord.md, invariant 7). */
function checkReferences(model: DocumentModels[DocumentTemplate]): void {
  const acts = new Set(model.acts.map((act) => act.id));
  const parties = new Set(model.parties.map((party) => party.id));
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const [at, element] of value.entries()) visit(element, `${path}.${at}`);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      const field = `${path}.${key}`;
      if (key === "acts" && path !== "model") {
        const missing = (member as readonly string[]).find((id) => !acts.has(id));
        if (missing !== undefined) throw new DocumentError("reference", field, `act ${missing} is not among the document's acts: list it in model.acts`);
      } else if ((key === "party" || key === "reader") && !parties.has(String(member))) {
        throw new DocumentError("reference", field, `${String(member)} is not the id of a party of the document`);
      } else visit(member, field);
    }
  };
  visit(model, "model");
}
