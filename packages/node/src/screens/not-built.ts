import type { Language } from "@mithaq/calendar";
import { directionOf } from "./screen-languages.ts";

/** Stands in for the screens where none are built: a plain page that says what to do. */
export function notBuiltPage(language: Language): string {
  const { title, said } = WORDS[language];
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><h1>${title}</h1><p>${said}</p><p dir="ltr"><code>npm run screens:build</code></p></body>
</html>
`;
}

const WORDS: Readonly<Record<Language, { readonly title: string; readonly said: string }>> = {
  en: { title: "Mithaq: the screens are not built yet", said: "The node runs and answers. Build the screens with this command, then load this page again:" },
  fa: { title: "میثاق: صفحه‌ها هنوز ساخته نشده‌اند", said: "گره در حال کار است و پاسخ می‌دهد. صفحه‌ها را با این فرمان بسازید و سپس این صفحه را دوباره بار کنید:" },
  ar: { title: "ميثاق: لم تُبنَ الشاشات بعد", said: "العقدة تعمل وتجيب. ابنِ الشاشات بهذا الأمر، ثم أعد تحميل هذه الصفحة:" },
  ckb: { title: "میثاق: شاشەکان هێشتا دروست نەکراون", said: "گرێکە کار دەکات و وەڵام دەداتەوە. شاشەکان بەم فەرمانە دروست بکە، پاشان ئەم پەڕەیە دووبارە بار بکەوە:" },
};
