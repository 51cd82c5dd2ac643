import { openAsBlob } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { CommitmentContent } from "@mithaq/accord";
import { canonicalBytes, encodeHex } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { formatChange } from "../../exchange/matrix/format-change.ts";
import { MAX_WORKBOOK_BYTES } from "../../exchange/workbook/workbook-model.ts";
import { Refusal } from "../../node/refusal.ts";
import type { Answer, CommandSpec } from "../command.ts";
import { throughDoor, type NodeClient } from "../door.ts";
import { newNonce, officerHand, signDraft } from "../hands.ts";
import { requireAbsent } from "../new-file.ts";
import { optionalText, textOption } from "../options.ts";
import { calendarOption, languageOption } from "../reader-options.ts";
import { saveFile } from "../save-file.ts";

export const matrixExport: CommandSpec = {
  usage: "export",
  summary: "The matrix of commitments as a workbook (.xlsx), in a language and a calendar",
  example: "mithaq matrix export --lang fa --calendar persian --to matrix.xlsx --data ./tehran",
  options: (command) => {
    command.option("--lang <language>", "en, fa, ar or ckb", "en").option("--calendar <calendar>", "gregorian, persian, islamic-umalqura, islamic-civil or islamic-tbla").option("--pillar <pillar>", "only of this pillar").option("--to <file>", "the new file");
  },
  run: async (invocation, _args, options) => {
    const to = resolve(textOption(options, "to", "--to", "matrix.xlsx"));
    const [lang, calendar, pillar] = [languageOption(options), calendarOption(options), optionalText(options, "pillar")];
    await requireAbsent(to);
    const bytes = await throughDoor(invocation.folder(), async (client) => {
      const file = await client.exchange.matrix.export({ lang, ...(calendar === undefined ? {} : { calendar }), ...(pillar === undefined ? {} : { pillar }) });
      await saveFile(file, to);
      return file.size;
    });
    return { json: { file: to, language: lang, bytes }, text: [`${to}: ${bytes} bytes`] };
  },
};

export const matrixImport: CommandSpec = {
  usage: "import <file>",
  summary: "Propose what a workbook says otherwise than the record; nothing where there is any problem",
  example: "mithaq matrix import matrix.xlsx --as joint-secretary --data ./tehran",
  options: (command) => {
    command
      .option("--dry-run", "say every change and every problem, and write nothing")
      .option("--mapping <file>", 'where the columns of another\'s sheet stand: {"columns": {"title.en": "Commitment", "due": "D"}}')
      .option("--as <officer>", "the officer whose hand signs the proposals");
  },
  run: async (invocation, [given = ""], options) => {
    const path = resolve(given);
    const folder = invocation.folder();
    const dry = options["dryRun"] === true;
    const hand = dry ? undefined : await officerHand(folder, options["as"]);
    const mapping = optionalText(options, "mapping");
    const { workbook, digest } = await readWorkbookFile(path);
    const asked = { workbook, ...(mapping === undefined ? {} : { mapping: await readFile(resolve(mapping), "utf8") }) };
    return throughDoor(folder, async (client) => {
      const read = await client.exchange.matrix.check(asked);
      if (read.problems.length > 0 || hand === undefined) return told(read);
      const acts: { act: string; object: string; repeated: boolean; cell: string }[] = [];
      for (const change of read.changes) {
        const draft = formatChange({ object: change.object, base: change.base, content: change.content as unknown as CommitmentContent });
        // A new commitment has its nonce of the file and its row: the same file again proposes it once.
        const nonce = change.object === null ? encodeHex(nodeCryptography.sha256(canonicalBytes(["mithaq/matrix-import/v1", digest, change.row, change.content]))).slice(0, 32) : newNonce();
        const signed = await signDraft(folder, hand, draft, nonce);
        const appended = await client.acts.submit(signed).catch((error: unknown) => {
          if (acts.length === 0) throw error;
          throw new Refusal("conflict", {
            field: `${change.sheet}, row ${change.row}`, expected: "a change that the record takes", remedy: "correct the row, and import the file again: what is proposed already is not proposed twice",
            message: `row ${change.row} was refused: ${error instanceof Error ? error.message : String(error)}`, kept: `${acts.length} of ${read.changes.length} changes are proposed`,
          }, { cause: error });
        });
        acts.push({ act: appended.id, object: signed.intent.objects[0]![0], repeated: appended.repeated, cell: `${change.sheet}, row ${change.row}` });
      }
      return { json: { ...summaryOf(read), acts }, text: [`${read.rows} rows read, ${acts.length} changes proposed`, ...acts.map((one) => `  ${one.cell}: ${one.repeated ? "stands already, act" : "act"} ${one.act} on ${one.object}`)] };
    });
  },
};

type Read = Awaited<ReturnType<NodeClient["exchange"]["matrix"]["check"]>>;

function told(read: Read): Answer {
  const lines = read.problems.length > 0
    ? [`${read.rows} rows read, ${read.problems.length} problems; nothing is proposed`, ...read.problems.map((problem) => `  ${problem.said}`)]
    : [`${read.rows} rows read, ${read.changes.length} changes, no problem`, ...read.changes.map((change) => `  ${change.sheet}, row ${change.row}: ${change.object === null ? "a new commitment" : `${change.object}: ${change.members.map((one) => `${one.member} (${one.cell})`).join(", ")}`}`)];
  return { json: summaryOf(read), text: lines, exitCode: read.problems.length > 0 ? 1 : 0 };
}

function summaryOf({ sheet, rows, proposed, problems, changes }: Read) {
  return { sheet, rows, proposedBefore: proposed, problems, changes };
}

async function readWorkbookFile(path: string): Promise<{ workbook: File; digest: string }> {
  const { size } = await stat(path);
  if (size > MAX_WORKBOOK_BYTES) throw new Refusal("too-large", { field: "file", expected: `a workbook of at most ${MAX_WORKBOOK_BYTES} bytes`, remedy: "remove pictures and sheets that are not needed, or import in parts", message: `${path} has ${size} bytes` });
  return { workbook: new File([await openAsBlob(path)], basename(path)), digest: encodeHex(nodeCryptography.sha256(await readFile(path))) };
}
