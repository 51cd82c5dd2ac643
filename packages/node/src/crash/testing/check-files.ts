import { existsSync, statSync } from "node:fs";
import { BACKUP_BOUNDS, POUCH_BOUNDS } from "../../pouch/container-bounds.ts";
import { openContainer } from "../../pouch/container-reader.ts";
import { verifyExport } from "../../verify/verify-export.ts";

/** A file that an operation writes is whole, or not there; there for sure where it was acknowledged. Rejects otherwise. */
export async function checkFile(path: string, acknowledged: boolean): Promise<void> {
  if (!existsSync(path)) {
    if (acknowledged) throw new Error("was written, and is lost");
    return;
  }
  if (statSync(path).isDirectory()) {
    const { findings } = await verifyExport(path);
    if (findings.length > 0) throw new Error(JSON.stringify(findings));
    return;
  }
  const kind = path.endsWith("backup.zip") ? "backup" : "pouch";
  (await openContainer(kind, path, kind === "backup" ? BACKUP_BOUNDS : POUCH_BOUNDS)).close();
}
