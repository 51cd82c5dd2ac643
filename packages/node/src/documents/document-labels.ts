import type { DocumentLanguage } from "./languages.ts";
import { ar } from "./labels/ar.ts";
import { ckb } from "./labels/ckb.ts";
import { en, type DocumentLabels } from "./labels/en.ts";
import { fa } from "./labels/fa.ts";

/** The documents' own words, by language. An instrument's columns need all of them at once. */
export const documentLabels: Readonly<Record<DocumentLanguage, DocumentLabels>> = { en, fa, ar, ckb };
