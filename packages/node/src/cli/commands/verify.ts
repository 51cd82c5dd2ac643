import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DataFolder } from "../../folder/data-folder.ts";
import { databaseUrlOf } from "../../node/database-url.ts";
import { Refusal } from "../../node/refusal.ts";
import { formatFinding } from "../../verify/finding.ts";
import type { VerifyReport } from "../../verify/report.ts";
import { verifyExport } from "../../verify/verify-export.ts";
import { verifyNode } from "../../verify/verify-node.ts";
import type { Answer, CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";

export const verify: CommandSpec = {
  usage: "verify <dir-or-node>",
  summary: "Check an exported folder offline, or this node's own store (the word node): every hash, signature and judgement",
  example: "mithaq verify ./export    or    mithaq verify node --data ./tehran",
  run: async (invocation, [what = ""]) =>
    what === "node" ? answer(await throughDoor(invocation.folder(), async (_client, door) => verifyNode({ ...(await door.archive()), ...databaseFile(invocation.folder()) }))) : answer(await verifyExport(requireExport(resolve(what)))),
};

/** A node's own folder is easily taken for an export of its logs. */
function requireExport(directory: string): string {
  if (!existsSync(join(directory, "node.json"))) return directory;
  throw new Refusal("input", { field: directory, expected: "a folder that mithaq log export wrote", remedy: `to check a node's own store: mithaq verify node --data ${directory}`, message: "this is a node's folder, not an export" });
}

/** Where the store is SQLite, its own pages are checked too. */
function databaseFile(folder: DataFolder): { readonly database?: string } {
  return databaseUrlOf(process.env) === undefined ? { database: join(folder.path, "node.sqlite") } : {};
}

function answer(report: VerifyReport): Answer {
  const more = report.findingCount - report.findings.length;
  return {
    json: report,
    text: [
      ...report.logs.map((log) => `${log.origin}: ${log.size} acts, ${log.judged} judged, ${log.invalid.length} not valid; attested by ${log.attestations.map(({ party, type }) => `${party} (${type})`).join(", ") || "nobody"}`),
      ...(report.state === null ? [] : [`state hash ${report.state.hash}`]),
      ...(report.charter === null ? [] : [`the charter's SHA-256 is ${report.charter}: compare it with the one you know`]),
      `payloads: ${report.payloads.checked} checked, ${report.payloads.absent} named by acts and not here`,
      ...report.findings.map((finding) => `wrong: ${formatFinding(finding)}`),
      ...(more > 0 ? [`and ${more} more`] : []),
      report.ok ? `good (${report.took.whole} ms)` : "NOT GOOD",
    ],
    exitCode: report.ok ? 0 : 1,
  };
}
