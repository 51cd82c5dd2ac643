import type { DiffRun } from "../../../drafting/index.ts";
import look from "./editor.module.css";

/** A text with what was taken out and what was put in: told apart by line and by colour, and to those who hear the page by the elements. */
export function DiffText({ runs }: { readonly runs: readonly DiffRun[] }) {
  return (
    <span className={look.diff}>
      {runs.map(({ kind, text }, at) => (kind === "added" ? <ins key={at}>{text}</ins> : kind === "removed" ? <del key={at}>{text}</del> : <span key={at}>{text}</span>))}
    </span>
  );
}
