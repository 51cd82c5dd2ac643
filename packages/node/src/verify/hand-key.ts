import { hash } from "node:crypto";
import type { Cryptography } from "@mithaq/ledger";

/**
 * A name for one check of a signature: it binds algorithm, key, message and signature, so that a check known to have passed can be told from every other. 32 latin1
 * characters.
 */
export function checkName(...[algorithm, publicKey, message, signature]: Parameters<Cryptography["verify"]>): string {
  const digest = hash("sha256", message, "latin1");
  return hash("sha256", Buffer.concat([Buffer.from(`${algorithm}\n${publicKey.length}\n${digest}`, "latin1"), publicKey, signature]), "latin1");
}
