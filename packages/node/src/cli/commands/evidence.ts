import { formatSaying, formatSubmission, type EvidenceContent } from "@mithaq/accord";
import { decodeBase64 } from "@mithaq/ledger";
import { recomputeEvidence } from "../../evidence/recompute-evidence.ts";
import { Refusal } from "../../node/refusal.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { collect, languagesOption, listOption, optionalText, textOption } from "../options.ts";
import { submissionPairs } from "../sealed.ts";
import { answerOf, documentFrom, submitSigned } from "../signed-act.ts";
import { dayOption } from "./act-sign.ts";

export const evidenceSubmit: CommandSpec = {
  usage: "submit <file>",
  summary: "Submit a document or a measurement as evidence",
  example: "mithaq evidence submit list.pdf --title en=\"List of participants\" --custodian en=\"Academy\" --date 2026-06-30 --for COMMITMENT --as desk-officer --data ./tehran",
  options: (command) => {
    command
      .option("--title <language=text>", "what it is, once a language", collect)
      .option("--custodian <language=text>", "who keeps the original, once a language", collect)
      .option("--kind <kind>", "document or measurement", "document")
      .option("--date <day>", "of what day, ISO 8601")
      .option("--language <tag>", "a language that it is in; may be repeated", collect)
      .option("--for <object>", "the commitment that it is evidence of")
      .option("--sample", "marked \"sample\" wherever it appears")
      .option("--as <officer>", "the officer whose hand signs");
  },
  run: async (invocation, [file = ""], options) => {
    const kind = textOption(options, "kind", "--kind", "document");
    if (kind !== "document" && kind !== "measurement") throw new Refusal("usage", { field: "--kind", expected: "document or measurement", remedy: "computed results are published by their pillar" });
    const document = await documentFrom(file, "file");
    const parent = optionalText(options, "for");
    const content: EvidenceContent = {
      title: languagesOption(options, "title", "--title"), kind, custodian: languagesOption(options, "custodian", "--custodian"), date: dayOption(options, "date", "--date"), languages: listOption(options, "language"),
      plane: "shared", ...(parent === undefined ? {} : { parent }), sample: options["sample"] === true,
    };
    return answerOf(await submitSigned(invocation, options["as"], async () => formatSubmission("evidence", { content, payload: document.reference }), document));
  },
};

/** Runs the engine on what the other party's evidence names, and says what came of it. */
export const evidenceRecompute: CommandSpec = {
  usage: "recompute <evidence>",
  summary: "Recompute another party's computed result, and say before all whether it came to the same bytes",
  example: "mithaq evidence recompute mithaq.example/tehran/0a1b… --as trade-analyst --data ./baghdad",
  options: (command) => {
    command.option("--dry-run", "compute and compare; say nothing before the others").option("--as <officer>", "the officer whose hand signs");
  },
  run: async (invocation, [object = ""], options) => {
    const found = await throughDoor(invocation.folder(), async (client) => {
      const evidence = await submissionPairs(client, object, "evidence");
      if (evidence.digest === null) throw new Refusal("input", { field: "evidence", expected: "evidence with a document", remedy: "see it: mithaq act show OBJECT", message: `${object} has no document` });
      return { ...evidence, bytes: decodeBase64((await client.payloads.get({ digest: evidence.digest })).bytes, "bytes") };
    });
    const { output, same, differsAt, claimed } = recomputeEvidence(found.content as unknown as EvidenceContent, found.bytes);
    const outcome = same ? `The same bytes: ${output}` : `Not the same: ${output} here, ${claimed.output} claimed; first at ${differsAt ?? "the whole"}`;
    const json = { object, engine: claimed.engine, version: claimed.version, output, claimed: claimed.output, same, differsAt };
    if (options["dryRun"] === true) return { json, text: [outcome, "(dry run: nothing was said)"], exitCode: same ? 0 : 1 };
    const signed = await submitSigned(invocation, options["as"], async () => formatSaying("evidence", "recompute", found.pairs, { version: found.newest, engine: claimed.engine, engineVersion: claimed.version, output }));
    return { json: { ...json, act: signed.act }, text: [outcome, `evidence.recompute: act ${signed.act}`], exitCode: same ? 0 : 1 };
  },
};
