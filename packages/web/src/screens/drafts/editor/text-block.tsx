import { useLayoutEffect, useRef, type ReactNode } from "react";
import { TextArea } from "../../../design/text-area.tsx";
import { TextBox } from "../../../design/text-box.tsx";
import { directionOf } from "../../../reader/reader.tsx";
import { moveCaret } from "./caret.ts";

export interface TextBlockProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lang: string;
  readonly rows?: number;
  readonly law?: boolean;
  readonly most?: number | undefined;
  readonly readOnly?: boolean;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
}

/** A text that another officer may change while one writes in it: the caret stays behind the same words. */
export function TextBlock({ label, value, onChange, lang, rows = 1, law = false, most, readOnly = false, error, description }: TextBlockProps) {
  const holder = useRef<HTMLDivElement>(null);
  const typed = useRef(value);
  const selected = useRef({ start: 0, end: 0 });
  // Read while the text still stands as it was: the browser moves the caret as soon as the new one is put in.
  if (typed.current !== value) selected.current = selectionIn(holder.current) ?? selected.current;
  useLayoutEffect(() => {
    const before = typed.current;
    typed.current = value;
    const area = areaIn(holder.current);
    if (before === value || area === null || document.activeElement !== area) return;
    const { start, end } = selected.current;
    area.setSelectionRange(moveCaret(before, value, start), moveCaret(before, value, end));
  }, [value]);
  const write = (text: string) => {
    typed.current = text;
    onChange(text);
  };
  const Box = rows > 1 ? TextArea : TextBox;
  return (
    <div ref={holder}>
      <Box label={label} value={value} onChange={write} lang={lang} dir={directionOf(lang)} readOnly={readOnly} error={error} description={description} {...(rows > 1 && { rows, law })} {...(most !== undefined && { maxLength: most })} />
    </div>
  );
}

function areaIn(holder: HTMLElement | null): HTMLTextAreaElement | HTMLInputElement | null {
  return holder?.querySelector<HTMLTextAreaElement | HTMLInputElement>("textarea, input") ?? null;
}

function selectionIn(holder: HTMLElement | null): { readonly start: number; readonly end: number } | undefined {
  const area = areaIn(holder);
  return area === null || document.activeElement !== area ? undefined : { start: area.selectionStart ?? 0, end: area.selectionEnd ?? 0 };
}
