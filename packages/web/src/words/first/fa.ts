/** What every screen says, in one file, loaded before the first render; and where the other areas' words are. */
export { common } from "../fa/common.ts";
export { design } from "../fa/design.ts";
export { frame } from "../fa/frame.ts";
export { record } from "../fa/record.ts";

export const areas = import.meta.glob<object>(["../fa/*.ts", "!../fa/{common,design,frame,record}.ts", "../../../../pillars/*/web/words/fa.ts"]);
