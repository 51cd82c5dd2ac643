import { useQuery } from "@tanstack/react-query";
import { Screen } from "../../design/screen.tsx";
import { places } from "../../frame/places.ts";
import { To, useGo, useObjectId } from "../../frame/to.tsx";
import { node } from "../../node/client.ts";
import { Reading } from "../../node/reading.tsx";
import { useWords } from "../../words/words.tsx";
import { InvestmentForm } from "./investment-form.tsx";

/** A change of an investment, its stage or its sums, proposed on what is read here. */
export default function ChangeInvestment() {
  const id = useObjectId();
  const words = useWords("investments");
  const go = useGo();
  const query = useQuery(node.investments.one.queryOptions({ input: { id } }));
  return (
    <Screen title={words("change")} above={<To place={places.investment(id)}>{words("investment")}</To>}>
      <Reading query={query}>
        {({ investment: { title, currency, rateDate, phase, receivers, contributors, parent, pillar, sample, agreed, act } }) => (
          <InvestmentForm object={id} onDone={() => go(places.investment(id))}
            start={{ title, currency, rateDate, phase, receivers, parent, pillar, sample, base: agreed ? act : null, contributors: contributors.map((one) => ({ party: one.party, name: one.name, pledged: one.pledged.value, committed: one.committed.value })) }} />
        )}
      </Reading>
    </Screen>
  );
}
