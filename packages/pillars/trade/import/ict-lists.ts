import { encodeHex, type Cryptography } from "@mithaq/ledger";
import type { z } from "zod";
import { tradeInputSchema, type GoodsList, type ServicesList } from "../engine/input.ts";
import { problem, type Problem } from "./problem.ts";
import { readTable } from "./table.ts";

/** Who made a list: what its results say of themselves. */
export interface ListAbout {
  readonly name: string;
  readonly version: string;
  readonly source: string;
}

/** A list, or null with the problems for which it cannot be used: a list with holes would be another list. */
export interface ListReading<List> {
  readonly list: List | null;
  readonly problems: readonly Problem[];
}

/**
 * ICT goods by HS code: hs6, group, group_name, a column in_hsYYYY (1 or 0) for each revision, confidence (core, check), note. `official` is the user's word for a list that is
 * UNCTAD's own. The digest is of the file's bytes, so that a result names the very list.
 */
export function readGoodsList(cryptography: Cryptography, bytes: Uint8Array, about: ListAbout & { readonly official: boolean }): ListReading<GoodsList> {
  const table = readTable(bytes, ["hs6", "group", "group_name", "confidence", "note"]);
  const revisions = table.columns.filter((column) => /^in_hs[0-9]{4}$/.test(column));
  const problems = [...table.problems];
  if (revisions.length === 0 && problems.length === 0) problems.push(problem(1, "in_hs2022", "a column in_hsYYYY for each revision of the Harmonized System", table.columns.join(" | ")));
  const seen = new Set<string>();
  const entries = table.rows.map(({ line, cells }) => {
    const said = (name: string) => cells.get(name) ?? "";
    for (const column of revisions) if (!/^[01]$/.test(said(column))) problems.push(problem(line, column, "1 or 0", said(column)));
    if (seen.has(said("hs6"))) problems.push(problem(line, "hs6", "each code once", said("hs6")));
    seen.add(said("hs6"));
    const standsIn = revisions.filter((column) => said(column) === "1").map((column) => column.slice(3).toUpperCase());
    const entry = { code: said("hs6"), group: said("group"), groupName: said("group_name"), in: standsIn, confidence: said("confidence"), note: said("note") };
    const checked = entryOfGoods.safeParse(entry);
    if (!checked.success) problems.push(...checked.error.issues.map((issue) => problem(line, issue.path.join("."), issue.message, entry[issue.path[0] as keyof typeof entry])));
    return checked.data;
  });
  return listOf(goodsShape, { name: about.name, version: about.version, source: about.source, sha256: encodeHex(cryptography.sha256(bytes)), official: about.official, entries }, problems);
}

/** ICT services by EBOPS 2010 code: code, name, note, and a column role (headline, part, variant); without it SI is the headline, SI… its parts, the rest variants. */
export function readServicesList(cryptography: Cryptography, bytes: Uint8Array, about: ListAbout): ListReading<ServicesList> {
  const table = readTable(bytes, ["code", "name", "note"]);
  const entries = table.rows.map(({ cells }) => {
    const said = (name: string) => cells.get(name) ?? "";
    const code = said("code");
    return { code, role: cells.get("role") ?? (code === "SI" ? "headline" : code.startsWith("SI") ? "part" : "variant"), name: said("name"), note: said("note") };
  });
  return listOf(servicesShape, { ...about, sha256: encodeHex(cryptography.sha256(bytes)), entries }, [...table.problems]);
}

const goodsShape = tradeInputSchema.shape.ictGoods.unwrap();
const servicesShape = tradeInputSchema.shape.ictServices.unwrap();
const entryOfGoods = goodsShape.shape.entries.element;

function listOf<List>(shape: z.ZodType<List>, value: unknown, problems: Problem[]): ListReading<List> {
  if (problems.length > 0) return { list: null, problems };
  const checked = shape.safeParse(value);
  return checked.success ? { list: checked.data, problems } : { list: null, problems: checked.error.issues.map((issue) => problem(0, issue.path.map(String).join("."), issue.message, "")) };
}
