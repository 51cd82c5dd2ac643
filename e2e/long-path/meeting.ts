import { settled } from "../house/browser.ts";
import { agreed, type Walk } from "./walk.ts";

const MINUTES_IN = ["fa", "ar", "en"] as const;
const TEXT = { fa: "دو طرف گزارش را خواندند.", ar: "قرأ الطرفان التقرير.", en: "Both sides read the report." } as const;

/** A session of a body of the programme, agreed on both sides. */
export async function freshSession(walk: Walk, about: string): Promise<string> {
  const { objects } = await walk.own.secretary.ask<{ readonly objects: readonly { readonly id: string }[] }>("objects.list", { kind: "body", limit: 1 });
  const number = 5000 + (Number.parseInt(about.slice(-6), 16) % 5000);
  const title = { en: `Sample session ${number}` };
  const content = { title, number, host: objects[0]!.id.split("/").slice(0, 2).join("/"), site: { en: "Sample" }, dates: { from: "2026-11-20", to: "2026-11-21", calendar: "gregorian" }, delegations: [], agenda: [{ id: "1", title: { en: "The report", fa: "گزارش", ar: "التقرير" }, papers: [] }], minutesIn: [...MINUTES_IN], state: "fixed", parent: objects[0]!.id };
  return agreed(walk, "session", content);
}

/** Each language is drafted on the minutes' desk, cleared and proposed by one side, read and agreed by the other. */
export async function minutesInThreeLanguages({ own, other }: Walk, session: string): Promise<void> {
  for (const language of MINUTES_IN) {
    const { page, way, press, say, sign } = own.secretary;
    const name = say("common", `languages.${language}`);
    await own.secretary.go(`sessions/minutes/${session}?language=${language}`);
    await press("drafts", "begin.do");
    await way.fill(page.getByRole("textbox", { name: say("drafts", "text.body", { language: name }) }), TEXT[language]);
    await page.getByText(say("drafts", "saving.saved")).first().waitFor();
    await press("drafts", "next.clear");
    await press("drafts", "next.sign");
    await sign();
    await page.waitForURL((url) => url.pathname.includes("/sessions/") && !url.pathname.includes("/minutes/"));
    await settled(page);

    const reader = other.secretary;
    await reader.go(`sessions/${session}?language=${language}`);
    const leaf = reader.page.locator("#minutes");
    await leaf.getByText(TEXT[language]).first().waitFor({ timeout: 15_000 });
    await reader.way.press(leaf.getByRole("button", { name: reader.say("agreements", "acts.assent"), exact: true }));
    await reader.sign();
    for (const hand of [reader, own.secretary]) await hand.page.getByRole("tab").filter({ hasText: name }).filter({ hasText: hand.say("record", "life.minutes.agreed") }).waitFor({ timeout: 15_000 });
  }
}
