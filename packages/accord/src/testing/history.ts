import type { Act, ActId } from "../act/act.ts";
import { seenMovesForward } from "../fold/log-state.ts";
import { emptyLogState } from "../fold/log-state.ts";
import type { World } from "./world.ts";

/** An act of a finished schedule, with what an onlooker who holds all logs can say of it. */
export interface Happened {
  readonly origin: string;
  readonly index: number;
  readonly act: Act;
  readonly id: ActId;
  readonly valid: boolean;
}

/** All acts of a world, and the happened-before order among them, computed by brute force from the raw `seen` of the entries: independently of the fold. */
export class History {
  readonly acts: readonly Happened[];
  readonly world: World;
  readonly valid: readonly Happened[];
  readonly #before = new Map<Happened, readonly Happened[]>();
  readonly #views = new Map<string, ReadonlyMap<string, number>>();

  constructor(world: World) {
    this.world = world;
    const side = world.sides[0]!;
    this.acts = world.parties.flatMap(({ origin }) =>
      world.log(origin).arrivals.flatMap((arrival, index) => (arrival.kind === "act" && index < side.size(origin) ? [{ origin, index, act: arrival.act, id: arrival.id, valid: side.steps.get(origin)![index]!.verdict === "valid" }] : [])),
    );
    this.valid = this.acts.filter((one) => one.valid);
  }

  /** Whether `a` was in the view of `b`. */
  sees(b: Happened, a: Happened): boolean {
    return a.origin === b.origin ? a.index < b.index : a.index < (this.view(b.origin, b.index).get(a.origin) ?? 0);
  }

  /** Valid acts in the view of an act. */
  before(b: Happened): readonly Happened[] {
    let known = this.#before.get(b);
    if (known === undefined) this.#before.set(b, (known = this.valid.filter((a) => this.sees(b, a))));
    return known;
  }

  /** What the act at (origin, index) holds of the other logs: transitive closure, act by act. */
  view(origin: string, index: number): ReadonlyMap<string, number> {
    const key = `${origin} ${index}`;
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const view = new Map<string, number>(index > 1 ? this.view(origin, index - 1) : []);
    const take = (of: string, size: number) => {
      if (of === origin || size <= (view.get(of) ?? 0)) return;
      view.set(of, size);
      for (const [further, more] of this.view(of, size - 1)) take(further, more);
    };
    this.#views.set(key, view);
    const arrival = this.world.log(origin).arrivals[index];
    if (arrival?.kind === "act" && this.#inOrder(origin, index, arrival.act)) for (const [of, seen] of Object.entries(arrival.act.seen)) take(of, seen.size);
    return view;
  }

  /** A `seen` that goes backwards, or names a stranger or the log that the act says it is of, says nothing. */
  #inOrder(origin: string, index: number, act: Act): boolean {
    const side = this.world.sides[0]!;
    const before = side.steps.get(origin)?.[index - 1]?.log ?? emptyLogState;
    return seenMovesForward(this.world.context, act, before);
  }
}
