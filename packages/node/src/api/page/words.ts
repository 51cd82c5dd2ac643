/** The status page's own words. Its frame is English; what the parties wrote stands in their languages. */

const RIGHT_TO_LEFT = new Set(["fa", "ar", "ckb", "ur", "he", "ps", "sd", "ug"]);

export function directionOf(language: string): "rtl" | "ltr" {
  return RIGHT_TO_LEFT.has(language.split("-")[0] ?? language) ? "rtl" : "ltr";
}

/** A name or title in English where there is one, else in the first language that it has. */
export function inEnglish(text: Readonly<Record<string, string>>): { readonly language: string; readonly text: string } {
  const [language, first] = text["en"] === undefined ? (Object.entries(text)[0] ?? ["en", ""]) : ["en", text["en"]];
  return { language, text: first };
}

export function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

export const MODES: Readonly<Record<string, string>> = {
  unfounded: "The charter is not in the log yet.",
  founding: "Waiting until every party's signature of the charter has arrived and been judged.",
  running: "Running.",
  recovery: "In recovery: this node serves and pulls, but signs nothing until its peers have answered.",
  held: "Held: a fault was found in a log, and nothing is signed on top of it.",
};

export const STATES: Readonly<Record<string, string>> = {
  standing: "Proposed", withdrawn: "Withdrawn", objected: "Objected to", overtaken: "Overtaken by another text", decided: "Decided", countersigned: "Countersigned",
};
