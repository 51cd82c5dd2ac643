/** What a person has typed into a field, with the field's label. */
export interface TypedText {
  readonly label: string;
  readonly text: string;
}

/** The texts in the fields below `root`, in the order of the page; empty fields and those that cannot be written in are left out. */
export function typedTexts(root: ParentNode): readonly TypedText[] {
  return [...root.querySelectorAll<HTMLElement>(FIELDS)].map((field) => ({ label: labelOf(field), text: textOf(field) })).filter(({ text }) => text !== "");
}

/** The parts of a date are spin buttons: a day alone, without its month, is no text. */
const FIELDS = "textarea:not([readonly]), input:not([readonly]):is([type=text], [type=url], [type=email], [type=tel], :not([type])), [contenteditable=true]:not([role=spinbutton])";

function textOf(field: HTMLElement): string {
  return (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : field.textContent).trim();
}

function labelOf(field: HTMLElement): string {
  const named = field.getAttribute("aria-labelledby")?.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  const labels = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? [...(field.labels ?? [])].map((label) => label.textContent).join(" ") : "";
  return (named || field.getAttribute("aria-label") || labels).trim();
}
