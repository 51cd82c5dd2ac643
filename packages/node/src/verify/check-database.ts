import { DatabaseSync } from "node:sqlite";
import { inWords } from "./check-note.ts";
import type { Findings } from "./finding.ts";

/**
 * SQLite's own check of its file: every page in its place, every index in step with its table, every record of its columns' types. It finds damage where no
 * content lies; content is compared with what the logs make.
 */
export function checkDatabase(file: string, findings: Findings): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
    for (const row of database.prepare("PRAGMA integrity_check").iterate()) {
      const problem = String(row["integrity_check"]);
      if (problem !== "ok") findings.add({ log: null, where: file, problem });
    }
  } catch (error) {
    findings.add({ log: null, where: file, problem: inWords(error) });
  } finally {
    database?.close();
  }
}
