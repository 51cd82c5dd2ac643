import { canonicalDocument, decodeUtf8 } from "@mithaq/ledger";
import { tradeInputSchema, TradeError, type TradeInput } from "./engine/index.ts";

/** What the document of a `trade.dataset` holds: one dataset of the engine's input, with its claims and rows. */
export type DatasetDocument = Pick<TradeInput, "datasets" | "claims" | "rows">;

const shape = tradeInputSchema.pick({ datasets: true, claims: true, rows: true });

/** The document's bytes: canonical JSON. */
export function formatDatasetDocument(document: DatasetDocument): Uint8Array {
  return canonicalDocument(document);
}

/** Reads a document. Throws TradeError `shape` that names the field. */
export function parseDatasetDocument(bytes: Uint8Array): DatasetDocument {
  let value: unknown;
  try {
    value = JSON.parse(decodeUtf8(bytes, "document"));
  } catch {
    throw new TradeError("shape", "document", "expected JSON in UTF-8");
  }
  const checked = shape.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  throw new TradeError("shape", issue.path.map(String).join(".") || "document", issue.message);
}

/**
 * One input of several documents, with the lists of ICT codes. The same file shared by both parties enters once. Throws nothing: the engine refuses what does not fit together, such as
 * two files under one id.
 */
export function inputOf(shared: readonly DatasetDocument[], lists: Pick<TradeInput, "ictGoods" | "ictServices">): TradeInput {
  const seen = new Set<string>();
  const documents = shared.filter(({ datasets }) => {
    const key = datasets.map(({ id, sha256 }) => `${id} ${sha256 ?? ""}`).join("\n");
    return !seen.has(key) && seen.add(key);
  });
  return { datasets: documents.flatMap((one) => one.datasets), claims: documents.flatMap((one) => one.claims), rows: documents.flatMap((one) => one.rows), ...lists };
}
