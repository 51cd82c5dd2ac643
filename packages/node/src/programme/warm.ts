import type { OpenedNode } from "../node/opened-node.ts";
import { readLines } from "./lines.ts";
import { readOverview } from "./overview.ts";
import { readProgramme } from "./reading.ts";
import { readSecretary } from "./secretary.ts";

/** Reads what the first screens keep in memory, so that the first officer of the morning does not wait for it. For a server to call once it answers; nothing depends on it. */
export async function warmProgramme(node: OpenedNode): Promise<void> {
  await readProgramme(node, undefined, async (reading) => {
    await readOverview(reading);
    await readSecretary(reading);
    await readLines(reading, { limit: 1 });
  });
}
