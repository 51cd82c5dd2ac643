/** What a form keeps, as text that a person can read and copy: a text as it is, anything else member by member, one a line, without what is empty. */
export function plainText(value: unknown): string {
  return lines(value, "").join("\n");
}

function lines(value: unknown, name: string): readonly string[] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value !== "object") return [name === "" ? said(value) : `${name}: ${said(value)}`];
  return Object.entries(value).flatMap(([member, inner]) => lines(inner, name === "" ? member : `${name}.${member}`));
}

function said(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
