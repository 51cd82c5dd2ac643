import { useState } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { formatNumberText, useReader } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { Button } from "./button.tsx";
import { Field, type FieldProps } from "./field.tsx";
import { TriggerButton } from "./trigger-button.tsx";
import look from "./file-drop.module.css";

export interface FileDropProps extends FieldProps {
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
  /** Media types or endings: ["application/pdf", ".csv"]. */
  readonly accept?: readonly string[] | undefined;
  /** Bytes at most; checked before anything is read. Default 50 MB. */
  readonly most?: number;
}

/** A file, by choosing or by dropping it. One that is too large, or of another kind, is not taken, and the reason is said. */
export function FileDrop({ label, description, error, required, file, onChange, accept, most = 50_000_000 }: FileDropProps) {
  const w = useWords("design");
  const reader = useReader();
  const [refused, setRefused] = useState<string | null>(null);
  const size = (bytes: number) => `\u2068${formatNumberText(reader, bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1000)) : Math.round(bytes / 1_000_000))} ${bytes < 1_000_000 ? "kB" : "MB"}\u2069`;
  const name = (of: File) => `\u2068${of.name}\u2069`;
  const take = (one: File | null | undefined) => {
    if (one === null || one === undefined) return;
    const why = one.size > most ? w("file.tooLarge", { name: name(one), size: size(one.size), most: size(most) }) : fits(one, accept) ? null : w("file.kind", { name: name(one), kinds: (accept ?? []).join(", ") });
    setRefused(why);
    if (why === null) onChange(one);
  };
  return (
    <Field label={label} description={description} error={refused ?? error} required={required}>
      <DropZone className={look.zone!} aria-label={w("file.drop")} onDrop={({ items }) => void (async () => { const first = items.find((item) => item.kind === "file"); take(first === undefined ? null : await first.getFile()); })()}>
        {file === null ? <span>{w("file.drop")}</span> : <span>{w("file.chosen", { name: name(file), size: size(file.size) })}</span>}
        <span className={look.actions}>
          <FileTrigger {...(accept !== undefined && { acceptedFileTypes: accept })} onSelect={(files) => take(files?.[0])}><TriggerButton>{w("file.choose")}</TriggerButton></FileTrigger>
          {file !== null && <Button kind="quiet" onPress={() => { setRefused(null); onChange(null); }}>{w("file.remove", { name: name(file) })}</Button>}
        </span>
      </DropZone>
    </Field>
  );
}

function fits(file: File, accept: readonly string[] | undefined): boolean {
  return accept === undefined || accept.some((one) => (one.startsWith(".") ? file.name.toLowerCase().endsWith(one.toLowerCase()) : one.endsWith("/*") ? file.type.startsWith(one.slice(0, -1)) : file.type === one));
}
