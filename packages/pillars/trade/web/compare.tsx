import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { LinkButton } from "@mithaq/web/design/link-button.tsx";
import { Margin, MarginItem } from "@mithaq/web/design/margin.tsx";
import { Notice } from "@mithaq/web/design/notice.tsx";
import { Screen } from "@mithaq/web/design/screen.tsx";
import { places } from "@mithaq/web/frame/places.ts";
import { To } from "@mithaq/web/frame/to.tsx";
import { useKeptText } from "@mithaq/web/node/kept-text.ts";
import { Reading } from "@mithaq/web/node/reading.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import { trade } from "./ask-trade.ts";
import { coveragesOf, placeClaims } from "./claims.ts";
import { Coverages } from "./coverages.tsx";
import { Groups } from "./groups.tsx";
import { EMPTY_FORM, faultsOf, parametersOf } from "./parameters.ts";
import { PathForm } from "./path-form.tsx";
import { PathResult } from "./path-result.tsx";
import { Publish } from "./publish.tsx";
import { Published } from "./published.tsx";

/** Both sides' figures set beside each other: every claim with its ratio, every pair with its relation; nothing is averaged, none is preferred. The result can be published as evidence that the other side recomputes. */
export default function Compare() {
  const words = useWords("trade");
  const [form, setForm] = useKeptText("trade/compare", EMPTY_FORM);
  const datasets = useQuery(trade.datasets());
  const input = useQuery({ ...trade.input(), enabled: (datasets.data?.length ?? 0) > 0 });
  const faults = faultsOf(form);
  const parameters = faults.size === 0 ? parametersOf(form) : parametersOf({ ...form, path: EMPTY_FORM.path });
  const result = useQuery({ ...trade.run(parameters), enabled: (datasets.data?.length ?? 0) > 0, placeholderData: keepPreviousData });
  return (
    <Screen above={<To place={places.pillar("trade")}>{words("title")}</To>} title={words("compareTitle")} lead={words("compareLead")} width="wide" margin={<Margin><MarginItem term={words("rule")}>{words("ruleText")}</MarginItem>{result.data !== undefined && <MarginItem term={words("engine")}><bdi dir="ltr">{result.data.engine.name} {result.data.engine.version}</bdi></MarginItem>}</Margin>}>
      <Reading query={datasets}>
        {(listed) => listed.length === 0 ? <Notice tone="plain" title={words("noDatasets")} actions={<LinkButton place={places.pillar("trade", "bring")}>{words("toBring")}</LinkButton>}>{words("noDatasetsNext")}</Notice> : (
          <Reading query={input}>
            {({ claims }) => {
              const placed = placeClaims(claims, listed);
              return (
                <>
                  <Coverages form={form} setForm={setForm} coverages={coveragesOf(claims)} />
                  <Reading query={result}>{(output) => <><Groups output={output} claims={placed} /><PathForm form={form} setForm={setForm} faults={faults} claims={placed} />{output.path !== null && <PathResult path={output.path} datasets={listed} />}</>}</Reading>
                  <Publish parameters={parameters} ready={faults.size === 0 && result.data !== undefined} />
                  <Published />
                </>
              );
            }}
          </Reading>
        )}
      </Reading>
    </Screen>
  );
}
