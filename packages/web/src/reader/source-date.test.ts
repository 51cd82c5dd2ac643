import { expect, test } from "vitest";
import { formatSourceDate } from "./source-date.tsx";
import { readReader } from "./reader-settings.ts";

const reader = (language: "en" | "fa" | "ar" | "ckb") => readReader(language, { getItem: () => null });

test("a page's month is said as a month, in every language", () => {
  expect(formatSourceDate(reader("en"), "2023-11")).toBe("November 2023");
  expect(formatSourceDate(reader("ar"), "2023-11")).toBe("تشرين الثاني ٢٠٢٣");
  expect(formatSourceDate(reader("ckb"), "2023-11")).toBe("تشرینی دووەمی ٢٠٢٣");
  expect(formatSourceDate(reader("fa"), "2023-11")).toContain("۲۰۲۳");
});

test("a day is in the reader's calendar, a year stays a year, and what is no date stands", () => {
  expect(formatSourceDate(reader("fa"), "2025-01-30")).toBe("۱۱ بهمن ۱۴۰۳");
  expect(formatSourceDate(reader("ar"), "2019")).toBe("٢٠١٩");
  expect(formatSourceDate(reader("en"), "undated")).toBe("undated");
});
