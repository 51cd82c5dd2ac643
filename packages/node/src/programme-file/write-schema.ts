import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { programmeSchemaText } from "./json-schema.ts";

/** Writes programmes/programme.schema.json. */
writeFileSync(fileURLToPath(new URL("../../../../programmes/programme.schema.json", import.meta.url)), programmeSchemaText());
