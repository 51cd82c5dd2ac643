import { useState } from "react";
import { Button } from "../design/button.tsx";
import { Dialog } from "../design/dialog.tsx";
import { useWords } from "../words/words.tsx";
import { Remarks, type RemarksProps } from "./remarks.tsx";

/** The remarks on one part of an object, opened where there is no room for them: on a figure in a table. */
export function RemarksOnPart({ partName, ...props }: Omit<RemarksProps, "size" | "nameOf"> & { readonly part: string; readonly partName: string }) {
  const record = useWords("record");
  const [open, setOpen] = useState(false);
  const title = `${record("kinds.remark")}: ${partName}`;
  return (
    <span data-print="hide">
      <Button kind="quiet" onPress={() => setOpen(true)} aria-label={title}>{record("kinds.remark")}</Button>
      {open && <Dialog title={title} open onClose={() => setOpen(false)}><Remarks {...props} partName={partName} size="margin" /></Dialog>}
    </span>
  );
}
