import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { requireAbsent } from "../new-file.ts";
import { optionalText, textOption } from "../options.ts";
import { languageOption } from "../reader-options.ts";
import { saveFile } from "../save-file.ts";

/** Kinds of rows that are the record's machinery and no objects of the programme. */
const NO_OBJECTS = new Set(["record", "void"]);

export const exportTables: CommandSpec = {
  usage: "export <kind>",
  summary: "All objects of a kind as CSV or JSON; all: every kind, a file each",
  example: "mithaq export commitment --format csv --bom --to commitments.csv --data ./tehran",
  options: (command) => {
    command
      .option("--format <format>", "csv or json", "json")
      .option("--lang <language>", "of the column title: en, fa, ar or ckb", "en")
      .option("--bom", "CSV: begin with the byte order mark, by which spreadsheet programs know UTF-8")
      .option("--to <path>", "the new file; with all, the new folder");
  },
  run: async (invocation, [kind = ""], options) => {
    const to = resolve(textOption(options, "to", "--to", kind === "all" ? "./tables" : "commitments.csv"));
    const format = formatOption(optionalText(options, "format") ?? "json");
    const asked = { format, lang: languageOption(options), bom: options["bom"] === true };
    await requireAbsent(to);
    const files = await throughDoor(invocation.folder(), async (client) => {
      const save = async (one: string, path: string) => {
        const file = await client.exchange.table({ kind: one, ...asked });
        await saveFile(file, path);
        return { kind: one, file: path, bytes: file.size };
      };
      if (kind !== "all") return [await save(kind, to)];
      await mkdir(to);
      const kinds = Object.keys((await client.status()).rows).filter((one) => !NO_OBJECTS.has(one)).sort();
      const saved = [];
      for (const one of kinds) saved.push(await save(one, join(to, `${one}.${format}`)));
      return saved;
    });
    return { json: { files }, text: files.map((one) => `${one.file}: ${one.kind}, ${one.bytes} bytes`) };
  },
};

function formatOption(value: string): "csv" | "json" {
  if (value === "csv" || value === "json") return value;
  throw new Refusal("usage", { field: "--format", expected: "csv or json", remedy: "for instance: --format csv" });
}
