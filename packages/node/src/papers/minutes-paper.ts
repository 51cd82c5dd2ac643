import { agreedObject, decisionView, actionItemView, proposalsOf, signaturesOf, type ActionItemContent, type BodyContent, type SessionView } from "@mithaq/accord";
import { canonicalDocument, encodeHex } from "@mithaq/ledger";
import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { partyId } from "@mithaq/accord";
import { DOCUMENT_LANGUAGES, type DocumentLanguage, type MinutesDocument } from "../documents/index.ts";
import { Refusal } from "../node/refusal.ts";
import { childrenOf, readSession } from "../programme/sessions.ts";
import type { Reading } from "../programme/reading.ts";
import { clip, frameOf, ownFirst, partyName, SourceActs } from "./frame.ts";
import { documentTexts } from "./document-texts.ts";
import type { PaperReader, Writing } from "./reader.ts";

/** The minutes of a session in one language, with its decisions, its action items, and where every language's minutes stand. */
export async function minutesPaper(reading: Reading, writing: Writing, { language }: PaperReader, object: string): Promise<MinutesDocument> {
  const record = (await reading.reader.rows([object])).get(object);
  const view = record?.kind === "session" ? await readSession(reading, record) : undefined;
  if (record === undefined || view === undefined) throw new Refusal("not-found", { field: "object", expected: "a session", remedy: "list them: mithaq act list --kind session", message: `${object} is no session of this record` });
  const own = view.minutes.find((one) => one.language === language && one.id !== null);
  if (own === undefined) throw new Refusal("not-found", { field: "--lang", expected: `a language in which minutes were drafted: ${view.minutes.filter((one) => one.id !== null).map((one) => one.language).join(", ") || "none yet"}`, remedy: "propose them: mithaq act propose --kind minutes", message: `nobody has drafted minutes in ${language}` });
  const minutesRow = (await reading.reader.rows([own.id!])).get(own.id!)!;
  const horizon = await reading.horizonOf([minutesRow]);
  const agreed = agreedObject(reading.context, horizon, own.id!);
  const proposal = proposalsOf(reading.context, { id: own.id!, facts: minutesRow.facts as never }, new Map()).find((one) => one.id === (agreed.newest?.proposal ?? own.act))!;
  const texts = await documentTexts(reading, proposal.digest, own.id!);
  const paragraphs = texts[language] ?? [];
  const acts = new SourceActs();
  const children = await childrenOf(reading, object, ["decision", "action-item"]);
  const beside = await reading.horizonOf(children);
  const parent = record.parent === null ? undefined : (await reading.reader.rows([record.parent])).get(record.parent);
  const body = parent === undefined ? undefined : agreedObject<BodyContent>(reading.context, await reading.horizonOf([parent]), parent.id).newest?.content;
  const name = (party: string) => partyName(reading, writing, party);
  const ordered = ownFirst(reading).map((party) => party.origin);
  const minutes: Omit<MinutesDocument, keyof Awaited<ReturnType<typeof frameOf>>> = {
    session: { number: writing.digits(String(view.number)), body: clip(writing.text(body?.title) ?? writing.words.none, 200), host: clip(name(view.host), 160), place: clip(writing.text(view.site) ?? "–", 160), from: writing.date(view.dates.from), to: writing.date(view.dates.to) },
    delegations: ordered.map((party) => delegation(writing, view, party)),
    agenda: view.agenda.map((item) => clip(writing.text(item.title) ?? item.id, 400)),
    proceedings: paragraphs.map((part) => ({ heading: clip(part.heading ?? writing.digits(part.id), 300), paragraphs: part.text.split("\n").filter((line) => line.trim() !== ""), acts: acts.of(own.act) })),
    decisions: children.filter((child) => child.kind === "decision").flatMap((child) => decisionView(reading.context, beside, child.id) ?? []).sort(byNumber).map((decision) => ({ number: writing.digits(decision.number), text: clip(writing.text(decision.text) ?? writing.text(decision.title) ?? decision.id, 4000), state: decision.agreed ? ("adopted" as const) : ("ad-referendum" as const), acts: acts.of(decision.act) })),
    actions: [...actionRows(reading, writing, children.filter((child) => child.kind === "action-item").map((child) => child.id), beside, acts), ...view.carriedOver.map((item) => ({ text: writing.text(item.title) ?? item.item, owner: item.owner, due: item.due, from: writing.words.carried, act: item.act })).map((item) => ({ number: "–", text: clip(item.text, 1000), owner: clip(item.owner.map(name).join(" · "), 200), due: item.due === null ? writing.words.noDue : writing.day(item.due), carriedFrom: item.from, acts: acts.of(item.act) }))].map((item, at) => ({ ...item, number: writing.digits(String(at + 1)) })),
    agreement: view.minutes.filter((one): one is typeof one & { language: DocumentLanguage } => DOCUMENT_LANGUAGES.some((known) => known === one.language)).map((one) => ({ language: one.language, parties: ordered.map((party) => ({ party: clip(party, 64), agreed: one.agreedBy.includes(party) })) })),
    signatures: ordered.map((party) => {
      const signature = signaturesOf(horizon, own.id!, agreed.newest?.seal ?? null).find((fact) => partyId(reading.context, fact.origin) === party);
      const role = (signature?.content["capacity"] as { [language: string]: string } | undefined) ?? body?.coChairs.find((one) => one.party === party)?.role;
      return { party: clip(party, 64), role: clip(writing.text(role) ?? writing.words.head, 200), ...(signature === undefined ? {} : { date: writing.date(signature.content["on"] as string) }) };
    }),
    contentHash: encodeHex(nodeCryptography.sha256(canonicalDocument({ texts } as never))),
  };
  const title = writing.fill(writing.words.minutesTitle, { number: view.number });
  return { ...(await frameOf(reading, writing, title, acts, (party) => (own.agreedBy.includes(party) ? "assented" : "open"))), ...minutes };
}

/** "1/2" stands before "1/10". */
function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  return a.number.localeCompare(b.number, "en", { numeric: true });
}

function delegation(writing: Writing, view: SessionView, party: string): MinutesDocument["delegations"][number] {
  const [head, ...members] = (view.delegations.find((one) => one.party === party)?.members ?? []).map((member) => writing.text(member) ?? "–");
  return { party: clip(party, 64), head: clip(head ?? writing.words.head, 200), members: members.slice(0, 60).map((member) => clip(member, 200)) };
}

function actionRows(reading: Reading, writing: Writing, ids: readonly string[], horizon: Parameters<typeof actionItemView>[1], acts: SourceActs): MinutesDocument["actions"] {
  return ids.flatMap((id) => {
    const agreed = agreedObject<ActionItemContent>(reading.context, horizon, id);
    const content = agreed.newest?.content;
    if (content === undefined) return [];
    return [{ number: "–", text: clip(writing.text(content.title) ?? id, 1000), owner: clip(content.owner.map((party) => partyName(reading, writing, party)).join(" · "), 200), due: content.deadline.due === null ? writing.words.noDue : writing.day(content.deadline.due), acts: acts.of(agreed.newest!.seal) }];
  });
}
