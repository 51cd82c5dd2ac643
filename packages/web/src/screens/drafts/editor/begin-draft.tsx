import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../../../design/button.tsx";
import { Sheet } from "../../../design/sheet.tsx";
import type { DraftBody } from "../../../drafting/index.ts";
import { places } from "../../../frame/places.ts";
import { To, useGo } from "../../../frame/to.tsx";
import { ask, node } from "../../../node/client.ts";
import { Failed } from "../../../node/reading.tsx";
import { may, useSession } from "../../../node/session.ts";
import { Moment, Texts } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { contentOf } from "./use-sitting.ts";
import look from "./editor.module.css";

/** What a draft begins with: the act that it is to become. */
export interface DraftStart extends Pick<DraftBody, "kind" | "verb" | "objects" | "content" | "texts"> {
  readonly note?: string;
  /** What it will be, in the reader's words. */
  readonly says?: ReactNode;
}

/** The first step of a draft: it is begun on the node, so that what is typed is never in one place alone. Drafts of the same act on the same object that are not done yet are named first. */
export function BeginDraft({ start, onBegun }: { readonly start: DraftStart; readonly onBegun?: ((id: string) => void) | undefined }) {
  const words = useWords("drafts");
  const go = useGo();
  const { officer } = useSession();
  const drafts = useQuery(node.drafts.list.queryOptions({ input: {} }));
  const begin = useMutation({
    mutationFn: () => ask.drafts.put({ content: contentOf({ kind: start.kind, verb: start.verb, objects: start.objects, content: start.content, texts: start.texts, document: null, note: start.note ?? "" }) }),
    onSuccess: ({ id }) => (onBegun === undefined ? go(places.draft(id), { replace: true }) : onBegun(id)),
  });
  const about = start.objects.map(([object]) => object).filter((object) => object !== "new");
  const begun = (drafts.data ?? []).filter((one) => one.kind === start.kind && one.verb === start.verb && (one.state === "draft" || one.state === "cleared") && about.length > 0 && about.every((object) => one.about.includes(object)));
  const covered = officer !== null && !officer.head;
  return (
    <Sheet title={words("begin.title")} note={words("begin.note")}>
      <div className={look.form}>
        {start.says}
        {begun.length > 0 && (
          <div>
            <p>{words("begin.standing")}</p>
            <ul>{begun.map((one) => <li key={one.id}><To place={places.draft(one.id)}>{(one.title ?? one.subject) === null ? words("untitled") : <Texts of={(one.title ?? one.subject)!} />}</To> <span className={look.soft}><Moment at={one.at} /></span></li>)}</ul>
          </div>
        )}
        {begin.isError && <Failed error={begin.error} retry={() => begin.mutate()} />}
        <p className={look.actions}>
          <Button kind="primary" isDisabled={!covered} isPending={begin.isPending} onPress={() => begin.mutate()}>{words("begin.do")}</Button>
          {!covered && <span className={look.soft}>{words("begin.notCovered")}</span>}
          {covered && !may(officer, `${start.kind}.${start.verb}`) && <span className={look.soft}>{words("begin.others")}</span>}
        </p>
      </div>
    </Sheet>
  );
}
