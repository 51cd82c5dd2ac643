import { z } from "zod";
import { languageSchema, officerNameSchema } from "../../folder/documents.ts";
import { expectationOf, Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { readJsonFile } from "../read-json.ts";
import { addOfficer } from "./officer-add.ts";

const officersSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal("mithaq/officers"),
  officers: z
    .array(z.strictObject({
      name: officerNameSchema,
      /** A role, never a person's name, in a demonstration. */
      role: z.record(languageSchema, z.string().min(1).max(500)),
      allow: z.array(z.string().min(3).max(64)).min(1).max(64),
      until: z.iso.date().optional(),
    }))
    .min(1)
    .max(100),
});

/** The officers of a national section at once, from one file; run again, it grants what is missing and nothing twice. */
export const officerLoad: CommandSpec = {
  usage: "load <file>",
  summary: "Make software keys for the officers in a file and grant their mandates under the root hand",
  example: "mithaq officer load officers.json --root-hand ./tehran/root-hand.json --data ./tehran",
  options: (command) => {
    command.option("--root-hand <file>", "this party's root hand");
  },
  run: async (invocation, [file = ""], options) => {
    const folder = invocation.folder();
    const checked = officersSchema.safeParse(await readJsonFile(file, "file"));
    if (!checked.success) throw new Refusal("input", { field: `file ${checked.error.issues[0]?.path.join(".") ?? ""}`.trim(), expected: expectationOf(checked.error.issues[0]?.message), remedy: `correct ${file}` });
    const officers = await throughDoor(folder, async (client) => {
      const granted = [];
      for (const { name, role, allow, until } of checked.data.officers) {
        const { officer, appended } = await addOfficer(folder, client, options["rootHand"], { name, role: () => role, allow, until });
        granted.push({ name, mandate: officer.mandate, role: officer.role, act: appended.id, repeated: appended.repeated });
      }
      return granted;
    });
    return { json: { officers }, text: officers.map(({ name, mandate, repeated }) => `${name} holds the mandate ${mandate}${repeated ? " (granted before)" : ""}`) };
  },
};
