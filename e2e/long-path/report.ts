import { settled } from "../house/browser.ts";
import { today, type Hand } from "../house/hand.ts";
import { agreed, eventually, type Walk } from "./walk.ts";

/** A commitment that the reporting side owes, of this walk alone. */
export async function freshCommitment(walk: Walk, title: string): Promise<string> {
  const { party } = await walk.own.secretary.ask<{ readonly party: { readonly origin: string } }>("session.programme").catch(() => walk.own.secretary.ask<{ readonly party: { readonly origin: string } }>("session.who"));
  return agreed(walk, "commitment", { title: { en: title, [walk.language]: title }, deliverable: { en: "Thirty crossings measured." }, obligors: [party.origin], owed: "one", standing: "active" });
}

/** Writes a report with a figure and a document as evidence, clears it, and submits it by signing. Gives the report's id. */
export async function reportWithEvidence({ own: { desk }, language }: Walk, commitment: string): Promise<string> {
  const { page, way, say, press, sign } = desk;
  const inOwn = say("common", `languages.${language}`);
  const group = (area: string, key: string, fill?: Readonly<Record<string, string>>) => page.getByRole("group", { name: say(area, key, fill) });
  await desk.go(`reports/new?about=${commitment}`);
  await press("drafts", "begin.do");
  await page.waitForURL("**/drafts/**");
  await settled(page);
  await choose(desk, say("record", "claim.partly"));
  await today(desk, say("reports", "periodFrom"));
  await today(desk, say("reports", "periodTo"));
  await way.fill(group("reports", "narrative").getByRole("textbox", { name: inOwn }), NARRATIVE[language]);
  await press("reports", "value.add");
  await way.fill(page.locator("fieldset").filter({ hasText: firstWords(say("reports", "value.name")) }).getByRole("textbox", { name: inOwn }), COUNTED[language]);
  await way.fill(page.getByRole("textbox", { name: say("reports", "value.value") }), "32");
  await press("reports", "evidence.attach");
  await way.attach(page.getByRole("button", { name: say("design", "file.choose"), exact: true }), { name: "crossings.txt", mimeType: "text/plain", text: "A sample: thirty-two crossings were counted.\n" });
  await page.getByText(say("reports", "evidence.digest")).waitFor();
  await way.fill(group("reports", "evidence.title").getByRole("textbox", { name: inOwn }), COUNTED[language]);
  await way.fill(group("reports", "evidence.custodian").getByRole("textbox", { name: inOwn }), COUNTED[language]);
  await press("reports", "evidenceDeed.submit");
  await sign();
  await page.getByText(say("drafts", "saving.saved")).first().waitFor();
  await press("drafts", "next.clear");
  await press("drafts", "next.sign");
  await sign();
  await page.getByText(say("drafts", "submittedNote")).waitFor();
  return desk.lastMade();
}

/** Disputes the figure with one's own; maintained, referred twice, recorded: both figures stay on both nodes. */
export async function disputeToTheRegister({ own: { desk }, other: { verifier }, language }: Walk, report: string): Promise<void> {
  await verifier.go(`reports/${report}`);
  await eventually(async () => ((await verifier.button("reports", "deed.dispute").isVisible()) ? true : undefined));
  await verifier.press("reports", "deed.dispute");
  await choose(verifier, verifier.say("record", "ground.wrong-figure"));
  await verifier.way.fill(verifier.page.getByRole("textbox", { name: COUNTED[language] }), "28");
  await words(verifier, "deedText.dispute", NARRATIVE[language]);
  await toSign(verifier);
  await desk.go(`reports/${report}`);
  await step(desk, "deed.maintain", "deedText.maintain", NARRATIVE[language]);
  await step(verifier, "deed.referGroup", "deedText.refer", NARRATIVE[language]);
  await step(verifier, "deed.referCommittee", "deedText.refer", NARRATIVE[language]);
  await step(verifier, "deed.record", "deedText.record", NARRATIVE[language]);
  for (const hand of [desk, verifier]) {
    await hand.go("reports/disagreements");
    await hand.page.locator(`a[href*="${report.split("/").at(-1)}"]`).first().waitFor();
  }
}

/** The reporting side corrects its figure; the other side confirms the new version, and both say so. */
export async function correctAndConfirm({ own: { desk }, other: { verifier }, language }: Walk, report: string): Promise<void> {
  await desk.go(`reports/${report}`);
  await settled(desk.page);
  if (await desk.button("reports", "deed.correct").isVisible()) await desk.press("reports", "deed.correct");
  else await desk.pick(["reports", "next.more"], ["reports", "deed.correct"]);
  const form = desk.page.getByRole("form", { name: desk.say("reports", "deed.correct") });
  await desk.way.fill(form.getByRole("textbox", { name: desk.say("reports", "value.value") }), "28");
  await words(desk, "deedText.correct", NARRATIVE[language]);
  await toSign(desk);
  await verifier.go(`reports/${report}`);
  await verifier.button("reports", "deed.confirm").waitFor();
  await verifier.press("reports", "deed.confirm");
  await toSign(verifier);
  for (const hand of [verifier, desk]) await hand.page.getByText(hand.say("record", "life.report.confirmed"), { exact: true }).first().waitFor();
}

async function step(hand: Hand, deed: string, asks: string, text: string): Promise<void> {
  await hand.button("reports", deed).waitFor({ timeout: 15_000 });
  await hand.press("reports", deed);
  await words(hand, asks, text);
  await toSign(hand);
}

/** What is chosen is kept before it is shown, so it is waited for. */
async function choose({ page, way }: Hand, label: string): Promise<void> {
  const radio = page.getByRole("radio", { name: label, exact: true });
  await way.choose(radio);
  await eventually(async () => ((await radio.isChecked()) ? true : undefined));
}

async function words(hand: Hand, asks: string, text: string): Promise<void> {
  await hand.way.fill(hand.page.getByRole("form").getByRole("group", { name: hand.say("reports", asks) }).last().getByRole("textbox", { name: hand.say("common", `languages.${hand.language}`) }), text);
}

async function toSign(hand: Hand): Promise<void> {
  await hand.press("reports", "toSign");
  await hand.sign();
}

const firstWords = (pattern: string): string => pattern.split("{")[0]!.trim();
const NARRATIVE = { en: "A sample: crossings were counted.", fa: "نمونه: گذرگاه‌ها شمرده شد.", ar: "نموذج: أُحصيت المعابر.", ckb: "نموونە: دەروازەکان ژمێردران." } as const;
const COUNTED = { en: "Crossings counted", fa: "گذرگاه‌های شمرده‌شده", ar: "المعابر المحصاة", ckb: "دەروازە ژمێردراوەکان" } as const;
