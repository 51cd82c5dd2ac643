import { LinkButton } from "../../../design/button.tsx";
import { MenuButton } from "../../../design/menu-button.tsx";
import { useTell } from "../../../design/tell.tsx";
import { useGo } from "../../../frame/to.tsx";
import { ask } from "../../../node/client.ts";
import { saveFile } from "../../../node/save-file.ts";
import { may, useDay, useSession } from "../../../node/session.ts";
import { useReader } from "../../../reader/reader.tsx";
import { useWords } from "../../../words/words.tsx";
import { NO_PILLAR } from "../line-filters.ts";

/** What leaves the matrix and comes back: a workbook, a table, a paper; and the way to a new commitment. */
export function MatrixActs({ pillar }: { readonly pillar: string }) {
  const words = useWords("commitments");
  const common = useWords("common");
  const { language, calendar, digits } = useReader();
  const { officer } = useSession();
  const day = useDay();
  const go = useGo();
  const tell = useTell();
  const of = pillar === "" || pillar === NO_PILLAR ? {} : { pillar };
  const save = (file: Promise<File | Blob>) => {
    tell({ text: words("exchange.coming") });
    void file.then(saveFile, () => tell({ text: words("exchange.failed"), tone: "warning" }));
  };
  return (
    <>
      <MenuButton label={common("do.export")} items={[
        { id: "xlsx", label: words("exchange.xlsx"), note: words("exchange.xlsxNote"), onAction: () => save(ask.exchange.matrix.export({ lang: language, calendar, ...of })) },
        { id: "csv", label: words("exchange.csv"), onAction: () => save(ask.exchange.table({ kind: "commitment", format: "csv", lang: language, bom: true })) },
        { id: "pdf", label: words("exchange.pdf"), onAction: () => save(ask.papers.make({ name: "matrix", language, calendar, digits, day, ...of })) },
        { id: "import", label: words("exchange.import"), onAction: () => go("commitments/import") },
      ]} />
      {may(officer, "commitment.propose") && <LinkButton place="commitments/new">{words("edit.new")}</LinkButton>}
    </>
  );
}
