import { KINDS, type CommitmentContent } from "@mithaq/accord";
import { expectationOf } from "../../node/refusal.ts";
import type { Member } from "./fields.ts";
import type { RowCells } from "./row-cells.ts";
import type { SourceRow } from "./sources-cell.ts";

/** What the act itself would be refused for, said now and at its cell: of the members that are new or changed, but for those whose cells are refused already. */
export function checkContent(row: RowCells, content: CommitmentContent, members: readonly (Member | "sources")[], sources: readonly SourceRow[], language: string): void {
  const refused = new Set(row.problems.map(({ column }) => memberOfKey(column)));
  const sound = (member: Member | "sources") => members.includes(member) && !refused.has(member);
  for (const text of ["title", "deliverable"] as const) if (sound(text) && Object.keys(content[text]).length === 0) row.refuse(`${text}.${language}`, "a text in at least one language", "write it", "nothing");
  if (sound("obligors") && content.obligors.length === 0) row.refuse("obligors", "at least one party", "write a party's name or its origin");
  if ((sound("owed") || sound("obligors")) && content.owed === "one" && content.obligors.length > 1) row.refuse("owed", "each its own part, or jointly, for there are several obligors", "choose one, or leave one obligor");
  for (const { column } of row.problems) refused.add(memberOfKey(column));
  const checked = KINDS.get("commitment")!.content.safeParse(content);
  for (const { path, message } of checked.success ? [] : checked.error.issues) {
    if (refused.has(String(path[0]))) continue;
    const source = path[0] === "sources" && typeof path[1] === "number" ? sources[path[1]] : undefined;
    const remedy = "correct the cell, within what is expected";
    if (source === undefined) row.refuse(keyOfPath(path), expectationOf(message), remedy);
    else source.row.refuse({ date: "sourceDate", page: "sourcePage", fact: "sourceFact" }[String(path[2])] ?? "id", expectationOf(message), remedy);
  }
}

function keyOfPath(path: readonly PropertyKey[]): string {
  const [member, second, third] = path.map(String);
  if (member === "deadline") return second === "words" ? `deadlineWords.${third ?? ""}` : second === "due" ? "due" : "rule";
  if ((member === "title" || member === "deliverable" || member === "condition") && second !== undefined) return `${member}.${second}`;
  return member === "follows" && second === "clause" ? "clause" : (member ?? "id");
}

function memberOfKey(key: string): string {
  const name = key.split(".")[0]!;
  return name === "rule" || name === "due" || name === "dueIn" || name === "deadlineWords" ? "deadline" : name === "clause" ? "follows" : name;
}
