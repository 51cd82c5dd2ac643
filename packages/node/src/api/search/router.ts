import { implement } from "@orpc/server";
import { findInRecord } from "../../search/find.ts";
import { searchIndexOf } from "../../search/search-index.ts";
import type { ApiContext } from "../context.ts";
import { searchContract } from "./contract.ts";

const door = implement(searchContract).$context<ApiContext>();

/** The handler of the search: see {@link findInRecord}. */
export const searchRouter = {
  find: door.find.handler(({ context: { node }, input: { text, language, kinds, pillar, limit, after } }) =>
    findInRecord(node, {
      text, limit, ...(language === undefined ? {} : { language }), ...(kinds === undefined ? {} : { kinds: typeof kinds === "string" ? [kinds] : kinds }), ...(pillar === undefined ? {} : { pillar }), ...(after === undefined ? {} : { after }),
    }),
  ),
  rebuild: door.rebuild.handler(async ({ context: { node } }) => ({ entries: await searchIndexOf(node).rebuild() })),
};
