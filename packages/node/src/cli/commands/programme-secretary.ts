import type { SessionView } from "@mithaq/accord";
import type { CommandSpec } from "../command.ts";
import { throughDoor, type NodeClient } from "../door.ts";
import { countsLine, dayGiven, dayOption, section, titleOf } from "./programme-lines.ts";
import { matrixLine } from "./programme-matrix.ts";

export const secretary: CommandSpec = {
  usage: "secretary",
  summary: "The joint secretary's screen: sessions and their checklist, overdue commitments, notes, data quality",
  example: "mithaq secretary --data ./tehran",
  options: dayOption,
  run: async (invocation, _args, options) => {
    const answer = await throughDoor(invocation.folder(), (client) => client.programme.secretary(dayGiven(options)));
    return { json: answer, text: linesOf(answer) };
  },
};

function linesOf({ party, day, sessions, pillars, overdue, notes, notesTotal, quality }: Awaited<ReturnType<NodeClient["programme"]["secretary"]>>): string[] {
  return [
    `${party} on ${day}`,
    ...sessions.flatMap(sessionLines),
    ...section("Commitments", pillars.map(({ pillar, counts }) => `${pillar ?? "(no pillar)"}: ${countsLine(counts)}`)),
    ...section("Overdue", overdue.lines.map(matrixLine)),
    ...section(`Notes without a reply: ${notesTotal}`, notes.map((note) => `${note.number} "${titleOf(note.subject)}" to ${note.unanswered.join(", ")}, due ${note.replyDue?.value ?? "not said"}${note.lapsed ? " (lapsed)" : ""}  ${note.id}`)),
    ...section(`Data quality: ${quality.total}`, Object.entries(quality.counts).filter(([, count]) => count > 0).map(([flaw, count]) => `${flaw}: ${count}`)),
  ];
}

function sessionLines(session: SessionView): string[] {
  const heading = `Session ${session.number} "${titleOf(session.title)}", ${session.dates.from} to ${session.dates.to}, host ${session.host}: ${session.life ?? "proposed"}`;
  return section(heading, [
    ...session.checks.map((one) => `${one.check} by ${one.by}: ${one.state}${one.missing.length === 0 ? "" : ` (missing ${one.missing.join(", ")})`}`),
    ...session.minutes.map((one) => `minutes in ${one.language}: ${one.state}${one.signedBy.length === 0 ? "" : `, signed by ${one.signedBy.join(", ")}`}`),
    ...session.carriedOver.map((one) => `carried over: ${titleOf(one.title)} (${one.life ?? "open"}${one.due === null ? "" : `, due ${one.due}`})`),
    ...(session.hostOutOfTurn === null ? [] : [`the session before was held by ${session.hostOutOfTurn.host} too`]),
  ]);
}
