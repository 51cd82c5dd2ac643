import { checkModel } from "./check-model.ts";
import { declareStandards } from "./declare-standards.ts";
import { DocumentError } from "./document-error.ts";
import { documentLabels } from "./document-labels.ts";
import { DIGITS, DOCUMENT_LANGUAGES, LANGUAGE_DIGITS, type Digits, type DocumentLanguage } from "./languages.ts";
import type { DocumentModels, DocumentTemplate } from "./models.ts";
import { orderWords } from "./order-words.ts";
import { joinObjects, splitObjects } from "./pdf-objects.ts";
import { TEMPLATES, typstCompiler } from "./typst-compiler.ts";

export interface DocumentOptions {
  /** Whose words, direction and margins; an instrument's columns have their own. */
  readonly language: DocumentLanguage;
  /** Digits of what the document numbers by itself; those of the language where absent. */
  readonly digits?: Digits;
}

/**
 * The document as the bytes of a tagged PDF, declared PDF/A-2a and PDF/UA-1; `declare-standards.ts` says how far that is checked. Dates come from the model alone: the
 * same input gives the same bytes. Compiles in this thread, tens of milliseconds a document once warm: whoever makes many gives them to a job.
 *
 * Throws DocumentError: `unknown`, `bounds`, `shape`, `reference` of the model or the options; `glyph` for a character that no face has; `compile` for a fault of the templates.
 */
export async function compileDocument<T extends DocumentTemplate>(template: T, model: DocumentModels[T], options: DocumentOptions): Promise<Uint8Array> {
  const { language, digits = LANGUAGE_DIGITS[language] } = options;
  if (!DOCUMENT_LANGUAGES.includes(language)) throw new DocumentError("unknown", "language", `expected one of ${DOCUMENT_LANGUAGES.join(", ")}`);
  if (!Object.hasOwn(DIGITS, digits)) throw new DocumentError("unknown", "digits", `expected one of ${Object.keys(DIGITS).join(", ")}`);
  const checked = checkModel(template, model);
  const [year = "", month = "", day = ""] = checked.made.iso.split("-");
  const compiler = typstCompiler();
  const compiled = compiler.compile({
    mainFilePath: `${TEMPLATES}${template}.typ`,
    inputs: { model: printable(checked), words: printable(documentLabels), language, digits: DIGITS[digits], year, month, day },
  });
  const document = compiled.result;
  if (document === null) {
    const error = compiled.takeError();
    throw new DocumentError("compile", template, error === null ? "no document" : diagnosticsOf(compiler.fetchDiagnostics(error)));
  }
  try {
    compiler.pdf(document, { pdfStandard: "ua-1" });
    const pdf = splitObjects(compiler.pdf(document, { pdfStandard: "a-2a" }));
    return joinObjects(declareStandards(orderWords(pdf), language === "en" ? "L2R" : "R2L"));
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentError(/glyph|codepoint|displayed with/i.test(message) ? "glyph" : "compile", template, message, { cause });
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

/** Typst's advice for tools that do not watch: results unused for this many documents are let go. */
const CACHE_AGE = 10;

/**
 * JSON in Unicode's composed form; heh with a hamza above becomes its one letter U+06C0, for a mark drawn apart is read back apart (Unicode composes it from U+06D5 alone).
 */
function printable(value: object): string {
  return JSON.stringify(value).normalize("NFC").replaceAll("\u0647\u0654", "\u06c0");
}

function diagnosticsOf(diagnostics: readonly unknown[]): string {
  return diagnostics.map((diagnostic) => (diagnostic as { message?: string }).message ?? JSON.stringify(diagnostic)).join("; ").slice(0, 2000);
}
