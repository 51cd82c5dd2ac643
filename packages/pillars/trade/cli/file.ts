import type { PillarCommand, PillarDesk } from "../../contract.ts";
import { MAX_FILE_BYTES, type FreeTableMapping, type Problem } from "../import/index.ts";
import { FORMATS, readTradeFile, type FileAbout, type FileReading, type Format } from "../read-file.ts";
import { formatDatasetDocument } from "../shared-data.ts";
import { SHIPPED_CLAIMS, shippedPath } from "../shipped.ts";
import { readJson } from "./json-file.ts";

type Options = Readonly<Record<string, unknown>>;

const about = [
  { flags: "--id <id>", summary: "a short name of the dataset: letters, digits, dashes" },
  { flags: "--name <text>", summary: "what it is" },
  { flags: "--of-version <text>", summary: "which version of it, or of what day" },
  { flags: "--source <text>", summary: "the page or the office that it comes from" },
  { flags: "--licence <text>", summary: "under which it may be shown" },
  { flags: "--pair <A,B>", summary: "the two economies, ISO 3166: for instance IRN,IRQ" },
  { flags: "--revision <revision>", summary: "baci: the revision in the file's name, such as HS17" },
  { flags: "--mapping <file>", summary: "table: a JSON file that says which column is what" },
  { flags: "--sample", summary: "synthetic figures: marked so wherever they appear" },
];

/** A dry run: what the file holds, and every row that cannot be used. */
export const read: PillarCommand = {
  usage: "read <format> <file>",
  summary: `Read a file and list every bad row; nothing is kept. Formats: ${FORMATS.join(", ")}. The file "shipped" is the claims that come with the programme`,
  example: "mithaq trade read claims shipped --data ./tehran",
  options: about,
  run: async (desk, [format, file], options) => {
    const { document, problems, rows } = await readGiven(desk, format, file, options);
    return { json: { dataset: document.datasets[0], claims: document.claims.length, rows: document.rows.length, read: rows, problems }, text: [...problems.map(problemText), `${rows} rows read: ${document.claims.length} claims, ${document.rows.length} figures, ${problems.length} problems`] };
  },
};

/** Puts a file's figures before the other parties. */
export const submit: PillarCommand = {
  usage: "submit <format> <file>",
  summary: "Put a file's figures before the other parties",
  example: "mithaq trade submit claims shipped --as trade-analyst --data ./tehran",
  options: [...about, { flags: "--without-bad-rows", summary: "leave out the rows that cannot be used, having seen them" }],
  signs: true,
  run: async (desk, [format, file], options) => {
    const { document, problems } = await readGiven(desk, format, file, options);
    if (problems.length > 0 && options["withoutBadRows"] !== true) {
      throw desk.refuse({ field: `${String(file)} row ${problems[0]!.row}: ${problems[0]!.field}`, expected: problems[0]!.expected, remedy: `correct the file (mithaq trade read lists all ${problems.length} problems), or leave those rows out with --without-bad-rows`, message: `found "${problems[0]!.found}"` });
    }
    const [dataset] = document.datasets;
    const { sample, ...rest } = dataset!;
    const content = { title: { en: rest.name }, claims: document.claims.length, rows: document.rows.length, dataset: rest, plane: "shared", pillar: "trade", sample };
    const submitted = await desk.submit("trade.dataset", content, { bytes: formatDatasetDocument(document), mediaType: "application/json" });
    return { json: { ...submitted, claims: document.claims.length, rows: document.rows.length, leftOut: problems.length }, text: [`submitted: ${submitted.object} (act ${submitted.act})`, `  ${document.claims.length} claims, ${document.rows.length} figures${problems.length === 0 ? "" : `, ${problems.length} problems left out`}`] };
  },
};

async function readGiven(desk: PillarDesk, format: string | undefined, file: string | undefined, options: Options): Promise<FileReading> {
  if (!FORMATS.includes(format as Format)) throw desk.refuse({ field: "format", expected: `one of ${FORMATS.join(", ")}`, remedy: "name the file's format" });
  if (format === "claims" && file === "shipped") return readTradeFile(desk.cryptography, "claims", await desk.readFile(shippedPath(SHIPPED_CLAIMS.file), MAX_FILE_BYTES), SHIPPED_CLAIMS.about);
  const mapping = typeof options["mapping"] === "string" ? ((await readJson(desk, options["mapping"], "--mapping")) as FreeTableMapping) : undefined;
  const needed = (name: string, flag: string, example: string): string => {
    const value = options[name];
    if (typeof value === "string" && value !== "") return value;
    throw desk.refuse({ field: flag, expected: "a value: a figure without its source is not taken", remedy: `for instance: ${flag} ${example}` });
  };
  const pair = needed("pair", "--pair", "IRN,IRQ").split(",");
  if (pair.length !== 2) throw desk.refuse({ field: "--pair", expected: "two economies", remedy: "for instance: --pair IRN,IRQ" });
  const given: FileAbout = {
    id: needed("id", "--id", "comtrade-2024"), name: needed("name", "--name", "\"UN Comtrade, annual\""), version: needed("ofVersion", "--of-version", "2026-11-01"), source: needed("source", "--source", "comtradeplus.un.org"),
    licence: needed("licence", "--licence", "\"UN Comtrade terms\""), sample: options["sample"] === true, pair: [pair[0]!, pair[1]!],
    ...(typeof options["revision"] === "string" ? { revision: options["revision"] } : {}), ...(mapping === undefined ? {} : { mapping }),
  };
  return readTradeFile(desk.cryptography, format as Format, await desk.readFile(String(file), MAX_FILE_BYTES), given);
}

function problemText({ row, field, expected, found }: Problem): string {
  return `row ${row}, ${field}: expected ${expected}, found "${found}"`;
}
