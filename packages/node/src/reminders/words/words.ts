import type { Language } from "@mithaq/calendar";
import { ar } from "./ar.ts";
import { ckb } from "./ckb.ts";
import { en, type ReminderWords } from "./en.ts";
import { fa } from "./fa.ts";

export type { ReminderWords };

/** The mails' words, by language. */
export const WORDS: Readonly<Record<Language, ReminderWords>> = { en, fa, ar, ckb };
