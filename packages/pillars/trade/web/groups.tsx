import { Fold } from "@mithaq/web/design/fold.tsx";
import { Figure } from "@mithaq/web/design/figure.tsx";
import { Ledger } from "@mithaq/web/design/ledger.tsx";
import { Sheet } from "@mithaq/web/design/sheet.tsx";
import { State } from "@mithaq/web/design/state.tsx";
import { Day, Num, PartyName } from "@mithaq/web/reader/reader.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import type { TradeOutput } from "../engine/index.ts";
import { ClaimFigure, trimmed } from "./claim-figure.tsx";
import { orderPairs, spanOf, type PlacedClaim } from "./claims.ts";
import { useFlowName } from "./flow-name.tsx";
import look from "./trade.module.css";

type Group = TradeOutput["contradictions"]["groups"][number];

/** Claims of one flow whose days meet and whose values differ, side by side. */
export function Groups({ output, claims }: { readonly output: TradeOutput; readonly claims: readonly PlacedClaim[] }) {
  const words = useWords("trade");
  const { groups, notCompared } = output.contradictions;
  const pairs = groups.flatMap((group) => group.pairs);
  return (
    <Sheet title={words("reconciliation")} note={words("pairsCount", { pairs: pairs.length, contradictions: pairs.filter((pair) => pair.contradiction).length })}>
      {groups.map((group, at) => <OneGroup key={`${group.direction}${group.part}${at}`} group={group} claims={claims} open={at === 0} />)}
      {groups.length === 0 && <p className={look.soft}>{words("noPairs")}</p>}
      {notCompared.length > 0 && <p className={look.soft}>{words("notCompared", { count: notCompared.length })}</p>}
    </Sheet>
  );
}

function OneGroup({ group, claims, open }: { readonly group: Group; readonly claims: readonly PlacedClaim[]; readonly open: boolean }) {
  const words = useWords("trade");
  const name = useFlowName();
  const placed = new Map(claims.map((claim) => [claim.key, claim]));
  const flow = name(group.direction);
  const caption = group.part === null ? flow : words("partOfFlow", { flow, part: group.part });
  const claimOf = (id: string) => {
    const claim = placed.get(id);
    return claim === undefined ? <bdi>{id}</bdi> : <span className={look.line}><ClaimFigure claim={claim} /><span className={look.soft}><bdi>{claim.period.label}</bdi> · <span lang="en">{claim.reporter}</span> · <span lang="en">{claim.coverage}</span></span></span>;
  };
  const span = spanOf(group);
  const actOf = (...ids: readonly string[]) => ids.flatMap((id) => placed.get(id)?.act ?? []);
  return (
    <Fold title={<>{caption}{span !== null && <> · <Day on={span.from} style="medium" /> – <Day on={span.to} style="medium" /></>}</>} note={words("groupCount", { claims: group.claims.length, pairs: group.pairs.length })} open={open}>
      <Ledger caption={words("claimsOf", { flow: caption })} rows={group.claims} keyOf={(one) => one.id} columns={[
        { id: "claim", head: words("value"), cell: (one) => claimOf(one.id) },
        { id: "coverage", head: words("coverage"), cell: (one) => <span lang="en">{one.coverageAs}{one.coverageAs !== one.coverage && <span className={look.soft}> ({one.coverage})</span>}</span> },
        { id: "party", head: words("putBy"), width: "7rem", cell: (one) => (placed.has(one.id) ? <PartyName origin={placed.get(one.id)!.party} /> : null) },
        { id: "ratio", head: words("ofLargest"), align: "end", sort: (a, b) => Number(a.ofLargest) - Number(b.ofLargest), cell: (one) => <Figure value={trimmed(Number(one.ofLargest).toFixed(3))} source={actOf(one.id)} sample={placed.get(one.id)?.sample} /> },
      ]} />
      <Ledger caption={words("pairsOf", { flow: caption })} rows={orderPairs(group)} keyOf={(pair) => `${pair.a} ${pair.b}`} toneOf={(pair) => (pair.contradiction ? "disputed" : undefined)} columns={[
        { id: "a", head: words("one"), cell: (pair) => claimOf(pair.a) },
        { id: "b", head: words("other"), cell: (pair) => claimOf(pair.b) },
        { id: "relation", head: words("relationHead"), cell: (pair) => <State tone={pair.contradiction ? "disputed" : "open"}>{words(`relation.${pair.relation}`)}</State> },
        { id: "ratio", head: words("ratio"), align: "end", sort: (a, b) => Number(a.ratio ?? 0) - Number(b.ratio ?? 0), cell: (pair) => <Figure value={pair.ratio === null ? null : trimmed(Number(pair.ratio).toFixed(3))} source={actOf(pair.a, pair.b)} /> },
        { id: "days", head: words("sharedDays"), align: "end", cell: (pair) => (pair.overlapDays === null ? null : <Num value={pair.overlapDays} />) },
      ]} />
    </Fold>
  );
}
