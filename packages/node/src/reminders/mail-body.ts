import type { Language } from "@mithaq/calendar";
import { html } from "hono/html";
import { RIGHT_TO_LEFT } from "../exchange/words/words.ts";
import type { MailSection } from "./format-reminders.ts";

export interface MailBody {
  readonly language: Language;
  readonly greeting: string;
  readonly sections: readonly MailSection[];
  readonly foot: string;
}

/** Plain text. A line of a right-to-left mail begins with a right-to-left mark: readers take a paragraph's direction from its first strong character. */
export function mailText({ language, greeting, sections, foot }: MailBody): string {
  const begin = RIGHT_TO_LEFT.has(language) ? "\u200F" : "";
  const parts = sections.flatMap(({ title, lines }) => ["", `${begin}${title}`, ...lines.map((line) => `${begin}• ${line}`)]);
  return [`${begin}${greeting}`, ...parts, "", `${begin}${foot}`, ""].join("\n");
}

/** Simple HTML without images, links and scripts; every text is escaped. */
export function mailHtml({ language, greeting, sections, foot }: MailBody): string {
  const direction = RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
  const parts = sections.map(({ title, lines }) => html`<h2 style="font-size:1.1em;margin:1.2em 0 0.3em">${title}</h2><ul style="margin:0;padding-inline-start:1.2em">${lines.map((line) => html`<li>${line}</li>`)}</ul>`);
  const whole = html`<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"></head><body dir="${direction}" style="font-family:sans-serif;line-height:1.5"><p>${greeting}</p>${parts}<p style="color:#555;font-size:0.9em">${foot}</p></body></html>`;
  // oxlint-disable-next-line typescript/no-base-to-string -- a text object of hono's: without promises inside it is no promise
  return String(whole);
}
