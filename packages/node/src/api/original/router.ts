import { implement } from "@orpc/server";
import { listActs } from "../../original/list-acts.ts";
import { readWholeAct } from "../../original/read-act.ts";
import { readEntries } from "../../original/read-entries.ts";
import { readHeads } from "../../original/read-heads.ts";
import { readProfiles } from "../../original/read-profiles.ts";
import type { ApiContext } from "../context.ts";
import { originalContract } from "./contract.ts";

const door = implement(originalContract).$context<ApiContext>();

/** The handlers of the record itself. */
export const originalRouter = {
  heads: door.heads.handler(({ context: { node } }) => readHeads(node)),
  entries: door.entries.handler(({ context: { node }, input }) => readEntries(node, input)),
  acts: door.acts.handler(({ context: { node }, input: { origin, before, limit } }) => listActs(node, { origin, limit, ...(before === undefined ? {} : { before }) })),
  act: door.act.handler(({ context: { node }, input: { id } }) => readWholeAct(node, id)),
  profiles: door.profiles.handler(({ context: { node } }) => readProfiles(node)),
};
