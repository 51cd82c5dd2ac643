import { expect } from "vitest";
import { settled } from "../house/browser.ts";
import { agreed, eventually, type Walk } from "./walk.ts";

const LANGUAGES = ["fa", "ar", "en"] as const;
const BEFORE = { fa: "طرف‌ها هر سال گزارشی می‌فرستند.", ar: "يرسل الطرفان تقريراً كل سنة.", en: "The Parties send a report each year." };
const AFTER = { fa: "طرف‌ها هر شش ماه گزارشی می‌فرستند.", ar: "يرسل الطرفان تقريراً كل ستة أشهر.", en: "The Parties send a report every six months." };

/** An agreement of this walk alone, agreed on both sides, so that the languages do not disturb each other. */
export function freshAgreement(walk: Walk, title: string): Promise<string> {
  const content = { type: "protocol", title: { fa: title, ar: title, en: title }, languages: [...LANGUAGES], terms: { binding: "binding", prevailing: null, entryIntoForce: { on: "signature" }, duration: { years: 5 }, renewal: "express", notice: { months: 6 } } };
  const first = { fa: "این پروتکل نمونه است.", ar: "هذا البروتوكول نموذج.", en: "This protocol is a sample." };
  return agreed(walk, "agreement", content, Object.fromEntries(LANGUAGES.map((one) => [one, [{ id: "1", kind: "principle", text: first[one] }, { id: "2", kind: "undertaking", text: BEFORE[one] }]])));
}

/** Writes the second clause anew in every authentic language, looks at what changes, and proposes it by signing. */
export async function proposeAmendment({ own: { secretary } }: Walk, agreement: string): Promise<void> {
  const { page, way, say, press, pick, sign } = secretary;
  await secretary.go(`agreements/${agreement}`);
  await pick(["agreements", "acts.more"], ["agreements", "acts.amend"]);
  await page.waitForURL("**/agreements/amend/**");
  await settled(page);
  for (const one of LANGUAGES) await way.fill(page.getByRole("textbox", { name: say("agreements", "edit.textIn", { language: say("common", `languages.${one}`) }) }).nth(1), AFTER[one]);
  await way.turnTo(page.getByRole("tab", { name: say("agreements", "edit.preview") }));
  await page.locator("ins").first().waitFor();
  await press("agreements", "edit.propose");
  await sign();
  await page.waitForURL("**/agreements/**part=proposals");
}

/** Reads it beside the text that holds, word by word in each language, assents; both sides then show a second version that is countersigned. */
export async function compareAndAssent({ own, other }: Walk, agreement: string): Promise<void> {
  const { page, button, press, sign } = other.secretary;
  await other.secretary.go(`agreements/${agreement}?part=proposals`);
  await button("agreements", "proposals.compare").waitFor();
  expect(await button("agreements", "acts.assent").isDisabled(), "assent before the text has been read").toBe(true);
  await press("agreements", "proposals.compare");
  await page.locator("article ins").first().waitFor();
  const compared = await page.locator("article").allInnerTexts();
  for (const one of LANGUAGES.filter((language) => language === other.secretary.language)) expect(compared.join(" ")).toContain(AFTER[one].split(" ")[0]);
  expect(await page.locator("article del").count()).toBeGreaterThan(0);
  await press("agreements", "acts.assent");
  await sign();
  for (const seat of [other.secretary, own.secretary]) {
    await seat.go(`agreements/${agreement}?part=versions`);
    const rows = seat.page.getByRole("tabpanel").locator("tbody tr");
    await eventually(async () => ((await rows.count()) === 2 ? true : undefined));
    await eventually(async () => ((await seat.page.getByText(seat.say("agreements", "versions.notCountersigned")).count()) === 0 ? true : undefined));
  }
}
