import { fileURLToPath } from "node:url";

/** The demonstration's two parties. Its officers are roles, never persons; nothing here is official. */
export interface DemonstrationParty {
  /** Folder below the root, and host label. */
  readonly label: "tehran" | "baghdad";
  readonly origin: string;
  readonly name: Languages;
  /** The file of its officers: roles with their mandates, each with the acts of its day's work and no more; the root hand's own acts are among none. The same on both sides. */
  readonly officers: string;
  /** The officer that proposes the programme and assents to it. */
  readonly secretary: "joint-secretary";
}
export type Languages = { readonly en: string; readonly fa: string; readonly ar: string; readonly ckb: string };

export const TEHRAN: DemonstrationParty = {
  label: "tehran",
  origin: "mithaq.example/tehran",
  name: { en: "Tehran", fa: "تهران", ar: "طهران", ckb: "تاران" },
  officers: officersOf("tehran"),
  secretary: "joint-secretary",
};

export const BAGHDAD: DemonstrationParty = {
  label: "baghdad",
  origin: "mithaq.example/baghdad",
  name: { en: "Baghdad", fa: "بغداد", ar: "بغداد", ckb: "بەغدا" },
  officers: officersOf("baghdad"),
  secretary: "joint-secretary",
};

export const PROGRAMME_TITLE: Languages = {
  en: "Cooperation programme in information and communication technology (demonstration)",
  fa: "برنامهٔ همکاری در فناوری اطلاعات و ارتباطات (نمایشی)",
  ar: "برنامج التعاون في تكنولوجيا المعلومات والاتصالات (عرض تجريبي)",
  ckb: "بەرنامەی هاوکاری لە تەکنەلۆژیای زانیاری و پەیوەندی (نیشاندان)",
};

function officersOf(label: DemonstrationParty["label"]): string {
  return fileURLToPath(new URL(`officers/${label}.json`, import.meta.url));
}
