/** What the person who brings a file says of it, as typed. */
export interface ImportForm {
  readonly format: "claims" | "comtrade-json" | "comtrade-csv" | "baci" | "wits" | "table";
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly licence: string;
  readonly sample: boolean;
  readonly from: string;
  readonly to: string;
  readonly revision: string;
  readonly columns: Readonly<Record<MappedField, string>>;
  readonly unit: "USD" | "thousand USD" | "million USD" | "billion USD";
  readonly calendar: "gregorian" | "solar_hijri";
  readonly system: string;
  readonly valuation: "FOB" | "CIF" | "unstated";
  readonly decimal: "point" | "comma";
  readonly exportWords: string;
  readonly importWords: string;
}
export type MappedField = "reporter" | "partner" | "flow" | "period" | "code" | "value";
export const FORMATS = ["claims", "comtrade-json", "comtrade-csv", "baci", "wits", "table"] as const;
export const MAPPED: readonly MappedField[] = ["reporter", "partner", "flow", "period", "code", "value"];
export const REVISIONS = ["HS92", "HS96", "HS02", "HS07", "HS12", "HS17", "HS22"] as const;

export const EMPTY_IMPORT: ImportForm = {
  format: "comtrade-csv", id: "", name: "", version: "", source: "", licence: "", sample: false, from: "IRN", to: "IRQ", revision: "HS17", columns: { reporter: "", partner: "", flow: "", period: "", code: "", value: "" }, unit: "USD", calendar: "gregorian",
  system: "HS", valuation: "unstated", decimal: "point", exportWords: "X, Export", importWords: "M, Import",
};

export type ImportFault = "id" | "name" | "version" | "source" | "licence" | "from" | "to" | "columns" | "words";

/** What is missing: a figure without its source is not taken. */
export function importFaults(form: ImportForm): ReadonlySet<ImportFault> {
  const wrong: readonly (readonly [ImportFault, boolean])[] = [
    ["id", !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(form.id)], ["name", form.name.trim() === ""], ["version", form.version.trim() === ""], ["source", form.source.trim() === ""], ["licence", form.licence.trim() === ""],
    ["from", !/^[A-Z]{3}$/.test(form.from)], ["to", !/^[A-Z]{3}$/.test(form.to) || form.to === form.from],
    ["columns", form.format === "table" && MAPPED.some((field) => form.columns[field].trim() === "")], ["words", form.format === "table" && (wordsOf(form.exportWords).length === 0 || wordsOf(form.importWords).length === 0)],
  ];
  return new Set(wrong.filter(([, is]) => is).map(([field]) => field));
}

/** A column is written by its name; what holds for every row after an equals sign: "=IRN". */
export function aboutOf(form: ImportForm) {
  const entries = MAPPED.map((field) => [field, form.columns[field].trim()] as const);
  const mapping = {
    columns: Object.fromEntries(entries.filter(([, text]) => !text.startsWith("="))), constants: Object.fromEntries(entries.filter(([, text]) => text.startsWith("=")).map(([field, text]) => [field, text.slice(1).trim()])),
    unit: form.unit, decimal: form.decimal, calendar: form.calendar, system: form.system, valuation: form.valuation, exportWords: wordsOf(form.exportWords), importWords: wordsOf(form.importWords),
  };
  return {
    id: form.id, name: form.name.trim(), version: form.version.trim(), source: form.source.trim(), licence: form.licence.trim(), sample: form.sample, pair: [form.from, form.to] as const,
    ...(form.format === "baci" ? { revision: form.revision } : {}), ...(form.format === "table" ? { mapping } : {}),
  };
}

function wordsOf(text: string): string[] {
  return text.split(/[,،;]/).map((word) => word.trim()).filter((word) => word !== "");
}
