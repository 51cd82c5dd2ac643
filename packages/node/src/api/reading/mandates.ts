import { mandateOf, type MandateView } from "@mithaq/accord";
import type { OpenedNode } from "../../node/opened-node.ts";
import { allRows, asRow } from "./rows.ts";

/** Every mandate that the record holds, of one party or of all, in order of id; recalled ones too, with the time of it. */
export async function readMandates(node: OpenedNode, origin: string | undefined): Promise<MandateView[]> {
  return node.keeper.read(async (reader) => {
    const mandates: MandateView[] = [];
    for await (const record of allRows(reader, { kind: "mandate" })) {
      const mandate = mandateOf(asRow(record));
      if (mandate !== undefined && (origin === undefined || mandate.origin === origin)) mandates.push(mandate);
    }
    return mandates;
  });
}
