/** What every screen says, in one file, loaded before the first render; and where the other areas' words are. */
export { common } from "../ar/common.ts";
export { design } from "../ar/design.ts";
export { frame } from "../ar/frame.ts";
export { record } from "../ar/record.ts";

export const areas = import.meta.glob<object>(["../ar/*.ts", "!../ar/{common,design,frame,record}.ts", "../../../../pillars/*/web/words/ar.ts"]);
