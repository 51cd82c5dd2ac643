import type { OpenedNode } from "../node/opened-node.ts";
import { Refusal } from "../node/refusal.ts";
import type { Caller } from "../sign-in/caller.ts";
import { mayAct } from "../sign-in/routes-by-role.ts";
import { getDraft, type Asked } from "./drafts.ts";

/**
 * Who takes a step on a draft: on the screens the officer who is signed in, whatever the request says; the operator asserts whose step it is, as a program that works for that officer. Rejects with
 * Refusal `forbidden` where a screen names another officer, `input` where the operator names none.
 */
export function askedBy(caller: Caller | undefined, { by, remark }: { readonly by?: string | undefined; readonly remark: string }): Asked {
  if (caller?.is === "officer") {
    if (by !== undefined && by !== caller.officer.mandate) throw new Refusal("forbidden", { field: "by", expected: caller.officer.mandate, remedy: "leave it out: it is the officer who is signed in", kept: "the draft stands as it was" });
    return { by: caller.officer.mandate, remark };
  }
  if (by === undefined) throw new Refusal("input", { field: "by", expected: "the mandate of the officer who takes the step", remedy: "name it: mithaq mandate list" });
  return { by, remark };
}

/**
 * Who clears a draft: an officer whose mandate says so (`draft.clear`, which is no act of the record: a coordinator's), or covers the act itself. That another than the drafter clears is the party's own order, and shown by the trail.
 */
export async function requireClearing(node: OpenedNode, caller: Caller | undefined, id: string): Promise<void> {
  if (caller?.is !== "officer") return;
  const { kind, verb } = (await getDraft(node, id)).draft.content;
  if (mayAct(caller.officer, "draft.clear") || mayAct(caller.officer, `${kind}.${verb}`)) return;
  throw new Refusal("forbidden", { field: "mandate", expected: `a mandate that covers draft.clear or ${kind}.${verb}`, remedy: "hand it to an officer whose mandate does", message: "this mandate does not clear this draft", kept: "the draft stands as it was" });
}
