import { setTimeout as delay } from "node:timers/promises";
import { dataFolder } from "../../folder/data-folder.ts";
import { openNode } from "../../node/open-node.ts";
import { say } from "./acknowledgement.ts";
import { submitNamed } from "./acts.ts";
import { OPERATIONS } from "./operations.ts";
import { worldAt } from "./world.ts";

/**
 * An officer on a node whose disk fails for a while: appends the acts of the operation `append` one by one; says each refusal, and the faults that the status shows
 * then; and tries again until the act stands. At the end it says the faults that are left. Argument: world.
 */
const [path = ""] = process.argv.slice(2);
const node = await openNode({ folder: dataFolder(worldAt(path).tehran) });
for (const name of OPERATIONS.append.acts) {
  for (let tries = 1; ; tries += 1) {
    try {
      await submitNamed(node, name);
      break;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      say({ refused: name, code: String(code), message });
      for (const { subject, reason } of (await node.keeper.status()).faults) say({ fault: reason, subject });
      if (tries === 40) throw error;
      await delay(10);
    }
  }
}
say({ left: (await node.keeper.status()).faults.map(({ subject, reason }) => `${subject}: ${reason}`) });
await node.close();
