import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { inWords } from "./check-note.ts";
import type { Findings } from "./finding.ts";

/** Checks a payload's file, salt and bytes, against the digest that it is named after: SHA-256("mithaq/payload/v1\n" ‖ salt ‖ bytes). Streaming. */
export async function checkPayloadFile(path: string, digest: string, where: string, findings: Findings): Promise<void> {
  const hash = createHash("sha256").update("mithaq/payload/v1\n");
  try {
    await pipeline(createReadStream(path), hash);
    if (hash.digest("hex") !== digest) findings.add({ log: null, where, problem: "does not have the digest that it is named after" });
  } catch (error) {
    findings.add({ log: null, where, problem: inWords(error) });
  }
}
