import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Dialog } from "../design/dialog.tsx";
import { node } from "../node/client.ts";
import { useWords } from "../words/words.tsx";
import { findEntries, type PaletteEntry } from "./palette-entry.ts";
import { usePaletteEntries } from "./use-palette-entries.ts";
import look from "./palette.module.css";

const GROUPS = ["recent", "screens", "commands", "objects"] as const;

/** Ctrl+K: one box to go anywhere or to do something: screens, commands, and what the record has of the words that are typed. */
export default function Palette({ close }: { readonly close: () => void }) {
  const words = useWords("frame");
  const search = useWords("search");
  const [typed, setTyped] = useState("");
  const asked = useDeferredValue(typed.trim());
  const found = useQuery({ ...node.search.find.queryOptions({ input: { text: asked, limit: 8 } }), enabled: asked.length >= 2, placeholderData: (before) => before, staleTime: 30_000 });
  const { own, ofHits } = usePaletteEntries(close);
  const entries = [...findEntries(own, typed).filter((entry) => entry.group !== "recent" || typed.trim() === ""), ...(asked.length >= 2 ? ofHits(found.data?.hits ?? [], asked) : [])];
  const groups = GROUPS.flatMap((group) => {
    const of = entries.filter((entry) => entry.group === group);
    return of.length === 0 ? [] : [{ group, entries: of }];
  });
  const shown = groups.flatMap((group) => group.entries);
  const { at, setAt, onKeyDown } = useChosen(shown, typed);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // In braces: newer browsers answer a promise, which React would take for the effect's end and call.
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <Dialog title={words("palette.title")} open onClose={close} width="leaf">
      <input className={look.box} type="text" role="combobox" autoFocus autoComplete="off" spellCheck={false} dir="auto" value={typed} maxLength={400} onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} placeholder={words("palette.placeholder")}
        aria-label={words("palette.placeholder")} aria-expanded="true" aria-controls={`${id}-list`} aria-activedescendant={shown[at] === undefined ? undefined : `${id}-${at}`} aria-autocomplete="list" />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={words("palette.title")} className={look.list}>
        {groups.map(({ group, entries: of }) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <p id={`${id}-${group}`} className={look.group} role="presentation">{group === "recent" ? search("recent") : words(`palette.${group}`)}</p>
            {of.map((entry) => {
              const place = shown.indexOf(entry);
              return (
                <div key={entry.id} id={`${id}-${place}`} role="option" aria-selected={place === at} className={look.option} onPointerMove={() => setAt(place)} onClick={entry.run}>
                  <bdi>{entry.title}</bdi>{entry.note !== undefined && <small>{entry.note}</small>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={look.none} role="status">{found.isFetching ? search("looking") : words("palette.empty")}</p>}
      <p className={look.hint}>{words("palette.hint")}</p>
    </Dialog>
  );
}

/** Which line is chosen: the first after every letter; arrows, Home and End with Ctrl, Enter goes. Escape is the dialog's. */
function useChosen(shown: readonly PaletteEntry[], typed: string) {
  const [chosen, setChosen] = useState({ typed, at: 0 });
  const at = Math.min(chosen.typed === typed ? chosen.at : 0, Math.max(shown.length - 1, 0));
  const setAt = (to: number) => setChosen({ typed, at: to });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: at + 1 >= shown.length ? 0 : at + 1, ArrowUp: at === 0 ? shown.length - 1 : at - 1, PageDown: Math.min(at + 8, shown.length - 1), PageUp: Math.max(at - 8, 0) }[event.key];
    if (to !== undefined) setAt(Math.max(to, 0));
    else if (event.key === "Enter") shown[at]?.run();
    else return;
    event.preventDefault();
  };
  return { at, setAt, onKeyDown };
}
