import { join } from "node:path";
import { agreedObject, allOf, formatAssent, formatPropose, formatSaying, formatSubmission, NEW_OBJECT, newObjectId, type Content, type Draft, type Pair } from "@mithaq/accord";
import { nodeCryptography as c } from "@mithaq/ledger/node-crypto";
import { asRow } from "../../api/reading/rows.ts";
import { officerAdd } from "../../cli/commands/officer-add.ts";
import { officerHand, signDraft } from "../../cli/hands.ts";
import { dataFolder } from "../../folder/data-folder.ts";
import { openNode } from "../../node/open-node.ts";
import type { OpenedNode } from "../../node/opened-node.ts";
import { foundFolders, runHere, type FoundedFolders } from "../../node/testing/founded-folders.ts";
import { keeperLink } from "../../simulation/keeper-link.ts";
import { pullOnce } from "../../sync/pull.ts";

export type Who = "a" | "b";
export interface Told {
  readonly id: string;
  readonly object: string;
  readonly pairs: readonly Pair[];
}
export interface Agreed {
  readonly object: string;
  readonly seal: string;
}

/** Two parties' real nodes on real files, each with one officer who may do everything; nothing travels but by `exchange`, and time is set by the test. */
export class PlayedNodes {
  readonly folders: FoundedFolders;
  readonly a: OpenedNode;
  readonly b: OpenedNode;
  readonly #clock: { now: number };

  private constructor(folders: FoundedFolders, a: OpenedNode, b: OpenedNode, clock: { now: number }) {
    this.folders = folders;
    this.a = a;
    this.b = b;
    this.#clock = clock;
  }

  /** On the first of January 2030: what the commands of the founding wrote is dated today. */
  static async open(): Promise<PlayedNodes> {
    const folders = await foundFolders({ demonstration: true });
    const clock = { now: Date.UTC(2030, 0, 1, 6) };
    const open = (folder: string) => openNode({ folder: dataFolder(folder), clock: () => clock.now });
    const nodes = new PlayedNodes(folders, await open(folders.a), await open(folders.b), clock);
    await nodes.exchange();
    await Promise.all([nodes.a.close(), nodes.b.close()]);
    for (const folder of [folders.a, folders.b]) await runHere(officerAdd, ["desk", "--role", "en=Desk officer", "--allow", "*.*", "--root-hand", join(folder, "root-hand.json"), "--data", folder]);
    const played = new PlayedNodes(folders, await open(folders.a), await open(folders.b), clock);
    await played.exchange();
    return played;
  }

  origin(who: Who): string {
    return this.folders.origins[who];
  }

  /** From now on acts are dated on this day. */
  on(day: string): void {
    this.#clock.now = Date.parse(`${day}T06:00:00Z`);
  }

  async tell(who: Who, draft: Draft): Promise<Told> {
    this.#clock.now += 1000;
    const { folder, keeper, origin } = this[who];
    const { intent, hand } = await signDraft(folder, await officerHand(folder, "desk"), draft);
    const { id } = await keeper.submit(intent, hand);
    return { id, object: newObjectId(origin, intent.nonce), pairs: intent.objects };
  }

  propose(who: Who, kind: string, content: object, version?: Agreed): Promise<Told> {
    return this.tell(who, formatPropose(kind, { pairs: [version === undefined ? [NEW_OBJECT, null] : [version.object, version.seal]], content: content as Content, payload: null }));
  }

  async agree(who: Who, kind: string, content: object, version?: Agreed): Promise<Agreed> {
    const proposal = await this.propose(who, kind, content, version);
    await this.exchange();
    await this.tell(who === "a" ? "b" : "a", formatAssent(kind, { ...proposal, digest: null }));
    await this.exchange();
    const object = proposal.pairs[0]![0];
    const seal = await this.a.keeper.read(async (reader) => {
      const row = (await reader.rows([object])).get(object)!;
      return agreedObject(await this.a.contextAt(reader), allOf(new Map([[object, asRow(row)]])), object).newest?.seal;
    });
    if (seal === undefined) throw new Error(`${kind} was not agreed`);
    return { object, seal };
  }

  async submit(who: Who, kind: string, content: object, about: readonly (Agreed | Told)[] = []): Promise<Told> {
    const told = await this.tell(who, formatSubmission(kind, { about: about.map((one): Pair => ("seal" in one ? [one.object, one.seal] : [one.object, null])), content }));
    await this.exchange();
    return told;
  }

  async say(who: Who, kind: string, verb: string, submission: Told, body: object): Promise<Told> {
    const told = await this.tell(who, formatSaying(kind, verb, submission.pairs, body));
    await this.exchange();
    return told;
  }

  /** Each pulls from the other until nothing moves: what is due is sealed and receipted on the way. */
  async exchange(): Promise<void> {
    for (let added = 1; added > 0; ) {
      added = (await this.#pull(this.a, this.b)) + (await this.#pull(this.b, this.a));
    }
  }

  async #pull(node: OpenedNode, from: OpenedNode): Promise<number> {
    const link = keeperLink(from.origin, async () => ({ keeper: from.keeper, payloads: from.payloads, poked: () => undefined }));
    const { added, faults } = await pullOnce(node.keeper, link, { cryptography: c, batch: 256, clock: () => this.#clock.now, also: [] });
    if (faults.size > 0) throw new Error(`pulling from ${link.origin} went wrong: ${[...faults].join("; ")}`);
    return added;
  }

  /** Closes both nodes and leaves their folders, for commands to open. */
  async rest(): Promise<void> {
    await Promise.all([this.a.close(), this.b.close()]);
  }

  async close(): Promise<void> {
    await this.rest();
    await this.folders.remove();
  }
}
