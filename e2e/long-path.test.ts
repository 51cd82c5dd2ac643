import { LANGUAGES } from "@mithaq/calendar";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, inject, onTestFailed, test } from "vitest";
import { openBrowser } from "./house/browser.ts";
import { takeHand } from "./house/hand.ts";
import { readWords } from "./house/say.ts";
import { compareAndAssent, freshAgreement, proposeAmendment, signBoth } from "./long-path/agreement.ts";
import { minutesInThreeLanguages, proposeSession } from "./long-path/meeting.ts";
import { releaseToThePublic, takeOriginals, verifyOnThePublicPage } from "./long-path/release.ts";
import { correctAndConfirm, disputeToTheRegister, freshCommitment, reportWithEvidence } from "./long-path/report.ts";
import type { Walk } from "./long-path/walk.ts";

/*
 * The long path (proof 1), walked on the screens of two real nodes by the words that the screens say. Languages go in parallel with nothing: each has an agreement, a commitment and a session of its own, so that an
 * order of the four would not matter. The side that proposes alternates with the language.
 */
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(LANGUAGES)("the long path in %s", (language) => {
  test("from the amendment to the verified public record", async () => {
    const { tehran, baghdad } = inject("demonstration");
    const [mine, theirs] = language === "fa" || language === "en" ? [tehran, baghdad] : [baghdad, tehran];
    const say = (await readWords())[language];
    const [proposer, desk, assenter, verifier] = await Promise.all([takeHand(browser, mine, language, "joint-secretary", say), takeHand(browser, mine, language, "desk-officer", say), takeHand(browser, theirs, language, "joint-secretary", say), takeHand(browser, theirs, language, "verifier", say)]);
    const walk: Walk = { language, own: { secretary: proposer, desk }, other: { secretary: assenter, verifier } };
    onTestFailed(async () => {
      for (const { page, context } of [proposer, desk, assenter, verifier]) if (process.env["E2E_PICTURES"] !== undefined) await page.screenshot({ path: `${process.env["E2E_PICTURES"]}/${language}-${[proposer.page, desk.page, assenter.page, verifier.page].indexOf(page)}.png`, fullPage: true }).catch(() => context);
    });

    const agreement = await freshAgreement(walk, `Sample protocol of the long path (${language})`);
    await proposeAmendment(walk, agreement);
    await compareAndAssent(walk, agreement);
    await signBoth(walk, agreement);

    const commitment = await freshCommitment(walk, `Sample commitment of the long path (${language})`);
    const report = await reportWithEvidence(walk, commitment);
    await disputeToTheRegister(walk, report);
    await correctAndConfirm(walk, report);

    const session = await proposeSession(walk, agreement);
    await minutesInThreeLanguages(walk, session);

    await takeOriginals(walk, agreement);
    await releaseToThePublic(walk, agreement);
    await verifyOnThePublicPage(browser, walk, agreement);
    await Promise.all([proposer, desk, assenter, verifier].map(({ context }) => context.close()));
  });
});
