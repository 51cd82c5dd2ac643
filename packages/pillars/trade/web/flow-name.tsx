import { useWords } from "@mithaq/web/words/words.tsx";

/** What a flow is called: "IRN>IRQ" exports of the first to the second, "IRN=IRQ" the sum of both directions. Economies that the programme does not name stand by their code. */
export function useFlowName(): (flow: string) => string {
  const words = useWords("trade");
  const economy = (code: string) => (words.has(`economy.${code as "IRN"}`) ? words(`economy.${code as "IRN"}`) : code);
  return (flow) => {
    const [from = "", to = ""] = flow.split(/[>=]/);
    return words(flow.includes("=") ? "flowBoth" : "flowOne", { from: economy(from), to: economy(to) });
  };
}

export function FlowName({ of }: { readonly of: string }) {
  return <>{useFlowName()(of)}</>;
}
