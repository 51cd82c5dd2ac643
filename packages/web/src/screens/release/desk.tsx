import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../design/button.tsx";
import { Ledger } from "../../design/ledger.tsx";
import { Notice } from "../../design/notice.tsx";
import { SampleMark } from "../../design/sample-mark.tsx";
import { Source } from "../../design/source.tsx";
import { State } from "../../design/state.tsx";
import { To } from "../../frame/to.tsx";
import { places } from "../../frame/places.ts";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { may, useSession } from "../../node/session.ts";
import { Moment, Texts } from "../../reader/reader.tsx";
import { useWords } from "../../words/words.tsx";
import type { Releases } from "../agreements/answers.ts";
import look from "../agreements/parts.module.css";
import { openToRelease } from "./open-to-release.ts";
import { ReleaseForm } from "./release-form.tsx";
import { ReleaseProposal } from "./release-proposal.tsx";
import type { ReleaseDeskProps } from "./release-desk.tsx";

/** The desk itself. Silence releases nothing: an object is public once every party has assented to its release. */
export default function Desk({ objects }: ReleaseDeskProps) {
  const words = useWords("agreements");
  const { officer } = useSession();
  const query = useQuery(node.agreements.releases.queryOptions({ input: { objects: [...objects] } }));
  const [proposing, setProposing] = useState(false);
  return (
    <div className={look.stack}>
      <p>{words("release.says")}</p>
      <Reading query={query} empty={(data) => data.objects.length === 0}>
        {(data) => {
          const open = openToRelease(data);
          return (
            <>
              <Ledger caption={words("part.release")} rows={data.objects} columns={[
                { id: "title", head: words("column.object"), cell: (row) => <><To place={places.object(row.kind, row.id)}><Texts of={row.title ?? {}} /></To> {row.sample && <SampleMark />}</> },
                { id: "state", head: words("column.public"), cell: (row) => <PublicState row={row} proposed={data.proposals.some((one) => one.objects.includes(row.id))} /> },
                { id: "since", head: words("column.since"), cell: (row) => row.released !== null && <Moment at={row.released.at} /> },
              ]} />
              {data.proposals.map((proposal) => <ReleaseProposal key={proposal.proposal} proposal={proposal} named={data.objects} />)}
              {open.length > 0 && !proposing && (officer !== null && may(officer, "release.propose") ? <div data-print="hide"><Button onPress={() => setProposing(true)}>{words("release.propose")}</Button></div> : <p className={look.soft}>{words("release.noMandate")}</p>)}
              {open.length > 0 && proposing && <ReleaseForm objects={open} onClose={() => setProposing(false)} />}
              {open.length === 0 && data.proposals.length === 0 && <Notice tone="done" said={false} title={words("release.all")} />}
            </>
          );
        }}
      </Reading>
    </div>
  );
}

function PublicState({ row, proposed }: { readonly row: Releases["objects"][number]; readonly proposed: boolean }) {
  const words = useWords("agreements");
  if (row.released !== null) return <><State tone="done">{words("release.released")}</State> <Source of={row.released.seal} /></>;
  return <State tone={proposed ? "reported" : "open"}>{words(proposed ? "release.proposed" : "release.withheld")}</State>;
}
