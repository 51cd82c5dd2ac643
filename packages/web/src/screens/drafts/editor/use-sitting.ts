import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftBody } from "../../../drafting/index.ts";
import { ask, node } from "../../../node/client.ts";
import { useKeptText } from "../../../node/kept-text.ts";
import { isAway, refusedOf } from "../../../node/refused.ts";
import { arrived, beginSitting, sending, taken, toSend, type Sitting } from "./sitting.ts";

export type Draft = Awaited<ReturnType<typeof ask.drafts.get>>["draft"];
export type DraftContent = Draft["content"];

/** Whether what is written is on the node: `saved`, or only in this browser as yet. */
export type Saving = { readonly is: "saved" | "waiting" | "saving" } | { readonly is: "failed"; readonly error: unknown };

export interface Sat {
  /** Null until the browser's own copy was looked for. */
  readonly sitting: Sitting | null;
  readonly change: (step: (sitting: Sitting) => Sitting) => void;
  readonly saving: Saving;
  readonly saveNow: () => void;
  /** What stood unsaved from an earlier visit was taken up. */
  readonly takenUp: boolean;
  /** Once the draft has become an act, or was given up. */
  readonly forget: () => void;
  /** While an input method composes a word, nothing may change under it. */
  readonly composing: { readonly onCompositionStart: () => void; readonly onCompositionEnd: () => void };
}

/**
 * One officer's sitting at a draft: what is written is kept in the browser at once, sent to the node when the hand rests, and joined with what other officers save meanwhile. `editable` false: nothing is sent.
 */
export function useSitting(draft: Draft, editable: boolean): Sat {
  const queries = useQueryClient();
  const [sitting, setKept, forgetKept, { ready, kept }] = useKeptText<Sitting | null>(`draft/${draft.id}`, null);
  const [saving, setSaving] = useState<Saving>({ is: "saved" });
  const [held, setHeld] = useState(0);
  // What the next step builds on: a save may be answered and the next one begun before the page is drawn again.
  const newest = useRef<Sitting | null>(null);
  const begun = useRef(false);
  if (ready && !begun.current) {
    begun.current = true;
    newest.current = sitting;
  }
  const setSitting = useCallback((step: (before: Sitting | null) => Sitting | null) => {
    newest.current = step(newest.current);
    setKept(newest.current);
  }, [setKept]);
  const forget = useCallback(() => {
    newest.current = null;
    forgetKept();
    setHeld((count) => count + 1);
  }, [forgetKept]);
  const busy = useRef(false);
  const composes = useRef(false);
  const [takenUp, setTakenUp] = useState(false);

  useEffect(() => {
    if (!ready || busy.current || composes.current) return;
    setSitting((before) => (before === null ? beginSitting(draft.version, bodyOf(draft.content)) : arrived(before, draft.version, bodyOf(draft.content))));
  }, [ready, draft.version, held, saving.is]); // eslint-disable-line -- a version has one content

  useEffect(() => {
    if (ready && kept && newest.current !== null && toSend(newest.current) !== null) setTakenUp(true);
  }, [ready, kept]);

  const save = useCallback(async () => {
    const now = newest.current;
    const body = now === null || busy.current ? null : toSend(now);
    if (now === null || body === null) return;
    busy.current = true;
    setSaving({ is: "saving" });
    setSitting((before) => (before === null ? before : sending(before, body)));
    try {
      const answer = await ask.drafts.put({ id: draft.id, version: now.version, content: contentOf(body), continues: true });
      setSitting((before) => (before === null ? before : taken(before, answer.version, bodyOf(answer.content))));
      queries.setQueryData(node.drafts.get.queryKey({ input: { id: draft.id } }), (held) => (held === undefined ? held : { ...held, draft: answer }));
      setSaving({ is: "saved" });
    } catch (error) {
      setSaving({ is: "failed", error });
      if (refusedOf(error)?.code === "conflict") {
        await queries.refetchQueries({ queryKey: node.drafts.get.queryKey({ input: { id: draft.id } }) });
        setSaving({ is: "waiting" });
      }
    } finally {
      busy.current = false;
      setHeld((count) => count + 1);
    }
  }, [draft.id, queries]); // eslint-disable-line -- setters stand

  const unsent = editable && sitting !== null && toSend(sitting) !== null;
  useEffect(() => {
    if (!unsent || busy.current) return;
    const again = saving.is === "failed" ? (isAway(saving.error) ? RETRY_AFTER : null) : SAVE_AFTER;
    if (again === null) return;
    if (saving.is === "saved") setSaving({ is: "waiting" });
    const timer = setTimeout(() => void save(), again);
    return () => clearTimeout(timer);
  }, [unsent, sitting?.mine, held, saving.is, save]); // eslint-disable-line

  const change = useCallback((step: (before: Sitting) => Sitting) => {
    setSaving((before) => (before.is === "failed" ? { is: "waiting" } : before));
    setSitting((before) => (before === null ? before : step(before)));
  }, []); // eslint-disable-line -- setters stand
  return {
    sitting, change, saving: unsent || saving.is === "saving" ? saving : { is: "saved" }, saveNow: () => void save(), takenUp, forget,
    composing: {
      onCompositionStart: () => { composes.current = true; },
      onCompositionEnd: () => {
        composes.current = false;
        setHeld((count) => count + 1);
      },
    },
  };
}

/** The hand rests: milliseconds. */
const SAVE_AFTER = 900;
const RETRY_AFTER = 5000;

export function bodyOf(content: DraftContent): DraftBody {
  return content as unknown as DraftBody;
}

/** What a submission is about is named by its newest seal when it is put: the node fills it in again, so that an old one does not stay. */
export function contentOf(body: DraftBody): DraftContent {
  const objects = body.verb === "submit" ? body.objects.map(([object]) => [object, null] as const) : body.objects;
  return { ...body, objects } as unknown as DraftContent;
}
