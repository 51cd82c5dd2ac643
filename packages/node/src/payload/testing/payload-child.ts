import { nodeCryptography } from "@mithaq/ledger/node-crypto";
import { openFilePayloadStore } from "../file-payload-store.ts";
import { samplePayload } from "./sample-payload.ts";

/** Puts payloads 0 … 5 and erases the even ones, and says when each is done. Arguments: the folder. */
const [directory = ""] = process.argv.slice(2);
const store = await openFilePayloadStore({ directory, cryptography: nodeCryptography });
for (let number = 0; number < 6; number += 1) {
  const payload = samplePayload(number);
  await store.put(payload);
  console.log(`put ${number}`);
  if (number % 2 === 0) {
    await store.erase(payload.digest);
    console.log(`erased ${number}`);
  }
}
