import { readEntry, type Arrival } from "@mithaq/accord";
import { encodeHex, emptyRoot } from "@mithaq/ledger";
import { openAppendQueue } from "./append-queue.ts";
import { whyBehindGuard } from "./behind-guard.ts";
import { cosignSettled } from "./cosign.ts";
import { openDiskWatch } from "./disk.ts";
import { openDocuments } from "./documents.ts";
import { clearFault, faultOf, raiseFault } from "./fault.ts";
import { contradicts, noteDivergence, noteFork } from "./fork.ts";
import { openGround, readContext } from "./ground.ts";
import { ingestBatch } from "./ingest.ts";
import { KeeperError, type Keeper, type KeeperParts, type LogBatch } from "./keeper.ts";
import { endRecovery } from "./leave-recovery.ts";
import { headOfNote, openPublisher } from "./publisher.ts";
import { readStateHash } from "./read-state-hash.ts";
import { enterRecovery, noteAnswer, unanswered } from "./recovery.ts";
import { rememberVerified } from "./remember-verified.ts";
import { ANSWERED_AT_ONCE, hasBacklog, isFoldCleared, settleAnswering, settleJudging } from "./settle.ts";
import { getValue, getValues, standingOf } from "./standing.ts";
import { readStatus } from "./status.ts";
import { submitGroup } from "./submit.ts";
import { takeCosignedNote } from "./take-cosigned.ts";
import { ownOrigin } from "./transaction.ts";
import { openTurns } from "./turns.ts";
import { openVerifyAhead } from "./verify-ahead.ts";

/**
 * Opens the keeper of one party's record on its store, guard, payloads and keys. A database behind its guard, or one whose guard is gone, opens in recovery
 * (record.md section 6). Throws AccordError `charter`, StoreError.
 */
export async function openKeeper(parts: KeeperParts): Promise<Keeper> {
  const { store } = parts;
  const ahead = openVerifyAhead(parts.cryptography, store, parts.workers ?? 0);
  const ground = openGround(parts, rememberVerified(ahead.cryptography));
  const disk = openDiskWatch(parts.clock);
  const publisher = await openPublisher(parts.guard, disk);
  let origin = await store.read(async (reader) => ownOrigin(ground, await readContext(ground, reader)));
  const turns = openTurns(ground, store, publisher, disk);
  const documents = openDocuments(ground, store);
  const queue = openAppendQueue((group) => turns.take((tx) => submitGroup(tx, group)));

  await turns.take(async (tx) => {
    const why = await whyBehindGuard(tx, publisher.highest());
    if (why !== undefined) await enterRecovery(tx, why);
  });
  if (publisher.highest() === undefined && (await store.read((reader) => reader.log(origin))) === undefined) {
    // From now on a missing guard means a restored backup.
    await publisher.guard({ origin, size: 0, root: encodeHex(emptyRoot(ground.cryptography)) });
  }

  if (await store.read(isFoldCleared)) while (await turns.take(settleJudging));

  turns.onChange(({ own }) => (origin = own));
  const unwatch = store.onCommit(() => turns.notice());
  const cosignedAt = new Map<string, string>();
  const foreseen = new WeakMap<readonly Uint8Array[], ReturnType<typeof readAhead>>();

  async function readAhead(batch: LogBatch): Promise<{ arrivals: Arrival[]; forget: () => void }> {
    const arrivals = batch.entries.map((entry, at) => readEntry(ground.cryptography, entry, batch.from + at));
    return { arrivals, forget: await ahead.check(await store.read((reader) => readContext(ground, reader)), batch.origin, arrivals) };
  }

  const keeper: Keeper = {
    get origin() {
      return origin;
    },
    async submit(intent, hand) {
      await documents.requireHeld({ intent, hand });
      const appended = await queue.submit({ intent, hand });
      if (intent.act === "payload.erase") await documents.erase();
      if (intent.act === "origin.cut") await keeper.settle();
      return appended;
    },
    foresee(batch) {
      if (!foreseen.has(batch.entries)) {
        const read = readAhead(batch);
        read.catch(() => undefined); // met where the batch is ingested
        foreseen.set(batch.entries, read);
      }
    },
    async ingest(batch) {
      const { arrivals, forget } = await (foreseen.get(batch.entries) ?? readAhead(batch));
      foreseen.delete(batch.entries);
      try {
        return await turns.take((tx) => ingestBatch(tx, batch, arrivals)).finally(forget);
      } catch (error) {
        if (error instanceof KeeperError && error.code === "fork") {
          await turns.take(async (tx) => {
            if (await contradicts(tx, batch.origin, batch.note)) await noteFork(tx, batch.origin, batch.note, error.message);
          });
        }
        throw error;
      }
    },
    async settle() {
      if (await store.read(async (reader) => hasBacklog(await readContext(ground, reader), reader))) while (await turns.take(settleJudging));
      const dues = [...(await store.read((reader) => getValues(reader, "due"))).keys()];
      for (let at = 0; at < dues.length; at += ANSWERED_AT_ONCE) await turns.take((tx) => settleAnswering(tx, dues.slice(at, at + ANSWERED_AT_ONCE)));
      await documents.erase();
    },
    async takeCosigned(cosigner, note) {
      try {
        await turns.take((tx) => takeCosignedNote(tx, cosigner, note));
      } catch (error) {
        if (error instanceof KeeperError && error.code === "fork") await turns.take((tx) => noteFork(tx, tx.own.origin, note, error.message));
        throw error;
      }
    },
    async checkpoint(log) {
      const { record, standing } = await store.read(async (reader) => ({ record: await reader.log(log), standing: await standingOf(reader) }));
      if (record === undefined || record.checkpoint === null) return undefined;
      if (log !== origin) return record.checkpoint;
      if (standing.mode !== "normal") return undefined;
      await publisher.guard(headOfNote(record.checkpoint));
      return record.checkpoint;
    },
    async cosigned(log) {
      if (log === origin) return undefined;
      const { kept, state } = await store.read(async (reader) => ({
        kept: await getValue(reader, "cosigned", log),
        // What a cosignature depends on: how far the log is judged, and the own log, where keys rotate.
        state: JSON.stringify([(await reader.log(log))?.judged, (await reader.log(origin))?.size, await standingOf(reader)]),
      }));
      if (kept !== undefined && cosignedAt.get(log) === state) return kept.note;
      const made = await turns.take(async (tx) => {
        const mirrored = tx.logs.get(log);
        return mirrored === undefined ? undefined : cosignSettled(tx, mirrored);
      });
      if (made !== undefined) cosignedAt.set(log, state);
      return (made ?? kept)?.note;
    },
    async bridges(log) {
      if (log === origin) await keeper.checkpoint(log);
      return ((await store.read((reader) => getValue(reader, "bridge", log))) ?? []).map((bridge) => bridge.note);
    },
    read: (work) => store.read(work),
    stateHash: (frontier) => store.read(async (reader) => readStateHash(await readContext(ground, reader), reader, frontier)),
    async status() {
      const status = await store.read((reader) => readStatus(ground, reader));
      return { ...status, faults: [...status.faults, ...disk.faults()] };
    },
    async fault(subject, fault) {
      // Most calls clear what was never there: they must not take the fold lock.
      if (fault === null && (await store.read((reader) => faultOf(reader, subject))) === undefined) return;
      await disk.watch("store", () => store.write((writer) => (fault === null ? clearFault(writer, subject) : raiseFault(writer, subject, fault))));
    },
    async leaveRecovery(by) {
      await turns.take((tx) => endRecovery(tx, by, publisher.highest()));
      await keeper.checkpoint(origin);
      await keeper.settle();
    },
    async peerAnswered(peer, recovering) {
      const ready = await turns.take(async (tx) => {
        await noteAnswer(tx, peer, recovering);
        return tx.standing.mode === "recovery" && unanswered(tx).length === 0;
      });
      if (ready) await keeper.leaveRecovery("peers-answered");
    },
    reportDivergence: (divergence) => turns.take((tx) => noteDivergence(tx, divergence)),
    wantedPayloads: () => documents.wanted(),
    takePayload: (payload) => disk.watch("payloads", () => documents.take(payload)),
    onChange: (listener) => turns.onChange(listener),
    async close() {
      unwatch();
      await queue.idle();
      await ahead.close();
    },
  };
  return keeper;
}
