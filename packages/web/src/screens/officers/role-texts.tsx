import { LANGUAGES } from "@mithaq/calendar";
import { useReader } from "../../reader/reader.tsx";

/** A role in every language in which the record has it, the reader's first. */
export function RoleTexts({ role }: { readonly role: Readonly<Record<string, string>> }) {
  const { language: own } = useReader();
  const order = [own, ...LANGUAGES.filter((one) => one !== own), ...Object.keys(role).filter((one) => !(LANGUAGES as readonly string[]).includes(one))];
  return <ul>{order.filter((language) => role[language] !== undefined).map((language) => <li key={language}><bdi lang={language}>{role[language]}</bdi></li>)}</ul>;
}
