import { Screen } from "../../design/screen.tsx";
import { useFilters } from "../../frame/filters.ts";
import { places } from "../../frame/places.ts";
import { To, useGo } from "../../frame/to.tsx";
import { useDay, useSession } from "../../node/session.ts";
import { useWords } from "../../words/words.tsx";
import { InvestmentForm } from "./investment-form.tsx";

/** Proposes an investment: `?parent=` names the initiative or agreement that it serves. */
export default function NewInvestment() {
  const words = useWords("investments");
  const go = useGo();
  const day = useDay();
  const { parties, demonstration } = useSession();
  const [{ parent }] = useFilters({ parent: "" });
  return (
    <Screen title={words("new")} above={<To place={places.investments}>{words("title")}</To>}>
      <InvestmentForm
        object="new"
        start={{ title: {}, currency: "USD", rateDate: day, phase: "proposed", receivers: parties.map(({ origin }) => origin), contributors: parties.map(({ origin, name }) => ({ party: origin, name, pledged: "0", committed: "0" })), parent: parent === "" ? null : parent, pillar: null, sample: demonstration, base: null }}
        onDone={({ made }) => go(made === null ? places.investments : places.investment(made))}
      />
    </Screen>
  );
}
