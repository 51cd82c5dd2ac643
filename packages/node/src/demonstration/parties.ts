/** The demonstration's two parties. Its officers are roles, never persons; nothing here is official. */
export interface DemonstrationParty {
  /** Folder below the root, and host label. */
  readonly label: "tehran" | "baghdad";
  readonly origin: string;
  readonly name: Languages;
  /** `allow`: the acts of its mandate, as a joint secretary's day has them; the root hand's own acts are not among them. */
  readonly officer: { readonly name: string; readonly role: Languages; readonly allow: readonly string[] };
}
export type Languages = { readonly en: string; readonly fa: string; readonly ar: string; readonly ckb: string };

const SECRETARY = ["*.propose", "*.assent", "*.yield", "*.object", "*.withdraw", "*.submit", "*.correct", "*.sign", "*.notify", "report.*", "evidence.*", "session.*", "remark.*"];

export const TEHRAN: DemonstrationParty = {
  label: "tehran",
  origin: "mithaq.example/tehran",
  name: { en: "Tehran", fa: "تهران", ar: "طهران", ckb: "تاران" },
  officer: { name: "joint-secretary", role: { en: "Joint secretary, Tehran", fa: "دبیر مشترک، تهران", ar: "أمين السر المشترك، طهران", ckb: "سکرتێری هاوبەش، تاران" }, allow: SECRETARY },
};

export const BAGHDAD: DemonstrationParty = {
  label: "baghdad",
  origin: "mithaq.example/baghdad",
  name: { en: "Baghdad", fa: "بغداد", ar: "بغداد", ckb: "بەغدا" },
  officer: { name: "joint-secretary", role: { en: "Joint secretary, Baghdad", fa: "دبیر مشترک، بغداد", ar: "أمين السر المشترك، بغداد", ckb: "سکرتێری هاوبەش، بەغدا" }, allow: SECRETARY },
};

export const PROGRAMME_TITLE: Languages = {
  en: "Cooperation programme in information and communication technology (demonstration)",
  fa: "برنامهٔ همکاری در فناوری اطلاعات و ارتباطات (نمایشی)",
  ar: "برنامج التعاون في تكنولوجيا المعلومات والاتصالات (عرض تجريبي)",
  ckb: "بەرنامەی هاوکاری لە تەکنەلۆژیای زانیاری و پەیوەندی (نیشاندان)",
};
