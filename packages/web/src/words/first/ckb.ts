/** What every screen says, in one file, loaded before the first render; and where the other areas' words are. */
export { common } from "../ckb/common.ts";
export { design } from "../ckb/design.ts";
export { frame } from "../ckb/frame.ts";
export { record } from "../ckb/record.ts";

export const areas = import.meta.glob<object>(["../ckb/*.ts", "!../ckb/{common,design,frame,record}.ts", "../../../../pillars/*/web/words/ckb.ts"]);
