import type { Texts } from "./contract.ts";

/**
 * What the fields of cooperation are called, whether or not this program has their tool: a commitment of a field without a tool is a commitment still. Installed pillars say their own title.
 */
export const FIELD_NAMES: { readonly [pillar: string]: Texts } = {
  record: { en: "The record", fa: "اسناد همکاری", ar: "سجل التعاون", ckb: "تۆماری هاوکاری" },
  arbaeen: { en: "Arbaeen network", fa: "شبکهٔ اربعین", ar: "شبكة الأربعين", ckb: "تۆڕی ئەربەعین" },
  corridor: { en: "Transit and infrastructure", fa: "ترانزیت و زیرساخت", ar: "العبور والبنية التحتية", ckb: "ترانزیت و ژێرخان" },
  pass: { en: "E-governance and border passes", fa: "دولت الکترونیک و گذر مرزی", ar: "الحوكمة الإلكترونية والعبور الحدودي", ckb: "حکومەتی ئەلیکترۆنی و پەڕینەوەی سنوور" },
  advisories: { en: "Cybersecurity", fa: "امنیت سایبری", ar: "الأمن السيبراني", ckb: "ئاسایشی سایبەری" },
  academy: { en: "Education and research", fa: "آموزش و پژوهش", ar: "التعليم والبحث", ckb: "فێرکردن و توێژینەوە" },
  stamps: { en: "Stamps and post", fa: "تمبر و پست", ar: "الطوابع والبريد", ckb: "پوول و پۆستە" },
  trade: { en: "Trade", fa: "تجارت", ar: "التجارة", ckb: "بازرگانی" },
  reader: { en: "Artificial intelligence", fa: "هوش مصنوعی", ar: "الذكاء الاصطناعي", ckb: "ژیریی دەستکرد" },
};
