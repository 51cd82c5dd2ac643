import { AccordError } from "../errors.ts";
import { FIRST_RULES } from "../founding/charter.ts";
import { ASSENT_RULES } from "./assent.ts";
import { HAND_RULES } from "./hands.ts";
import { RECEIPT_RULES } from "./receipt.ts";
import { RECORD_RULES } from "./record.ts";
import { SHAPE_RULES } from "./shape.ts";
import { AGREED_RULES } from "./agreed.ts";
import { SUBMISSION_RULES } from "./submission.ts";
import type { Rule } from "./rule.ts";

/** The rules of version 1, in the order in which they are asked: the first that an act breaks is its verdict. */
export const RULES: readonly Rule[] = [...SHAPE_RULES, ...HAND_RULES, ...ASSENT_RULES, ...RECEIPT_RULES, ...RECORD_RULES, ...SUBMISSION_RULES, ...AGREED_RULES];

const BOOKS: ReadonlyMap<number, readonly Rule[]> = new Map([[FIRST_RULES, RULES]]);

/** The rules of a version. Throws AccordError `rules-unknown`: a node that lacks a version stops judging, visibly. */
export function rulesOf(version: number): readonly Rule[] {
  const rules = BOOKS.get(version);
  if (rules === undefined) throw new AccordError("rules-unknown", "rules", `This program knows the rules up to version ${Math.max(...BOOKS.keys())}; the parties have agreed on version ${version}. Install a version of Mithaq that knows it.`);
  return rules;
}

/** The rules that speak of an act's verb; the lists are remembered per book. */
export function rulesAbout(rules: readonly Rule[], act: string): readonly Rule[] {
  let known = remembered.get(rules);
  if (known === undefined) remembered.set(rules, (known = new Map()));
  let about = known.get(act);
  if (about === undefined) {
    const short = act.slice(act.lastIndexOf("."));
    about = rules.filter((rule) => rule.about.some((name) => name === "*" || name === act || name === short));
    if (known.size < 1000) known.set(act, about);
  }
  return about;
}

const remembered = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();
