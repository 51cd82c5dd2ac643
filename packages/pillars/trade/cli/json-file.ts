import type { PillarDesk } from "../../contract.ts";

/** What a JSON file says, at most 1 MiB in UTF-8. Rejects with the desk's refusal naming the field; what it says is its reader's to check. */
export async function readJson(desk: PillarDesk, path: string, field: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await desk.readFile(path, MAX_BYTES)));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    throw desk.refuse({ field, expected: "JSON in UTF-8", remedy: `correct ${path}`, message: error.message });
  }
}

const MAX_BYTES = 1024 * 1024;
