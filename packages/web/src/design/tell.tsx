import { useSyncExternalStore, type ReactNode } from "react";
import { useWords } from "../words/words.tsx";
import type { NoticeTone } from "./notice.tsx";
import look from "./tell.module.css";

export interface Told {
  readonly text: ReactNode;
  readonly tone?: NoticeTone;
  /** Stays until it is put aside. Default: for "danger" and "warning" alone; the others leave by themselves after ten seconds. */
  readonly stays?: boolean;
}

/** Says something that follows from what was done, at the edge of the screen and to those who hear the page: `const tell = useTell(); tell({ text, tone: "done" })`. */
export function useTell(): (told: Told | string) => void {
  return tell;
}

export function tell(told: Told | string): void {
  const one = { ...(typeof told === "string" ? { text: told } : told), id: ++last };
  change([...messages.slice(-3), one]);
  if (!(one.stays ?? (one.tone === "danger" || one.tone === "warning"))) setTimeout(() => putAside(one.id), 10_000);
}

/** Where they stand: once, in the frame of the house. */
export function TellRegion() {
  const w = useWords("design");
  const shown = useSyncExternalStore(follow, () => messages);
  return (
    <section className={look.region} aria-label={w("tell.region")} aria-live="polite" data-print="hide">
      {shown.map(({ id, text, tone = "plain" }) => (
        <div key={id} className={look.message} data-tone={tone}>
          <div>{text}</div>
          <button type="button" className={look.aside} aria-label={w("tell.away")} onClick={() => putAside(id)}><svg viewBox="0 0 14 14" width="12" height="12" aria-hidden="true"><path d="M2 2L12 12M12 2L2 12" /></svg></button>
        </div>
      ))}
    </section>
  );
}

let last = 0;
let messages: readonly (Told & { readonly id: number })[] = [];
const followers = new Set<() => void>();

function follow(follower: () => void): () => void {
  followers.add(follower);
  return () => followers.delete(follower);
}

function change(to: typeof messages): void {
  messages = to;
  for (const follower of followers) follower();
}

function putAside(id: number): void {
  change(messages.filter((one) => one.id !== id));
}
