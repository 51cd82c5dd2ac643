import { useMutation, useQuery } from "@tanstack/react-query";
import { Notice } from "../../design/notice.tsx";
import { ask, node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import type { SignedInOfficer } from "../../node/session.ts";
import { Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import { EntryFailed } from "./entry-failed.tsx";
import { groupOfficers } from "./officer-groups.ts";
import look from "./sign-in.module.css";

/** In the demonstration: a plain choice among its officers, by what they do. `only`: the one mandate that may be chosen. */
export function ChooseOfficer({ onEntered, only }: { readonly onEntered: (officer: SignedInOfficer) => void; readonly only?: string | undefined }) {
  const words = useWords("signIn");
  const officers = useQuery(node.session.demonstrationOfficers.queryOptions({ staleTime: 0 }));
  const entering = useMutation({ mutationFn: (name: string) => ask.session.enterDemonstration({ name }), onSuccess: onEntered });
  return (
    <>
      {entering.isError && <EntryFailed error={entering.error} />}
      <Reading query={officers}>
        {(all) => {
          const shown = only === undefined ? all : all.filter(({ mandate }) => mandate === only);
          if (shown.length === 0) return <Notice tone="plain" title={words("noOfficers")} />;
          return (
            <div className={look.groups}>
              {groupOfficers(shown).map(({ group, officers }) => (
                <section key={group} aria-label={words(`group.${group}`)}>
                  <h3 className={look.group}>{words(`group.${group}`)}</h3>
                  <ul>
                    {officers.map(({ name, mandate, role }) => (
                      <li key={mandate}>
                        <button type="button" className={look.officer} data-officer={name} aria-busy={entering.variables === name && !entering.isError} disabled={entering.isPending || entering.isSuccess} onClick={() => entering.mutate(name)}>
                          <Texts of={role} />
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          );
        }}
      </Reading>
    </>
  );
}
