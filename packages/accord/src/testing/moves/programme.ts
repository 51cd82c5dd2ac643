import type { Content, Pair } from "../../act/act.ts";
import { NEW_OBJECT, sortPairs } from "../../act/intent.ts";
import { formatPropose } from "../../assent/format.ts";
import { allOf } from "../../fold/horizon.ts";
import { agreedObject } from "../../reading/agreed.ts";
import { formatSessionTurn, formatSignature } from "../../submission/format.ts";
import type { Play } from "../schedule.ts";
import type { Side } from "../world.ts";
import { AGREED_CONTENTS, en } from "./contents.ts";
import { agreedOf, objectsOf, sealIds, somePair, someSeal, type Move } from "./known.ts";

/** A new object of one of these kinds, or a new version of one: mostly what was agreed with a change, else all of it anew, its baseline too. */
export function proposeOf(...kinds: readonly string[]): Move {
  return (play, side) => {
    const { choices } = play;
    const kind = choices.of(kinds)!;
    const pair: Pair = (choices.oneIn(3) ? undefined : somePair(play, side, kind)) ?? [NEW_OBJECT, null];
    const pairs = [pair];
    const second = choices.oneIn(8) ? somePair(play, side, kind) : undefined;
    if (second !== undefined && second[0] !== pair[0]) pairs.push(second);
    const payload = choices.oneIn(6) ? { digest: choices.hex(32), bytes: 10, mediaType: "application/json" } : null;
    return formatPropose(kind, { pairs: sortPairs(pairs), content: contentFor(play, side, kind, pair), payload, adReferendum: choices.oneIn(6) });
  };
}

function contentFor(play: Play, side: Side, kind: string, [object, base]: Pair): Content {
  const fresh = AGREED_CONTENTS[kind]!(play, objectsOf(side, "commitment", "session", "decision").map((row) => row.id));
  if (base === null) return fresh;
  const agreed = agreedObject(play.world.context, allOf(side.rows), object).newest?.content;
  if (agreed === undefined || play.choices.oneIn(3)) return fresh;
  return { ...agreed, ...(agreed["title"] === undefined ? {} : { title: en(`Version ${play.choices.below(100)}`) }) };
}

/** A signature of an instrument or of minutes: to the newest text, or to another. */
export const sign: Move = (play, side) => {
  const { choices } = play;
  const kind = choices.of(["agreement", "minutes"] as const)!;
  const row = choices.of(agreedOf(side, kind));
  if (row === undefined) return undefined;
  const older = choices.oneIn(3) ? choices.of(sealIds(allOf(side.rows), row.id)) : undefined;
  const draft = formatSignature(kind, row.id, older ?? someSeal(play, side, row.id) ?? choices.hex(32), { on: "2026-11-23", capacity: en("Minister") });
  const other = choices.oneIn(8) ? somePair(play, side, kind) : undefined;
  return other === undefined || other[0] === row.id ? draft : { ...draft, objects: sortPairs([...draft.objects, other]) };
};

/** A session opens and adjourns, in turn or not. */
export const turn: Move = (play, side) => {
  const row = play.choices.of(objectsOf(side, "session"));
  return row === undefined ? undefined : formatSessionTurn(play.choices.of(["open", "adjourn"] as const)!, row.id, someSeal(play, side, row.id) ?? play.choices.hex(32), "2026-11-23");
};
