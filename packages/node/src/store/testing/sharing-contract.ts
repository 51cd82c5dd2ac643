import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import { appendIn, entriesOf, rowOf, TEHRAN } from "./samples.ts";
import type { StoreTest } from "./store-suite.ts";

/** Several stores on the same data, as several processes have them, and the end of one. */
export function sharingContract(test: StoreTest): void {
  test("two stores on the same data - one fold lock, no write lost, both hear of it", async ({ store, again }) => {
    if (again === undefined) return;
    const other = await again();
    let heard = 0;
    const stop = store.onCommit(() => (heard += 1));
    await delay(20);
    const turn = (own: typeof store) =>
      own.write(async (writer) => {
        const size = (await writer.log(TEHRAN))?.size ?? 0;
        await delay(Math.random() * 2);
        await appendIn(writer, TEHRAN, size, entriesOf(size, 1));
      });
    await Promise.all(Array.from({ length: 24 }, (_, place) => turn(place % 2 === 0 ? store : other)));
    expect((await other.read((reader) => reader.entries(TEHRAN, 0, 99))).length).toBe(24);
    await delay(300);
    heard = 0;
    await turn(other);
    await expect.poll(() => heard, { timeout: 2000 }).toBeGreaterThan(0);
    stop();
    await other.close();
  });

  test("two stores on the same data - busy where the lock is not had in time", async ({ store, again }) => {
    if (again === undefined) return;
    const other = await again(60);
    await store.write(async () => {
      await expect(other.write(async () => undefined)).rejects.toMatchObject({ name: "StoreError", code: "busy" });
      expect(await other.read((reader) => reader.logs())).toEqual([]);
    });
    expect(await other.write(async () => "free")).toBe("free");
    await other.close();
  });

  test("close - waits for what is running, and refuses what comes after", async ({ store, again }) => {
    const running = store.write(async (writer) => {
      await delay(10);
      await writer.putRows([rowOf("a")]);
    });
    const closing = store.close();
    await running;
    await closing;
    await store.close();
    await expect(store.write(async () => undefined)).rejects.toThrow("closed");
    await expect(store.read(async () => undefined)).rejects.toThrow("closed");
    if (again === undefined) return;
    const reopened = await again();
    expect((await reopened.read((reader) => reader.rows(["a"]))).size).toBe(1);
    await reopened.close();
  });
}
