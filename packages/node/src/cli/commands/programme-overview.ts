import type { Awaiting } from "../../programme/awaiting.ts";
import type { LegalEntry } from "../../programme/legal-clock.ts";
import type { Overview } from "../../programme/overview.ts";
import type { CommandSpec } from "../command.ts";
import { throughDoor } from "../door.ts";
import { optionalText } from "../options.ts";
import { Refusal } from "../../node/refusal.ts";
import { countsLine, dayGiven, dayOption, section, titleOf } from "./programme-lines.ts";

export const overview: CommandSpec = {
  usage: "overview",
  summary: "The minister's screen: what awaits whom, commitments by pillar, figures, the legal clock",
  example: "mithaq overview --day 2026-11-23 --data ./tehran",
  options: (command) => {
    dayOption(command);
    command.option("--since <mark>", "what changed after the mark that an earlier answer gave");
  },
  run: async (invocation, _args, options) => {
    const mark = optionalText(options, "since");
    if (mark !== undefined && !/^[0-9]{1,15}$/.test(mark)) throw new Refusal("usage", { field: "--since", expected: "a mark: a whole number", remedy: "take it from the last line of mithaq overview" });
    const answer = await throughDoor(invocation.folder(), (client) => client.programme.overview({ ...dayGiven(options), ...(mark === undefined ? {} : { since: Number(mark) }) }));
    return { json: answer, text: linesOf(answer) };
  },
};

function linesOf(answer: Overview): string[] {
  const { party, day, awaitingUs, awaitingOthers, pillars, all, headlines, nextSession, legalClock, disputes, changed } = answer;
  return [
    `${party} on ${day}`,
    ...awaitingLines(`Awaiting us: ${awaitingUs.total}`, awaitingUs),
    ...awaitingOthers.flatMap((one) => awaitingLines(`Awaiting ${one.party}: ${one.total}`, one)),
    ...section(`Commitments: ${countsLine(all)}`, pillars.map(({ pillar, counts }) => `${pillar ?? "(no pillar)"}: ${countsLine(counts)}`)),
    ...section("Indicators", headlines.map((one) => {
      const figures = one.newest === null ? "no figure" : `${one.newest.figures.map((figure) => `${figure.party} ${figure.value}`).join(", ")} (${one.newest.standing}, to ${one.newest.period.to})`;
      return `${titleOf(one.title)}: ${one.baseline?.value ?? "no baseline"} → ${one.target?.value ?? "no target"} ${one.unit.code}; ${figures}`;
    })),
    ...section("Next session", nextSession === null ? [] : [`${titleOf(nextSession.title)} no. ${nextSession.number}, ${nextSession.dates.from} to ${nextSession.dates.to}, host ${nextSession.host}`, ...nextSession.checks.map((one) => `${one.check} by ${one.by}: ${one.state}`), `${nextSession.carriedOver.length} items carried over`]),
    ...section("Legal clock", legalClock.map(legalLine)),
    ...section(`Open disputes: ${disputes.total}`, disputes.items.map((one) => `${titleOf(one.about?.title ?? one.title)}: ${one.life}  ${one.id}`)),
    ...section("Changed", changed.byKind.map(({ kind, count }) => `${kind}: ${count}`)),
    `Mark: ${changed.mark}`,
  ];
}

function awaitingLines(heading: string, { items }: Awaiting): string[] {
  return section(heading, items.map((one) => `${one.step} ${one.kind} "${titleOf(one.title ?? one.about?.title ?? null)}", for ${one.age} days${one.due === null ? "" : `, due ${one.due}${one.overdue ? " (overdue)" : ""}`}  ${one.id}`));
}

function legalLine({ title, what, on, days, legal, awaits }: LegalEntry): string {
  const when = on === null ? "" : ` ${on} (${days} days)`;
  const missing = legal.unknown.length === 0 ? "" : `; not known: ${legal.unknown.join(", ")}`;
  return `${titleOf(title)}: ${legal.state}, ${what}${when}${awaits.length === 0 ? "" : `; awaits ${awaits.join(", ")}`}${missing}`;
}
