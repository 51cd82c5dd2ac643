import { openMemoryStore } from "../store/memory.ts";
import { SimulatedGuard } from "./devices.ts";
import type { SimulatedNode } from "./node.ts";
import { ROLES } from "./party.ts";
import type { Backup } from "./records.ts";
import type { World } from "./world.ts";

/**
 * Restores an old backup of a node, as `mithaq restore` does: the database goes back, the guard goes. What no other node held of its log is lost for good, and
 * so nothing that was promised about it is asked for any more; everything else must come back from the peers.
 */
export async function restore(world: World, node: SimulatedNode, backup: Backup): Promise<void> {
  world.kill(node);
  node.store = openMemoryStore(backup.database);
  for (const payload of backup.payloads.values()) await node.payloads.put(payload);
  node.guard = new SimulatedGuard();
  const surviving = Math.max(...(await Promise.all(world.nodes.map(async (one) => (await one.store.read((reader) => reader.log(node.origin)))?.size ?? 0))));
  world.acknowledged = world.acknowledged.filter((act) => act.origin !== node.origin || act.index < surviving);
  world.heads = world.heads.filter((head) => head.origin !== node.origin || head.size <= surviving);
  world.rotations = world.rotations.filter((one) => one.origin !== node.origin || one.index < surviving);
  for (const role of ROLES) node.generation[role] = world.rotations.filter((one) => one.origin === node.origin && one.role === role).length;
  world.network.forget(node.origin);
  await world.start(node);
}

/** A node is restored only while the others are whole: two at once is a loss of another kind (record.md section 6, *Both restored*). */
export async function othersAreWhole(world: World, node: SimulatedNode): Promise<boolean> {
  for (const other of world.nodes) {
    if (other === node) continue;
    if (!other.isUp) return false;
    const { mode } = await other.keeper.status();
    if (mode === "recovery" || mode === "held") return false;
  }
  return true;
}
