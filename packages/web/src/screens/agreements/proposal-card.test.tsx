// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { afterEach, beforeAll, expect, test } from "vitest";
import { BAGHDAD, render, TEHRAN, type Rendered } from "../../design/testing/render.tsx";
import { node } from "../../node/client.ts";
import { sessionQuery } from "../../node/session.ts";
import { SigningProvider } from "../../signing/signing-provider.tsx";
import { loadFirstWords, loadWords } from "../../words/catalogue.ts";
import type { ProposalRead, Whole } from "./answers.ts";
import { ProposalCard } from "./proposal-card.tsx";

const ID = "mithaq.example/tehran/1";
const [SEALED, SEAL, PROPOSAL] = ["1".repeat(64), "2".repeat(64), "3".repeat(64)];
const CONTENT = { type: "memorandum", title: { en: "On rails" }, languages: ["en"], sample: true };

function proposal(more: Partial<ProposalRead>): ProposalRead {
  return { id: PROPOSAL, by: BAGHDAD.origin, at: 0, pairs: [[ID, SEAL]], digest: "4".repeat(64), adReferendum: false, state: "standing", awaiting: [TEHRAN.origin], content: CONTENT, seal: null, objections: [], ...more } as unknown as ProposalRead;
}
const text = (act: string, words: string, held = true) => ({ act, proposal: act, state: "standing", by: BAGHDAD.origin, at: 0, digest: "4".repeat(64), held, languages: ["en"], clauses: held ? [{ id: "1", kind: null, texts: { en: { heading: null, text: words } } }, { id: "2", kind: null, texts: { en: { heading: null, text: "The same." } } }] : [] });

let shown: Rendered | undefined;
beforeAll(async () => {
  await loadFirstWords("en");
  await loadWords("en", ["agreements", "drafts"]);
});
afterEach(() => shown?.end());

async function show(one: ProposalRead, { acts = ["agreement.*"], held = true, rivals = [] as Whole["rivals"], beside = [] as readonly ProposalRead[] } = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(sessionQuery().queryKey, { party: TEHRAN, parties: [BAGHDAD, TEHRAN], demonstration: true, day: "2030-01-01", officer: { mandate: "m", role: { en: "Adviser" }, acts, head: false } } as never);
  queries.setQueryData(node.agreements.text.queryOptions({ input: { id: ID, version: one.id, against: SEAL } }).queryKey, { text: text(one.id, "Rails are laid quickly.", held), against: text(SEAL, "Rails are laid.") } as never);
  const before = proposal({ id: SEALED, by: TEHRAN.origin, pairs: [[ID, null]], state: "sealed", seal: SEAL });
  const whole = { agreement: { id: ID, binding: "binding" }, proposals: [before, one, ...beside], rivals } as unknown as Whole;
  shown = await render(<QueryClientProvider client={queries}><SigningProvider><ProposalCard whole={whole} proposal={one} /></SigningProvider></QueryClientProvider>);
  return shown.page;
}

const button = (page: HTMLElement, name: string) => [...page.querySelectorAll("button")].find((one) => one.textContent === name);
const press = (page: HTMLElement, name: string) => act(async () => button(page, name)!.click());

test("assent - only after the comparison has been laid open; what changes is shown, what stays is counted", async () => {
  const page = await show(proposal({}));
  expect(button(page, "Assent")!.disabled).toBe(true);
  expect(page.textContent).toContain("Open the text first");
  await press(page, "Compare with the agreed text");
  expect(page.querySelector("ins")!.textContent).toContain("quickly");
  expect(page.textContent).toContain("1 clause changes; 1 stays as it is.");
  expect(page.textContent).not.toContain("The same.");
  expect(button(page, "Assent")!.disabled).toBe(false);
});

test("assent - not to a text that has not arrived", async () => {
  const page = await show(proposal({}), { held: false });
  await press(page, "Compare with the agreed text");
  expect(page.textContent).toContain("It cannot be compared");
  expect(button(page, "Assent")!.disabled).toBe(true);
});

test("assent - not without a mandate, and the reason stands there", async () => {
  const page = await show(proposal({}), { acts: ["report.*"] });
  await press(page, "Compare with the agreed text");
  expect(button(page, "Assent")!.disabled).toBe(true);
  expect(page.textContent).toContain("Your mandate does not cover this.");
});

test("an own rival - the way is a yield, never a plain assent; another text is not offered", async () => {
  const own = proposal({ id: "5".repeat(64), by: TEHRAN.origin, awaiting: [BAGHDAD.origin] });
  const page = await show(proposal({}), { beside: [own], rivals: [{ first: PROPOSAL, second: own.id, advised: PROPOSAL }] });
  expect(button(page, "Assent")).toBeUndefined();
  expect(button(page, "Assent and withdraw our own text")).toBeDefined();
  expect(page.textContent).not.toContain("Propose another text");
});

test("the own proposal - withdrawn, not answered", async () => {
  const page = await show(proposal({ by: TEHRAN.origin, awaiting: [BAGHDAD.origin] }));
  expect([button(page, "Assent"), button(page, "Object")]).toEqual([undefined, undefined]);
  expect(button(page, "Withdraw the proposal")).toBeDefined();
});
