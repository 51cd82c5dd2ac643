import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fromWire } from "../api/errors.ts";
import { StoreError } from "../store/store.ts";
import { openScreen, type Screen } from "./testing/screen-client.ts";
import { serveOfficers, type ServedOfficers } from "./testing/served-officers.ts";

let served: ServedOfficers;
let desk: Screen;
beforeAll(async () => {
  served = await serveOfficers();
  desk = openScreen(served.server().url);
  await desk.rpc.session.enterDemonstration({ name: "desk" });
}, 60_000);
afterAll(() => served?.close());

test("a full disk - what is to be written is refused by that name with 507; reading goes on, the session stands, and afterwards writing does", async () => {
  served.advance(120_000); // the session's use would be written down now
  const full = vi.spyOn(served.server().node.store, "write").mockRejectedValue(new StoreError("full", "no space is left for the database", { cause: Object.assign(new Error("ENOSPC"), { errcode: 13 }) }));
  expect(await desk.rpc.status()).toMatchObject({ mode: "running" });
  const refused = await desk.rpc.drafts.put({ content: NOTE }).then(() => undefined, (error: unknown) => error as { status: number; code: string });
  expect(refused).toMatchObject({ status: 507, code: "DISK_FULL" });
  expect(fromWire(refused)).toMatchObject({ code: "disk-full", expected: "room on the disk", kept: expect.stringContaining("nothing") });
  expect(fromWire(await openScreen(served.server().url).rpc.session.enterDemonstration({ name: "desk" }).catch((error: unknown) => error))).toMatchObject({ code: "disk-full" });
  full.mockRestore();
  expect(await desk.rpc.drafts.put({ content: NOTE })).toMatchObject({ state: "draft" });
});

const NOTE = { kind: "remark", verb: "submit", objects: [["new", null]] as [string, string | null][], content: { on: { object: "mithaq.example/a/" + "0".repeat(32) }, text: { en: "A remark" }, sample: true }, texts: null, document: null, note: "" };
