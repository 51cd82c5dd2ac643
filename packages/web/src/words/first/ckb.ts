/** What every screen says, in one file: loaded before the first render. */
export { common } from "../ckb/common.ts";
export { design } from "../ckb/design.ts";
export { frame } from "../ckb/frame.ts";
export { record } from "../ckb/record.ts";
