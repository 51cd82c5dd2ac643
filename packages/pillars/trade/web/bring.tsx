import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@mithaq/web/design/button.tsx";
import { FileDrop } from "@mithaq/web/design/file-drop.tsx";
import { Screen } from "@mithaq/web/design/screen.tsx";
import { Sheet } from "@mithaq/web/design/sheet.tsx";
import { places } from "@mithaq/web/frame/places.ts";
import { To } from "@mithaq/web/frame/to.tsx";
import { ask } from "@mithaq/web/node/client.ts";
import { useKeptText } from "@mithaq/web/node/kept-text.ts";
import { Failed } from "@mithaq/web/node/reading.tsx";
import { useWords } from "@mithaq/web/words/words.tsx";
import { AboutFields } from "./about-fields.tsx";
import { trade } from "./ask-trade.ts";
import { DryRun } from "./dry-run.tsx";
import { aboutOf, EMPTY_IMPORT, importFaults } from "./import-form.ts";
import { TableFields } from "./table-fields.tsx";
import look from "./trade.module.css";

const MOST_FILE = 32 * 1024 * 1024;

/** A file of figures: read as a dry run that names every bad row, looked at by a person, then put before the other party as an act. */
export default function Bring() {
  const words = useWords("trade");
  const [form, setForm, forget] = useKeptText("trade/bring", EMPTY_IMPORT);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const faults = importFaults(form);
  const reading = useMutation({
    mutationFn: async (shipped: boolean) => {
      if (shipped) return trade.read({ format: "claims", file: "shipped" });
      const { digest } = await ask.documents.put({ file: named(file!) });
      return trade.read({ format: form.format, file: digest, about: aboutOf(form) });
    },
  });
  const read = () => {
    setTried(true);
    if (faults.size === 0 && file !== null) reading.mutate(false);
  };
  return (
    <Screen above={<To place={places.pillar("trade")}>{words("title")}</To>} title={words("bringTitle")} lead={words("bringLead")} width="wide">
      <Sheet title={words("file")} note={words("fileNote")}>
        <form className={look.form} onSubmit={(event) => { event.preventDefault(); read(); }}>
          <FileDrop label={words("file")} file={file} onChange={(next) => { setFile(next); reading.reset(); }} accept={[".csv", ".json", ".txt"]} most={MOST_FILE} error={tried && file === null ? words("missing.file") : undefined} />
          <AboutFields form={form} setForm={setForm} faults={tried ? faults : new Set()} />
          {form.format === "table" && <TableFields form={form} setForm={setForm} faults={tried ? faults : new Set()} />}
          <p className={look.actions}><Button type="submit" kind="primary" isPending={reading.isPending}>{words("dryRun")}</Button><Button isPending={reading.isPending} onPress={() => reading.mutate(true)}>{words("shipped")}</Button><span className={look.soft}>{words("dryRunNote")}</span></p>
        </form>
      </Sheet>
      {reading.isError && <Failed error={reading.error} />}
      {reading.data !== undefined && <DryRun read={reading.data} onPut={() => { forget(); setFile(null); setTried(false); }} />}
    </Screen>
  );
}

/** The node goes by the end of a name; a table from elsewhere may be called .tsv or nothing. */
function named(file: File): File {
  return /\.(csv|json|txt)$/i.test(file.name) ? file : new File([file], `${file.name}.csv`, { type: "text/csv" });
}
