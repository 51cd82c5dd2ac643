import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openNode } from "../../../packages/node/src/node/open-node.ts";
import { unmeasured, type Figure } from "../../suite/figure.ts";
import { fillLog, ownEntries } from "../node/fill.ts";
import type { Run, Section } from "../section.ts";
import { foundWorld } from "../world/founded.ts";
import { frame } from "../world/framed.ts";
import type { ContestAnswer, ContestTask } from "./contender.ts";
import { holdContest, rateOf, type Result } from "./contest.ts";
import { installPeers } from "./install.ts";

/** Mithaq beside hypercore, @atproto/repo, PouchDB and Automerge, on the same records. */
export const peers: Section = {
  title: "Beside its peers",
  about:
    "The same signed acts, replicated from a full store to an empty one in the same process, each contender in a process of its own, by its documented way of replicating in bulk. *By itself*: what the contender verifies of its own accord; of Mithaq, what a mirror does: tree and signed head. " +
    "*With hands*: each record's hand is checked too; for the peers by the bench, on all cores, as the records come in where the peer lets them; Mithaq also judges every act and writes the state. The clock stops when the replica is flushed to the disk. In speed a ratio below 1 means that Mithaq is ahead, in bytes above 1.",
  async *measure(run) {
    const world = join(run.folder, "world");
    const task = await prepare(world, run);
    const why = installPeers();
    const results = await holdContest(["mithaq", ...(why === undefined ? PEERS : [])], task, world, run);
    const [own, ...others] = results as [Result, ...Result[]];
    const mithaq = { itself: answerOf(own.itself), hands: answerOf(own.hands) };
    yield* ownFigures(mithaq);
    for (const peer of others) yield* beside(peer, mithaq);
    if (why !== undefined) for (const peer of PEERS) yield unmeasured(peer, "records/s", why, "Mithaq ahead");
  },
};

const PEERS = ["hypercore", "atproto-repo", "pouchdb", "automerge"] as const;

type Own = Readonly<Record<"itself" | "hands", ContestAnswer>>;

async function prepare(world: string, { folder, options, cores }: Run): Promise<Omit<ContestTask, "hands" | "folder">> {
  mkdirSync(world);
  const { tehran: party, authors } = await foundWorld(world);
  const tehran = await openNode({ folder: party.folder, workers: cores });
  await fillLog(tehran, authors.tehran, options.records);
  const file = join(folder, "records");
  writeFileSync(file, frame(await ownEntries(tehran, options.records)));
  await tehran.close();
  return { file, officer: authors.tehran.officer.publicKey, cores };
}

function answerOf(answer: ContestAnswer | string): ContestAnswer {
  if (typeof answer === "string") throw new Error(answer);
  return answer;
}

function* ownFigures({ itself, hands }: Own): Generator<Figure> {
  for (const [name, answer] of [["by itself", itself], ["with hands", hands]] as const) {
    yield { name: `Mithaq, ${name}`, value: rateOf(answer), unit: "records/s", note: `verifies ${answer.verifies}. ${answer.durability}` };
  }
  yield { name: "Mithaq, bytes a record, the log alone", value: itself.bytes / itself.records, unit: "bytes", note: "a mirror's SQLite file over its records" };
  yield { name: "Mithaq, bytes a record, with the state that the acts make", value: hands.bytes / hands.records, unit: "bytes", note: "a node's SQLite file over the records; the peers keep no such state" };
}

function* beside(peer: Result, own: Own): Generator<Figure> {
  for (const [part, words] of [["itself", "by itself"], ["hands", "with hands"]] as const) {
    const theirs = peer[part];
    if (typeof theirs === "string") {
      yield unmeasured(`${peer.name}, ${words}`, "records/s", theirs, "Mithaq ahead");
      continue;
    }
    const [value, ours] = [rateOf(theirs), rateOf(own[part])];
    yield { name: `${theirs.version}, ${words}`, value, unit: "records/s", ratio: { value: value / ours, of: `Mithaq ${words}` }, target: { says: "Mithaq ahead", met: ours > value }, note: part === "itself" ? `verifies ${theirs.verifies}. ${theirs.durability}` : "the same, and each record's hand, by the bench's threads" };
  }
  if (typeof peer.itself === "string") return;
  const [bytes, ours] = [peer.itself.bytes / peer.itself.records, own.itself.bytes / own.itself.records];
  yield { name: `${peer.itself.version}, bytes a record`, value: bytes, unit: "bytes", ratio: { value: bytes / ours, of: "Mithaq, the log alone" }, target: { says: "Mithaq ahead", met: ours < bytes }, note: "the replica's files, closed, over its records" };
}
