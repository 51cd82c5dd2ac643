/** What every screen says, in one file, loaded before the first render; and where the other areas' words are. */
export { common } from "../en/common.ts";
export { design } from "../en/design.ts";
export { frame } from "../en/frame.ts";
export { record } from "../en/record.ts";

export const areas = import.meta.glob<object>(["../en/*.ts", "!../en/{common,design,frame,record}.ts", "../../../../pillars/*/web/words/en.ts"]);
