import { html } from "hono/html";
import type { ApiContext } from "../context.ts";
import { readStatus } from "../reading/status.ts";
import { readInstruments, type Instrument } from "./instruments.ts";
import { directionOf, inEnglish, instant, MODES, STATES } from "./words.ts";

type Fragment = ReturnType<typeof html>;
type Status = Awaited<ReturnType<typeof readStatus>>;
type Name = (origin: string) => Fragment;

/** What the node is doing, for a person with a browser: no script, renewed by itself every five seconds. Everything that comes from the record is escaped. */
export async function renderStatusPage(context: ApiContext) {
  const status = await readStatus(context);
  const instruments = await readInstruments(context.node, 100);
  const own = inEnglish(status.charter.parties[0]?.name ?? { en: status.origin });
  const name: Name = (origin) => {
    const party = status.charter.parties.find((one) => one.origin === origin);
    return party === undefined ? html`${origin}` : inLanguage(inEnglish(party.name));
  };
  return html`<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="5" />
    <title>${own.text}: the node's status</title>
    <link rel="stylesheet" href="/style.css" />
  </head>
  <body>
    ${status.demonstration ? html`<p class="banner">Demonstration. The officers are roles with software keys; nothing here is official.</p>` : ""}
    <header>
      <p class="original">${name(status.origin)}’s original of</p>
      <h1>${inLanguage(inEnglish(status.charter.title))}${status.charter.sample ? sampleMark() : ""}</h1>
      ${otherLanguages(status.charter.title)}
      <p>Parties: ${list(status.charter.parties.map((party) => html`${name(party.origin)} <code>${party.origin}</code>`))}</p>
      <p class="mode ${status.mode}">${MODES[status.mode] ?? status.mode}${status.why === null ? "" : ` ${status.why}`}</p>
    </header>
    <main>
      ${faults(status, name)} ${notes(instruments, name, status.origin)} ${logs(status, name)} ${peers(status, name)}
    </main>
  </body>
</html>`;
}

function notes(instruments: readonly Instrument[], name: Name, own: string): Fragment {
  return html`<section>
    <h2>Texts</h2>
    ${instruments.length === 0 ? html`<p>Nothing has been proposed yet.</p>` : ""}
    ${instruments.map((one) => html`<article>
      <h3>${inLanguage(inEnglish(one.title))}</h3>
      ${otherLanguages(one.title)}
      <p><strong class="state ${one.state}">${STATES[one.state] ?? one.state}</strong>${one.sample ? sampleMark() : ""}
        ${one.awaiting.length === 0 ? "" : html` Awaiting the assent of ${list(one.awaiting.map(name))}.`}</p>
      <table>
        <tbody>
          ${ownFirst(own, one.acts).map((act) => html`<tr><td>${name(act.origin)} ${act.done}</td><td><time>${instant(act.at)}</time></td><td><code>${act.id}</code>${one.sample ? sampleMark() : ""}</td></tr>`)}
        </tbody>
      </table>
      ${one.sources.length === 0 ? "" : html`<p>Sources:</p><ul>${one.sources.map((source) => html`<li>${source.date}: ${source.fact} <cite>${source.page}</cite></li>`)}</ul>`}
    </article>`)}
  </section>`;
}

function logs(status: Status, name: Name): Fragment {
  return html`<section>
    <h2>Logs</h2>
    <table>
      <thead><tr><th>Party</th><th>Acts held</th><th>Acts judged</th><th>Newest checkpoint</th></tr></thead>
      <tbody>
        ${status.logs.map((log) => html`<tr><td>${name(log.origin)}</td><td>${log.size}</td><td>${log.judged}${log.waiting === null ? "" : html`: waiting, ${log.waiting}`}</td><td><code>${checkpointRoot(log.checkpoint)}</code></td></tr>`)}
      </tbody>
    </table>
  </section>`;
}

function peers(status: Status, name: Name): Fragment {
  return html`<section>
    <h2>The other parties’ nodes</h2>
    <table>
      <thead><tr><th>Party</th><th>Answers at</th><th>Behind by</th><th>Last contact</th><th>Has countersigned</th></tr></thead>
      <tbody>
        ${status.peers.map((peer) => html`<tr>
          <td>${name(peer.origin)}</td>
          <td>${peer.url === null ? "no address: mithaq peer add" : html`<code>${peer.url}</code>`}</td>
          <td>${peer.lag === null ? "unknown" : peer.lag === 1 ? "1 act" : `${peer.lag} acts`}</td>
          <td>${peer.lastContact === null ? "none since this node’s start" : html`<time>${instant(peer.lastContact)}</time>`}</td>
          <td>${peer.countersigned === null ? "nothing yet" : `our first ${peer.countersigned} acts`}</td>
        </tr>`)}
      </tbody>
    </table>
  </section>`;
}

function faults(status: Status, name: Name): Fragment {
  if (status.faults.length === 0) return html``;
  const known = (subject: string) => status.charter.parties.some((party) => party.origin === subject);
  return html`<section class="faults">
    <h2>Faults</h2>
    <ul>${status.faults.map((fault) => html`<li><strong>${known(fault.subject) ? name(fault.subject) : fault.subject}</strong>: ${fault.message} (${fault.reason}, since <time>${instant(fault.since)}</time>)</li>`)}</ul>
  </section>`;
}

function otherLanguages(text: Readonly<Record<string, string>>): Fragment {
  const shown = inEnglish(text).language;
  return html`${Object.entries(text).filter(([language]) => language !== shown).map(([language, words]) => html`<p class="title" lang="${language}" dir="${directionOf(language)}">${words}</p>`)}`;
}

function inLanguage({ language, text }: { readonly language: string; readonly text: string }): Fragment {
  return language === "en" ? html`${text}` : html`<bdi lang="${language}" dir="${directionOf(language)}">${text}</bdi>`;
}

function sampleMark(): Fragment {
  return html` <span class="sample">sample</span>`;
}

function list(parts: readonly Fragment[]): Fragment {
  return html`${parts.map((part, index) => html`${index === 0 ? "" : index === parts.length - 1 ? " and " : ", "}${part}`)}`;
}

/** Acts in the order of the protocol; several of one kind, such as the assents of three parties, with the own party first. */
function ownFirst(own: string, acts: Instrument["acts"]): Instrument["acts"] {
  return [...acts].sort((a, b) => rank(a.done) - rank(b.done) || Number(b.origin === own) - Number(a.origin === own));
}

function rank(done: string): number {
  return ["proposes", "assents", "seals", "countersigns"].findIndex((verb) => done.startsWith(verb));
}

/** Root of a signed note: its third line. */
function checkpointRoot(note: string | null): string {
  return note === null ? "none yet" : (note.split("\n")[2] ?? "");
}
