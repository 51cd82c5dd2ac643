import { z } from "zod";
import { manifestSchema, partSchema } from "./shape.ts";

/**
 * The JSON Schema (2020-12) of a programme's files, for editors and for whoever writes a programme without this program: `programme.json`, or any other file of the folder. What a schema cannot say
 * (references, languages, days that exist) `mithaq programme check` says.
 */
export function programmeJsonSchema(): object {
  const schema = z.toJSONSchema(z.union([manifestSchema, partSchema]), { target: "draft-2020-12", reused: "ref", io: "input" });
  return { ...schema, title: "A programme of Mithaq: programme.json, or another file of its folder" };
}

/** The file's text: made by `node packages/node/src/programme-file/write-schema.ts`. */
export function programmeSchemaText(): string {
  return `${JSON.stringify(programmeJsonSchema(), null, 2)}\n`;
}
