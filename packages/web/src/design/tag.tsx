import type { ReactNode } from "react";
import look from "./tag.module.css";

export type TagTone = "plain" | "done" | "waiting" | "disputed" | "late" | "ended" | "sample" | "lapis";

/** A word in a hairline frame: a kind, a plane, a pillar. What it says stands in its words; the tone only helps the eye. */
export function Tag({ tone = "plain", title, children }: { readonly tone?: TagTone; readonly title?: string | undefined; readonly children?: ReactNode }) {
  return <span className={look.tag} data-tone={tone} title={title}>{children}</span>;
}
