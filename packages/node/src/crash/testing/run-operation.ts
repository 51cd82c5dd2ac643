import { passedCrashPoints } from "../../faults/crash-point.ts";
import { OPERATIONS, type OperationName } from "./operations.ts";
import { worldAt } from "./world.ts";

/** Runs one operation on a world, in a process of its own, and says what it vouches for; at its end, on stderr, which crash points it passed how often. Arguments: operation, world. */
const [name = "", path = ""] = process.argv.slice(2);
await OPERATIONS[name as OperationName].run(worldAt(path));
process.stderr.write(JSON.stringify(Object.fromEntries(passedCrashPoints())));
