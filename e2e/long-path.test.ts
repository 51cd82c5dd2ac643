import { LANGUAGES, type Language } from "@mithaq/calendar";
import { expect, inject, test } from "vitest";
import { takePictures, useBrowser } from "./house/browser.ts";
import { takeHand } from "./house/hand.ts";
import { readWords } from "./house/say.ts";
import { compareAndAssent, freshAgreement, proposeAmendment } from "./long-path/agreement.ts";
import { freshSession, minutesInThreeLanguages } from "./long-path/meeting.ts";
import { releaseToThePublic, takeOriginals, verifyOnThePublicPage } from "./long-path/release.ts";
import { correctAndConfirm, disputeToTheRegister, freshCommitment, reportWithEvidence } from "./long-path/report.ts";
import type { Walk } from "./long-path/walk.ts";

/*
 * The long path (proof 1), walked on the screens of two real nodes by the words that the screens say. Each language has an agreement, a commitment and a session of its own, and the side that proposes alternates; two
 * languages walk at once, for much of it is waiting for the other node. Made through the nodes' own doors instead of a screen are the three scenes alone: the first text of the agreement, the commitment, the session.
 */
const browser = useBrowser();

/** This one is walked without a pointer, from the sign-in to the public page: right to left, by the keyboard alone (proof 2). It is the longest, and goes first. */
const BY_KEYBOARD: Language = "ar";
const IN_TURN = [BY_KEYBOARD, ...LANGUAGES.filter((language) => language !== BY_KEYBOARD)];

test.concurrent.each(IN_TURN)("the long path, from the amendment to the verified public record, in %s", async (language) => {
  const { tehran, baghdad } = inject("demonstration");
  const [mine, theirs] = language === "fa" || language === "en" ? [tehran, baghdad] : [baghdad, tehran];
  const say = (await readWords())[language];
  const sit = (node: string, officer: string) => takeHand(browser(), node, language, officer, say, language === BY_KEYBOARD ? "keyboard" : "pointer");
  const hands = await Promise.all([sit(mine, "joint-secretary"), sit(mine, "desk-officer"), sit(theirs, "joint-secretary"), sit(theirs, "verifier")]);
  const walk: Walk = { language, own: { secretary: hands[0], desk: hands[1] }, other: { secretary: hands[2], verifier: hands[3] } };
  try {
    const agreement = await freshAgreement(walk, `Sample protocol of the long path (${language})`);
    await proposeAmendment(walk, agreement);
    await compareAndAssent(walk, agreement);

    const commitment = await freshCommitment(walk, `Sample commitment of the long path (${language})`);
    const report = await reportWithEvidence(walk, commitment);
    await disputeToTheRegister(walk, report);
    await correctAndConfirm(walk, report);

    await minutesInThreeLanguages(walk, await freshSession(walk, agreement));

    await takeOriginals(walk, agreement);
    await releaseToThePublic(walk, agreement);
    expect(await verifyOnThePublicPage(browser(), walk, agreement)).toEqual([mine, theirs]);
  } catch (error) {
    await takePictures(hands, `long-path-${language}`);
    throw error;
  } finally {
    await Promise.all(hands.map(({ context }) => context.close()));
  }
}, 600_000);
