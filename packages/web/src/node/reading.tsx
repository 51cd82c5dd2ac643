import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { BrickLoading } from "../design/brick-loading.tsx";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { formatMomentText, useReader } from "../reader/reader.tsx";
import { useWords } from "../words/words.tsx";
import { endedOf, isAway, refusedOf } from "./refused.ts";

/**
 * What a screen shows of a query, in every state once for all: loading, refused, away, from the copy that is kept here, empty, and there. An error says what happened, what was kept and what to do.
 */
export function Reading<T>({ query, children, empty, emptyWords }: { readonly query: UseQueryResult<T>; readonly children: (data: T) => ReactNode; readonly empty?: (data: T) => boolean; readonly emptyWords?: ReactNode }) {
  const words = useWords("common");
  const reader = useReader();
  const retry = () => void query.refetch();
  if (query.data === undefined) return query.isError ? <Failed error={query.error} retry={retry} /> : <BrickLoading label={words("state.loading")} />;
  const copy = query.isError && isAway(query.error);
  return (
    <>
      {copy && <Notice tone="plain" title={words("state.fromCopy", { at: formatMomentText(reader, query.dataUpdatedAt) })} />}
      {query.isError && !copy && <Failed error={query.error} retry={retry} />}
      {empty?.(query.data) === true ? <Notice tone="plain" title={emptyWords ?? words("state.empty")} /> : children(query.data)}
    </>
  );
}

/** Why something was not read or not done, what was kept, and the next step. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const words = useWords("common");
  const again = retry !== undefined && <Button kind="plain" onPress={retry}>{words("do.retry")}</Button>;
  const ended = endedOf(error);
  if (ended !== undefined) return <Notice tone="warning" title={words(ended === "mandate" ? "state.mandateEnded" : "state.sessionEnded")}>{words(ended === "mandate" ? "error.mandateEnded" : "error.sessionEnded")} {words("error.nextSignIn")}</Notice>;
  const refused = refusedOf(error);
  if (refused === undefined) return <Notice tone="warning" title={words("error.network")} actions={again}>{words("error.keptTyped")} {words("error.nextRetry")}</Notice>;
  if (refused.status === 403) return <Notice tone="plain" title={words("state.noPermission")}>{words("error.noPermission")} {words("error.nextHead")}</Notice>;
  if (refused.code === "disk-full") return <Notice tone="warning" title={words("error.full")} actions={again}>{words("error.keptTyped")} {words("error.nextOperator")}</Notice>;
  return (
    <Notice tone="warning" title={words(refused.status === 404 ? "state.notFound" : refused.status === 409 ? "state.conflict" : "error.title")} actions={again}>
      <p>{words("error.keptNothing")}</p>
      <p lang="en" dir="ltr">{refused.message}. {refused.field !== "" && `${refused.field}: ${refused.expected}. `}{refused.remedy}</p>
    </Notice>
  );
}
