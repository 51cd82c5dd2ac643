import { parentPort } from "node:worker_threads";
import { compileDocument, DocumentError, type DocumentModels, type DocumentOptions, type DocumentTemplate } from "../documents/index.ts";

/** What the typesetter's thread is asked, and what it answers. */
export interface Asked {
  readonly id: number;
  readonly template: DocumentTemplate;
  readonly model: DocumentModels[DocumentTemplate];
  readonly options: DocumentOptions;
}
export type Answered = { readonly id: number } & ({ readonly bytes: Uint8Array<ArrayBuffer> } | { readonly error: { readonly code: string | null; readonly field: string; readonly message: string } });

parentPort?.on("message", (asked: Asked) => void answer(asked));

async function answer({ id, template, model, options }: Asked): Promise<void> {
  try {
    const bytes = Uint8Array.from(await compileDocument(template, model as never, options));
    parentPort?.postMessage({ id, bytes } satisfies Answered, [bytes.buffer]);
  } catch (error) {
    const { code, field } = error instanceof DocumentError ? error : { code: null, field: template };
    parentPort?.postMessage({ id, error: { code, field, message: (error as Error).message.replace(`${field}: `, "") } } satisfies Answered, []);
  }
}
