import { formatAssent } from "../../assent/format.ts";
import { dueSeals } from "../../assent/node-acts.ts";
import { proposalsOn } from "../../assent/proposal.ts";
import { allOf } from "../../fold/horizon.ts";
import { post, SPOILS, type Play } from "../schedule.ts";
import type { Side } from "../world.ts";
import type { Move } from "./known.ts";
import { proposeOf, sign, turn } from "./programme.ts";
import { cut, erase, recall, resume, rotate, suspend } from "./record.ts";
import { say } from "./sayings.ts";
import { submitOf } from "./submitting.ts";
import { answer, notice, proposeText, receipt, seal } from "./texts.ts";

/** What a schedule is mostly about: a hundred acts over everything at once would reach nothing deep. */
export interface Theme {
  readonly name: string;
  /** Kinds of objects that are agreed, or tried to, before the moves begin. */
  readonly opens: readonly string[];
  readonly moves: readonly Move[];
}

const ASSENT: readonly Move[] = [answer, answer, answer, answer, seal, seal, receipt, receipt];
const RECORD: readonly Move[] = [recall, suspend, rotate, erase, cut, resume];

export const THEMES: readonly Theme[] = [
  { name: "texts", opens: [], moves: [proposeText, proposeText, proposeText, answer, answer, ...ASSENT, seal, notice, ...RECORD] },
  { name: "reports", opens: ["commitment", "action-item", "commitment"], moves: [submitOf("report"), submitOf("report", "report", "evidence"), ...times(14, say), proposeOf("commitment", "action-item", "investment"), ...ASSENT.slice(2), suspend] },
  { name: "figures", opens: ["indicator", "milestone", "indicator"], moves: [submitOf("figure"), submitOf("figure"), submitOf("report"), ...times(3, say), ...times(3, proposeOf("indicator", "milestone")), ...ASSENT, seal] },
  { name: "meetings", opens: ["session", "minutes", "agreement"], moves: [proposeOf("session", "body", "minutes"), proposeOf("minutes", "agreement", "decision", "release"), proposeOf("minutes"), sign, sign, sign, turn, turn, notice, notice, ...ASSENT, seal] },
  {
    name: "everything",
    opens: ["commitment", "release"],
    moves: [
      proposeText, proposeText, proposeOf("commitment", "milestone", "indicator", "action-item"), proposeOf("initiative", "investment", "reconciliation", "release", "session", "minutes"), submitOf("report", "figure", "evidence"), submitOf("note", "remark", "profile", "evidence"),
      ...times(5, say), sign, turn, notice, ...ASSENT, ...ASSENT, ...RECORD,
    ],
  },
];

/** Spoilt assents to what a theme opens with: given by the wrong hand. */
const HANDS = ["officer", "officer", "hand-other", "hand-signature", "hand-none"] as const;

/** Everyone agrees on an object of each kind that the theme opens with; an assent that is spoilt leaves it open. */
export function openTheme(play: Play): void {
  const { choices, world, theme } = play;
  for (const kind of theme.opens) {
    const side = choices.of(world.sides)!;
    const draft = proposeOf(kind)(play, side);
    if (draft === undefined) continue;
    const intent = post(play, side, draft);
    world.settle();
    const object = intent.objects[0]![0];
    for (const other of world.sides) {
      const proposal = proposalsOn(allOf(other.rows), object).at(-1);
      if (proposal !== undefined && (other !== side || proposal.adReferendum)) post(play, other, formatAssent(kind, proposal), choices.oneIn(10) ? choices.of(HANDS) : undefined);
    }
    world.settle();
    const due = dueSeals(world.context, side.party.origin, side.rows)[0];
    if (due !== undefined) post(play, side, due);
    world.settle();
  }
}

/** One random move of a side: delivery, or an act that is in order, spoilt, or ill-chosen. */
export function makeMove(play: Play, side: Side): void {
  const { choices, world, theme } = play;
  if (choices.oneIn(3)) {
    const origin = choices.of(world.parties)!.origin;
    world.deliver(side, origin, side.size(origin) + 1 + choices.below(6));
    return;
  }
  const spoil = choices.oneIn(4) ? choices.of(SPOILS) : undefined;
  const draft = choices.of(theme.moves)!(play, side);
  if (draft !== undefined) post(play, side, draft, spoil);
}

function times(count: number, move: Move): Move[] {
  return Array.from({ length: count }, () => move);
}
